import type { Activity } from '@/data/schema';
import { dailyActivity, drawActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import type { Today } from '@/utils/kept/snapshot';
import { readCatalogue } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { nextMeetings } from './planned';
import { firstIdea, passedOver, shownOn } from './shown';
import type { DayRecord } from './tables/history';
import { excludedActivities, lastTriedOn } from './tried';

/** Records the idea of a day, unless a page did so before: the first writer wins. */
export async function recordDay(day: Day): Promise<void> {
  if (await database.days.get(day)) return;
  await change(async (tables) => {
    if (!(await tables.days.get(day))) await tables.days.add(await newRecord(day, tables));
  });
}

async function newRecord(day: Day, tables: Tables): Promise<DayRecord> {
  const activity = await calendarIdea(day, tables);
  return { day, activityId: activity.id, title: plainTitle(activity), drawn: [], at: now() };
}

async function calendarIdea(day: Day, tables: Tables): Promise<Activity> {
  const catalogue = await readCatalogue(tables);
  return dailyActivity(day, catalogue.shared, new Set(await excludedActivities(catalogue, tables)));
}

/** What the new tab shows of a day: what is recorded or, before that and where the activity is gone, the calendar's idea. */
export async function readToday(day: Day): Promise<Today> {
  const shown = await shownOn(day, await readCatalogue());
  const activity = shown?.activity ?? (await calendarIdea(day, database));
  const [favourite, triedOn, meetings] = await Promise.all([
    database.favourites.get(activity.id),
    lastTriedOn(activity.id),
    nextMeetings(day),
  ]);
  return {
    day,
    activity,
    daily: shown?.daily ?? activity.id,
    favourite: favourite !== undefined,
    triedOn,
    meetings,
  };
}

/** Replaces the day's idea by another one, by chance. Resolves to false if there is no other idea to give. */
export function drawAnother(day: Day, random: () => number = Math.random): Promise<boolean> {
  return change(async (tables) => {
    const record = (await tables.days.get(day)) ?? (await newRecord(day, tables));
    const catalogue = await readCatalogue(tables);
    const seen = new Set(passedOver(record));
    const excluded = new Set(await excludedActivities(catalogue, tables));
    const activity = drawActivity(catalogue.activities, record.activityId, seen, excluded, random);
    if (!activity) return false;
    await show(record, activity, tables);
    return true;
  });
}

/** Shows the idea again that the day began with. */
export function returnToDaily(day: Day): Promise<void> {
  return change(async (tables) => {
    const record = await tables.days.get(day);
    const activity = record && firstIdea(record, await readCatalogue(tables));
    if (activity) await show(record, activity, tables);
  });
}

async function show(record: DayRecord, activity: Activity, { days }: Tables): Promise<void> {
  const drawn = [...new Set([...passedOver(record), record.activityId])];
  await days.put({ ...record, activityId: activity.id, title: plainTitle(activity), drawn, at: now(record.at) });
}
