import { useEffect, useState } from 'preact/hooks';
import { followDay } from '@/utils/days/follow-day';

const minute = 60_000;
const thisMinute = () => Math.floor(Date.now() / minute) * minute;

/** The minute that it is, in milliseconds since 1970: over sleep too. */
export function useMinute(): number {
  const [at, setAt] = useState(thisMinute);
  useEffect(() => followDay(() => setAt(thisMinute())), []);
  return at;
}
