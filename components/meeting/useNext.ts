import { useMinute } from '@/components/page/useMinute';
import { type Next, nextOf, type PlannedMeeting } from '@/utils/kept/next';

/** The next of some meetings, as the clock goes on. */
export function useNext(meetings: readonly PlannedMeeting[]): Next | undefined {
  useMinute();
  return nextOf(meetings);
}
