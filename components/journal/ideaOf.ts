import { catalogue } from '@/data/catalogue';
import type { ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/daily-idea';
import type { DayRecord } from '@/utils/database';
import type { Day } from '@/utils/day';
import { plainTitle } from '@/utils/title';

/** The idea that a day had: what was shown, or what the calendar gave where nobody looked. */
export function ideaOf(day: Day, record: DayRecord | undefined): { id: ActivityId; title: string; seen: boolean } {
  if (record) return { id: record.activityId, title: record.title, seen: true };
  const activity = dailyActivity(day, catalogue);
  return { id: activity.id, title: plainTitle(activity), seen: false };
}
