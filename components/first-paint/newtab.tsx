import { catalogue } from '@/data/catalogue';
import { today as dayOf } from '@/utils/day';
import { readPicture } from '@/utils/picture';
import { isWelcomeClosed } from '@/utils/preferences';
import { readSnapshot, todayFrom } from '@/utils/snapshot';
import card from '../Card.module.css';
import { NewTabPage } from '../NewTabPage';
import { Welcome } from '../Welcome';
import { append } from './jsx-runtime';
import { paint } from './paint';

export function paintNewTab(): void {
  paint(
    () => {
      const today = todayFrom(readSnapshot(), dayOf(), catalogue);
      return { today, page: <NewTabPage today={today} picture={readPicture(today.activity.id)} />, behind };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}

/** The welcome, and where something is said later, for a screen reader to know of: empty, as in the page that lives. */
function behind() {
  const add = (place: string, part: unknown) => {
    const parent = document.querySelector(place);
    if (parent) append(parent, part as Node);
  };
  add(
    `.${card.status}`,
    <>
      <p role="status" />
      <div role="alert" />
    </>,
  );
  if (!isWelcomeClosed()) add('main', <Welcome />);
  add(
    '#app',
    <>
      <p role="status" class="visually-hidden" />
      <div role="status" />
    </>,
  );
}
