import type { Activity } from '@/data/schema';
import { drawActivity } from '@/utils/days/daily-idea';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import type { Today } from '@/utils/kept/snapshot';
import { readCatalogue } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { nextMeetings } from './planned';
import { calendarIdea, passedOver, shownOn } from './shown';
import type { DayRecord } from './tables/history';
import { excludedActivities, lastTriedOn } from './tried';

/** Records the idea of a day, unless a page did so before: the first writer wins. */
export async function recordDay(day: Day): Promise<void> {
  if (await database.days.get(day)) return;
  await change(async (tables) => {
    if (await tables.days.get(day)) return;
    await tables.days.add(newRecord(day, await calendarIdea(day, await readCatalogue(tables), tables)));
  });
}

const newRecord = (day: Day, activity: Activity): DayRecord => ({
  day,
  activityId: activity.id,
  title: plainTitle(activity),
  drawn: [],
  at: now(),
});

/** What the new tab shows of a day. */
export async function readToday(day: Day): Promise<Today> {
  const { activity, daily } = await shownOn(day, await readCatalogue());
  const [favourite, triedOn, meetings] = await Promise.all([
    database.favourites.get(activity.id),
    lastTriedOn(activity.id),
    nextMeetings(day),
  ]);
  return { day, activity, daily: daily.id, favourite: favourite !== undefined, triedOn, meetings };
}

/** Replaces the day's idea by another one, by chance. Resolves to false if there is no other idea to give. */
export function drawAnother(day: Day, random: () => number = Math.random): Promise<boolean> {
  return change(async (tables) => {
    const catalogue = await readCatalogue(tables);
    const { record, activity: shown } = await shownOn(day, catalogue, tables);
    const seen = new Set(passedOver(record));
    const excluded = new Set(await excludedActivities(catalogue, tables));
    const activity = drawActivity(catalogue.activities, shown.id, seen, excluded, random);
    if (!activity) return false;
    await show(record ?? newRecord(day, shown), shown, activity, tables);
    return true;
  });
}

/** Shows the idea again that the day began with. */
export function returnToDaily(day: Day): Promise<void> {
  return change(async (tables) => {
    const { record, activity, daily } = await shownOn(day, await readCatalogue(tables), tables);
    if (record && daily !== activity) await show(record, activity, daily, tables);
  });
}

/** @param shown what is in sight: not what is recorded, where that is gone */
async function show(record: DayRecord, shown: Activity, activity: Activity, { days }: Tables): Promise<void> {
  const drawn = [...new Set([...passedOver(record), record.activityId, shown.id])];
  await days.put({ ...record, activityId: activity.id, title: plainTitle(activity), drawn, at: now(record.at) });
}
