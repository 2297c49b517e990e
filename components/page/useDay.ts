import { useEffect, useState } from 'preact/hooks';
import { type Day, msUntilTomorrow, today } from '@/utils/days/day';

const minute = 60_000;

/**
 * Follows the local day over midnight, sleep and a change of time zone. No event tells of the last two: the one timer
 * for midnight looks at the calendar each minute, and whoever comes back to the page has the right day at once. A click or key comes before the look that
 * it causes: it is meant for what it was aimed at.
 * @returns how to stop
 */
export function followDay(tell: (day: Day) => void): () => void {
  let timer: ReturnType<typeof setTimeout>;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(msUntilTomorrow(), minute));
    tell(today());
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

export function useDay(first: Day = today()): Day {
  const [day, setDay] = useState(first);
  useEffect(() => followDay(setDay), []);
  return day;
}
