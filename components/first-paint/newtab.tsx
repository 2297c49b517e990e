import { NextMeeting } from '@/components/meeting/NextMeeting';
import { NewTabPage } from '@/components/newtab/NewTabPage';
import { leaveOr } from '@/components/newtab/own-page';
import { type Day, today as dayOf } from '@/utils/days/day';
import { nextOf } from '@/utils/kept/next';
import { readPicture } from '@/utils/kept/pictures';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { paint } from './paint';

export function paintNewTab(): void {
  const day = dayOf();
  leaveOr(() => paintIdea(day), day);
}

function paintIdea(day: Day): void {
  paint(
    () => {
      const today = todayFrom(keptSnapshot.get(), day);
      const next = <NextMeeting next={nextOf(today.meetings)} today={day} />;
      return { today, page: <NewTabPage today={today} picture={readPicture(today.activity)} next={next} /> };
    },
    // @ts-expect-error: it is there once the pages are built.
    () => import('/chunks/newtab.js'),
  );
}
