import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { database, type Tables } from './database';
import type { DayRecord } from './tables/history';

/** What is recorded of a day, as far as it can be shown: a row may be damaged, or its activity no longer there. */
export async function shownOn(
  day: Day,
  catalogue: Catalogue,
  { days }: Tables = database,
): Promise<{ activity: Activity; daily: ActivityId } | undefined> {
  const record = await days.get(day);
  const activity = record && catalogue.activityOf(record.activityId);
  return activity && { activity, daily: (firstIdea(record, catalogue) ?? activity).id };
}

/** The idea that the day began with, if another one took its place. */
export const firstIdea = (record: DayRecord, catalogue: Catalogue): Activity | undefined =>
  catalogue.activityOf(passedOver(record)[0] ?? '');

export const passedOver = ({ drawn }: DayRecord): ActivityId[] => (Array.isArray(drawn) ? drawn : []);
