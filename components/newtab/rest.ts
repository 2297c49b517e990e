import { Dexie, liveQuery } from 'dexie';
import type { Painted } from '@/components/first-paint/paint';
import { followDay } from '@/components/page/useDay';
import { copyWhatIsLeft } from '@/utils/folder/due';
import { database, onConnection } from '@/utils/journal/database';
import { readToday, recordDay } from '@/utils/journal/day-records';
import { correctToday } from '@/utils/journal/snapshot';
import { nextOf } from '@/utils/kept/next';
import { arePicturesKept, readPicture } from '@/utils/kept/pictures';
import { welcomeClosed } from '@/utils/kept/preferences';
import { keepDailyCopy } from '@/utils/safety/daily-copy';
import { wasLedBack } from './own-page';
import { wasGuideOpen } from './useGuide';

/** What tells that someone is at the page; a click also without a pointer, as a screen reader makes it. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'click'];

/**
 * Leaves a painted new tab as it stands until someone needs more of it: most are only passed through. It records its day
 * meanwhile, and wakes by itself where the calendar, the database or another page has something else to show.
 * @param wake makes the page live, with what was pressed until then; called once
 */
export function rest({ today, pressed, keys }: Painted, wake: () => void): void {
  const { day, activity } = today;
  const shown = JSON.stringify(today);
  const stops: (() => void)[] = [];
  let isAwake = false;
  const wakeUp = () => {
    if (isAwake) return;
    isAwake = true;
    for (const stop of stops) stop();
    // Once the event is over: a button can't be pressed again while its press is under way.
    setTimeout(wake);
  };
  // Pictures are loaded and kept for other days, newcomers welcomed, and guides opened, by the page that lives.
  const hasPictures = readPicture(activity) !== undefined && arePicturesKept(day);
  const isMore = !hasPictures || !welcomeClosed.get() || wasGuideOpen() || wasLedBack();
  if (pressed.size > 0 || keys.length > 0 || isMore || !Dexie.dependencies.indexedDB) {
    wakeUp();
    return;
  }
  for (const sign of signs) {
    addEventListener(sign, wakeUp, { passive: true });
    stops.push(() => removeEventListener(sign, wakeUp));
  }
  const next = JSON.stringify(nextOf(today.meetings));
  stops.push(followDay((now) => (now !== day || JSON.stringify(nextOf(today.meetings)) !== next) && wakeUp()));
  stops.push(onConnection((isOpen) => !isOpen && wakeUp()));
  // A live query keeps some errors to itself.
  const answers = liveQuery(async () => {
    // A draft that waits is told by the page that lives.
    if (
      (await database.drafts
        .limit(1)
        .count()
        .catch(() => 0)) > 0
    )
      return undefined;
    return readToday(day).catch(() => undefined);
  }).subscribe((answer) => {
    if (answer && JSON.stringify(answer) === shown) correctToday(answer);
    else wakeUp();
  });
  stops.push(() => answers.unsubscribe());
  recordDay(day).catch(wakeUp);
  keepDailyCopy();
  stops.push(copyWhatIsLeft());
}
