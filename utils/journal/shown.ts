import { activityOf } from '@/data/catalogue';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { type DayRecord, database, type Tables } from './database';

/** What is recorded of a day, as far as it can be shown: a row may be damaged, or its activity no longer there. */
export async function shownOn(
  day: Day,
  { days }: Tables = database,
): Promise<{ activity: Activity; daily: ActivityId } | undefined> {
  const record = await days.get(day);
  const activity = record && activityOf(record.activityId);
  return activity && { activity, daily: (firstIdea(record) ?? activity).id };
}

/** The idea that the day began with, if another one took its place. */
export const firstIdea = (record: DayRecord): Activity | undefined => activityOf(passedOver(record)[0] ?? '');

export const passedOver = ({ drawn }: DayRecord): ActivityId[] => (Array.isArray(drawn) ? drawn : []);
