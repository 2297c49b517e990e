import type { ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { plainTitle } from '@/utils/ideas/title';
import type { DayRecord } from '@/utils/journal/tables';

/** The idea that a day had: what was shown, or what the calendar gave where nobody looked. */
export function ideaOf(
  day: Day,
  record: DayRecord | undefined,
  { shared }: Catalogue,
): { id: ActivityId; title: string; seen: boolean } {
  if (record) return { id: record.activityId, title: record.title, seen: true };
  const activity = dailyActivity(day, shared);
  return { id: activity.id, title: plainTitle(activity), seen: false };
}
