import card from '@/components/newtab/Card.module.css';
import { NewTabPage } from '@/components/newtab/NewTabPage';
import { bundled } from '@/data/catalogue';
import { today as dayOf } from '@/utils/days/day';
import { readPicture } from '@/utils/kept/pictures';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { append } from './jsx-runtime';
import { paint } from './paint';

export function paintNewTab(): void {
  paint(
    () => {
      const today = todayFrom(keptSnapshot.get(), dayOf(), bundled);
      return { today, page: <NewTabPage today={today} picture={readPicture(today.activity.id)} />, behind };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}

/** Where something is said later, for a screen reader to know of: empty, as in the page that lives. */
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
  add(
    '#app',
    <>
      <p role="status" class="visually-hidden" />
      <div role="status" />
    </>,
  );
}
