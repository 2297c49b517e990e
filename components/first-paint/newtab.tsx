import { catalogue } from '@/data/catalogue';
import { today as dayOf } from '@/utils/day';
import { readPicture } from '@/utils/picture';
import { isWelcomeClosed } from '@/utils/preferences';
import { readSnapshot, todayFrom } from '@/utils/snapshot';
import { NewTabPage } from '../NewTabPage';
import { Welcome } from '../Welcome';
import { append } from './jsx-runtime';
import { paint } from './paint';

export function paintNewTab(): void {
  paint(
    () => {
      const today = todayFrom(readSnapshot(), dayOf(), catalogue);
      return {
        today,
        page: <NewTabPage today={today} picture={readPicture(today.activity.id)} {...regions()} />,
        behind: welcome,
      };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}

/** Where something is said later, for a screen reader to know of: empty, as in the page that lives. */
const regions = () => ({
  notice: (
    <>
      <p role="status" />
      <div role="alert" />
    </>
  ),
  aside: (
    <>
      <p role="status" class="visually-hidden" />
      <div role="status" />
    </>
  ),
});

function welcome() {
  const main = document.querySelector('main');
  if (main && !isWelcomeClosed()) append(main, (<Welcome />) as unknown as Node);
}
