import { type Day, msUntilTomorrow, today } from './day';

const minute = 60_000;

const followers = new Set<(day: Day) => void>();
let stop = () => {};

/**
 * Follows the local day over midnight, sleep and a change of time zone. No event tells of the last two: the one timer for
 * midnight looks at the calendar each minute while the page is in sight, and whoever comes back to it has the right day at
 * once. A click or key comes before the look that it causes: it is meant for what it was aimed at.
 * @returns how to stop
 */
export function followDay(tell: (day: Day) => void): () => void {
  followers.add(tell);
  if (followers.size === 1) stop = watch();
  else tell(today());
  return () => {
    if (followers.delete(tell) && followers.size === 0) stop();
  };
}

/** One timer, however many follow. */
function watch(): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(look, Math.min(msUntilTomorrow(), minute));
    for (const tell of followers) tell(today());
  };
  const events = ['focus', 'pageshow', 'click', 'keyup'];
  for (const event of events) addEventListener(event, look);
  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    clearTimeout(timer);
    for (const event of events) removeEventListener(event, look);
    document.removeEventListener('visibilitychange', look);
  };
}
