import { NewTabPage } from '@/components/newtab/NewTabPage';
import { bundled } from '@/data/catalogue';
import { today as dayOf } from '@/utils/days/day';
import { readPicture } from '@/utils/kept/pictures';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { paint } from './paint';

export function paintNewTab(): void {
  paint(
    () => {
      const today = todayFrom(keptSnapshot.get(), dayOf(), bundled);
      return { today, page: <NewTabPage today={today} picture={readPicture(today.activity.id)} /> };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}
