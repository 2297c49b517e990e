import { useEffect, useState } from 'preact/hooks';
import { type Day, today } from '@/utils/days/day';
import { followDay } from '@/utils/days/follow-day';

export function useDay(first: Day = today()): Day {
  const [day, setDay] = useState(first);
  useEffect(() => followDay(setDay), []);
  return day;
}
