import { catalogue } from '@/data/catalogue';
import { today as dayOf } from '@/utils/day';
import { readPicture } from '@/utils/picture';
import { readSnapshot, todayFrom } from '@/utils/snapshot';
import { NewTabPage } from '../NewTabPage';
import { paint } from './paint';

export function paintNewTab(): void {
  paint(
    () => {
      const today = todayFrom(readSnapshot(), dayOf(), catalogue);
      return { today, page: <NewTabPage today={today} picture={readPicture(today.activity.id)} /> };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}
