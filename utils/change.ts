import { catalogue } from '@/data/catalogue';
import { dailyActivity } from './daily-idea';
import { database } from './database';
import { type Day, today } from './day';
import { shownOn } from './shown';
import { type Snapshot, writeSnapshot } from './snapshot';
import { excludedActivities, lastTriedOn } from './tried';

/** How many days ahead the snapshot knows the state of the idea: long enough for a holiday. */
const daysAhead = 14;

/**
 * Runs a change of the user's data in one transaction, whole or not at all. Resolves once it is committed durably; the
 * new tabs to come hear of it by the snapshot, the open ones by their live queries.
 */
export async function change<T>(work: () => Promise<T>): Promise<T> {
  const result = await database.transaction('rw', database.tables, work);
  await keepSnapshot().catch(() => {
    // The change itself is safe: the next new tab corrects its first paint by live query.
  });
  return result;
}

/** Writes what the first paint of today and of the days ahead needs to know. */
export async function keepSnapshot(day: Day = today()): Promise<void> {
  writeSnapshot(await database.transaction('r', database.tables, () => readState(day)));
}

async function readState(day: Day): Promise<Snapshot> {
  const excluded = await excludedActivities();
  const date = Temporal.PlainDate.from(day);
  const ahead = Array.from(
    { length: daysAhead },
    (_, days) => dailyActivity(date.add({ days }), catalogue, new Set(excluded)).id,
  );
  const shown = await shownOn(day);
  const activityId = shown?.activity.id ?? (ahead[0] as string);
  const ids = [...new Set([activityId, ...ahead])];
  const favourites = await database.favourites.bulkGet(ids);
  const tried = await Promise.all(ids.map(lastTriedOn));
  return {
    day,
    activityId,
    daily: shown?.daily ?? activityId,
    excluded,
    favourites: favourites.flatMap((favourite) => favourite?.activityId ?? []),
    tried: Object.fromEntries(ids.flatMap((id, index) => (tried[index] ? [[id, tried[index]]] : []))),
  };
}
