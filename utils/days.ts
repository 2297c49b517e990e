import { catalogue } from '@/data/catalogue';
import type { Activity, ActivityId } from '@/data/schema';
import { change } from './change';
import { dailyActivity, drawActivity } from './daily-idea';
import { type DayRecord, database, now } from './database';
import type { Day } from './day';
import { firstIdea, passedOver, shownOn } from './shown';
import type { Today } from './snapshot';
import { plainTitle } from './title';
import { excludedActivities, lastTriedOn } from './tried';

/** Records the idea of a day, unless a page did so before: the first writer wins. */
export async function recordDay(day: Day): Promise<void> {
  if (await database.days.get(day)) return;
  await change(async () => {
    if (!(await database.days.get(day))) await database.days.add(await newRecord(day));
  });
}

async function newRecord(day: Day): Promise<DayRecord> {
  const activity = await calendarIdea(day);
  return { day, activityId: activity.id, title: plainTitle(activity), drawn: [], at: now() };
}

async function calendarIdea(day: Day): Promise<Activity> {
  return dailyActivity(Temporal.PlainDate.from(day), catalogue, new Set(await excludedActivities()));
}

/** What the new tab shows of a day: what is recorded or, before that and where the activity is gone, the calendar's idea. */
export async function readToday(day: Day): Promise<Today> {
  const shown = await shownOn(day);
  const activity = shown?.activity ?? (await calendarIdea(day));
  const [favourite, triedOn] = await Promise.all([database.favourites.get(activity.id), lastTriedOn(activity.id)]);
  return {
    day,
    activity,
    daily: shown?.daily ?? activity.id,
    favourite: favourite !== undefined,
    triedOn,
  };
}

/** Replaces the day's idea by another one, by chance. Resolves to false if there is no other idea to give. */
export function drawAnother(day: Day, random: () => number = Math.random): Promise<boolean> {
  return change(async () => {
    const record = (await database.days.get(day)) ?? (await newRecord(day));
    const seen = new Set(passedOver(record));
    const excluded = new Set(await excludedActivities());
    const activity = drawActivity(catalogue, record.activityId, seen, excluded, random);
    if (!activity) return false;
    await show(record, activity.id, plainTitle(activity));
    return true;
  });
}

/** Shows the idea again that the day began with. */
export function returnToDaily(day: Day): Promise<void> {
  return change(async () => {
    const record = await database.days.get(day);
    const activity = record && firstIdea(record);
    if (activity) await show(record, activity.id, plainTitle(activity));
  });
}

async function show(record: DayRecord, activityId: ActivityId, title: string): Promise<void> {
  const drawn = [...new Set([...passedOver(record), record.activityId])];
  await database.days.put({ ...record, activityId, title, drawn, at: now() });
}
