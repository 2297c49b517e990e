import { giveVoice } from '@/components/page/voice';
import { followManaged } from '@/utils/browser/managed';
import { today as dayOf } from '@/utils/days/day';
import { followDay } from '@/utils/days/follow-day';
import { follow } from '@/utils/kept/item';
import { copyDue, isSafetyCopyDue, keptFilters } from '@/utils/kept/preferences';
import { keptSnapshot, type Today } from '@/utils/kept/snapshot';
import { isSnapshotRight } from '@/utils/kept/trust';

/** What tells that someone is at the page; a click also without a pointer, as a screen reader makes it, and text without keys, as it is pasted or dictated. */
const signs = ['pointermove', 'pointerdown', 'touchstart', 'wheel', 'keydown', 'focusin', 'input', 'click'];

/** A tab that is passed through is gone by then, in milliseconds. */
const passing = 2_500;

/** For a page that made a change to copy it to the folder, likewise; of many tabs behind others, one finds it first. */
const patience = () => (document.hidden ? 12_000 + Math.random() * 12_000 : 8_000);

/** The day's safety copy, or what a page that is gone has left for the folder: the page that lives sees to both. */
const isCopyLeft = () => isSafetyCopyDue() || copyDue.get() !== '';

/**
 * Leaves a painted page as it stands until someone needs more of it: most are only passed through. That the snapshot is
 * right, that the day is recorded and that nothing waits are known without the database; if one of them is not, or no
 * longer, the page that lives is loaded, and sees to it.
 * @param isMore whether only the page that lives can show all that is to be shown
 * @param change what is done once another page has written what would be painted otherwise
 */
export async function rest(isMore: (today: Today) => boolean, change: 'repaint' | 'live'): Promise<void> {
  const { painted } = globalThis;
  if (!painted) return;
  const { pressed, keys } = painted;
  const { today } = painted.shown;
  const stops: (() => void)[] = [];
  let isAwake = false;
  const wake = () => {
    if (isAwake) return;
    isAwake = true;
    for (const stop of stops) stop();
    painted.live();
  };
  const look = () => {
    const shown = painted.look();
    if (isAwake || JSON.stringify(shown) === JSON.stringify(painted.shown)) return;
    if (change === 'live' || dayOf() !== today.day) {
      wake();
      return;
    }
    painted.shown = shown;
    document.getElementById('app')?.replaceChildren();
    painted.put(shown);
  };
  // A screen reader knows where the page will speak before it does.
  giveVoice();
  const kept = keptSnapshot.get();
  const isKnown = kept?.day === today.day && kept.recorded === true && kept.drafts === false;
  const typed = document.querySelector('input')?.value;
  if (!isKnown || pressed.size > 0 || keys.length > 0 || typed || isMore(today)) {
    wake();
    return;
  }
  for (const sign of signs) {
    addEventListener(sign, wake, { passive: true });
    stops.push(() => removeEventListener(sign, wake));
  }
  stops.push(followDay(look), follow(keptSnapshot, look), follow(keptFilters, look), followManaged(wake));
  stops.push(follow(copyDue, (due) => setTimeout(() => due && due === copyDue.get() && wake(), patience())));
  // A change that is under way, or whose page was gone before it had written the snapshot.
  const isRight = await isSnapshotRight();
  if (isRight === false) wake();
  else if (!isRight || isCopyLeft()) {
    const timer = setTimeout(async () => ((await isSnapshotRight()) && !isCopyLeft()) || wake(), passing);
    stops.push(() => clearTimeout(timer));
  }
}
