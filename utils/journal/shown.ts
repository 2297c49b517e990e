import type { Activity, ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { database, type Tables } from './database';
import type { DayRecord } from './tables/history';
import { excludedActivities } from './tried';

export interface Shown {
  /** A row may be damaged, and its activity no longer there. */
  record: DayRecord | undefined;
  activity: Activity;
  /** What the day began with: other than `activity` after a draw. */
  daily: Activity;
}

/** What is shown of a day: what is recorded or, before that and where the activity is gone, the calendar's idea. */
export async function shownOn(day: Day, catalogue: Catalogue, tables: Tables = database): Promise<Shown> {
  const record = await tables.days.get(day);
  const recorded = (id: ActivityId | undefined) => (id === undefined ? undefined : catalogue.activityOf(id));
  const daily = recorded(passedOver(record)[0] ?? record?.activityId) ?? (await calendarIdea(day, catalogue, tables));
  return { record, activity: recorded(record?.activityId) ?? daily, daily };
}

export const calendarIdea = async (day: Day, catalogue: Catalogue, tables: Tables): Promise<Activity> =>
  dailyActivity(day, catalogue.shared, new Set(await excludedActivities(catalogue, tables)));

export const passedOver = (record: DayRecord | undefined): ActivityId[] =>
  Array.isArray(record?.drawn) ? record.drawn : [];
