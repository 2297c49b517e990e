import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import type { ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { sharedOn } from '@/utils/journal/past-calendars';
import { readPast } from '@/utils/journal/programme';
import type { DayRecord } from '@/utils/journal/tables/history';

export type IdeaOfDay = (day: Day, record: DayRecord | undefined) => { id: ActivityId; title: string; seen: boolean };

/** The idea that a day had: what was shown, or what the calendar gave where nobody looked. */
export function useIdeaOf(): IdeaOfDay {
  const { shared } = useCatalogue();
  const { value: past = [] } = useLive(readPast, []);
  return (day, record) => {
    if (record) return { id: record.activityId, title: record.title, seen: true };
    const activity = dailyActivity(day, sharedOn(day, past, shared));
    return { id: activity.id, title: plainTitle(activity), seen: false };
  };
}
