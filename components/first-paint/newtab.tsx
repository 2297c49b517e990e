import { NextMeeting } from '@/components/meeting/NextMeeting';
import { NewTabPage } from '@/components/newtab/NewTabPage';
import { leaveOr } from '@/components/newtab/own-page';
import { UnreadLine } from '@/components/page/UnreadLine';
import { today as dayOf } from '@/utils/days/day';
import { readIllustration } from '@/utils/kept/illustrations';
import { nextOf } from '@/utils/kept/next';
import { keptUnread } from '@/utils/kept/others';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { paint } from './paint';

export function paintNewTab(): void {
  leaveOr(
    () =>
      paint({
        look() {
          const today = todayFrom(keptSnapshot.get(), dayOf());
          return { today, next: nextOf(today.meetings), isUnread: keptUnread.get() };
        },
        draw: ({ today, next, isUnread }) => (
          <NewTabPage
            today={today}
            illustration={readIllustration(today.activity)}
            next={<NextMeeting next={next} today={today.day} />}
            aside={isUnread && <UnreadLine />}
          />
        ),
        // @ts-expect-error: it is there once the pages are built.
        rest: () => import('/newtab-rest.js'),
        // @ts-expect-error: likewise.
        load: () => import('/chunks/newtab.js'),
      }),
    dayOf(),
  );
}
