import { catalogue } from '@/data/catalogue';
import { dailyActivity } from './daily-idea';
import { type Tables, transact } from './database';
import { type Day, today } from './day';
import { shownOn } from './shown';
import { readSnapshot, type Snapshot, type Today, todayFrom, writeSnapshot } from './snapshot';
import { excludedActivities, favouriteActivities, lastTriedDays } from './tried';

/**
 * Runs a change of the user's data in one transaction, whole or not at all. Resolves once it is committed durably; the
 * new tabs to come hear of it by the snapshot, the open ones by their live queries.
 */
export async function change<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  let snapshot: Snapshot | undefined;
  const result = await transact('rw', async (tables) => {
    const result = await work(tables);
    // Without it the change is safe all the same: the next page corrects its first paint by live query.
    snapshot = await readState(today(), tables).catch(() => undefined);
    return result;
  });
  if (snapshot) writeSnapshot(snapshot);
  return result;
}

/** Writes what the first paints of today and of the days ahead need to know. */
export async function keepSnapshot(day: Day = today()): Promise<void> {
  writeSnapshot(await transact('r', (tables) => readState(day, tables)));
}

/** Whatever the reason why the snapshot says something else, the next first paint shall show what a page shows. */
export function correctSnapshot(isRight: (kept: Snapshot | undefined) => boolean, day?: Day): void {
  if (!isRight(readSnapshot())) keepSnapshot(day).catch(() => {});
}

/** Likewise for what a new tab shows. */
export const correctToday = (shown: Today): void =>
  correctSnapshot((kept) => JSON.stringify(todayFrom(kept, shown.day, catalogue)) === JSON.stringify(shown), shown.day);

async function readState(day: Day, tables: Tables): Promise<Snapshot> {
  const excluded = await excludedActivities(tables);
  const shown = await shownOn(day, tables);
  const activityId = shown?.activity.id ?? dailyActivity(day, catalogue, new Set(excluded)).id;
  const [favourites, tried] = await Promise.all([favouriteActivities(tables), lastTriedDays(tables)]);
  return { day, activityId, daily: shown?.daily ?? activityId, excluded, favourites, tried };
}
