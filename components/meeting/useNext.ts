import { useEffect, useState } from 'preact/hooks';
import { followDay } from '@/components/page/useDay';
import { type Next, nextOf, type PlannedMeeting } from '@/utils/kept/next';

/** The next of some meetings, as the clock goes on. */
export function useNext(meetings: readonly PlannedMeeting[]): Next | undefined {
  const [, setShown] = useState('');
  useEffect(() => followDay(() => setShown(JSON.stringify(nextOf(meetings)))), [meetings]);
  return nextOf(meetings);
}
