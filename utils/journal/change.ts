import { catalogue } from '@/data/catalogue';
import { dailyActivity } from '@/utils/days/daily-idea';
import { type Day, today } from '@/utils/days/day';
import { forgetPartner, keptPartner } from '@/utils/kept/preferences';
import { keptSnapshot, type Snapshot, type Today, todayFrom } from '@/utils/kept/snapshot';
import { type Tables, transact } from './database';
import { isPartner } from './partners';
import { shownOn } from './shown';
import { excludedActivities, favouriteActivities, lastTriedDays } from './tried';

/**
 * Runs a change of the user's data in one transaction, whole or not at all. Resolves once it is committed durably; the
 * new tabs to come hear of it by the snapshot, the open ones by their live queries.
 */
export async function change<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
  let snapshot: Snapshot | undefined;
  let isGone = false;
  const result = await transact('rw', async (tables) => {
    const result = await work(tables);
    // Without it the change is safe all the same: the next page corrects its first paint by live query.
    snapshot = await readState(today(), tables).catch(() => undefined);
    const partner = keptPartner();
    isGone = partner !== undefined && !(await isPartner(partner, tables));
    return result;
  });
  if (isGone) forgetPartner();
  if (snapshot) keptSnapshot.set(snapshot);
  return result;
}

/** Writes what the first paints of today and of the days ahead need to know. */
export async function keepSnapshot(day: Day = today()): Promise<void> {
  keptSnapshot.set(await transact('r', (tables) => readState(day, tables)));
}

/** Whatever the reason why the snapshot says something else, the next first paint shall show what a page shows. */
export function correctSnapshot(isRight: (kept: Snapshot | undefined) => boolean, day?: Day): void {
  if (!isRight(keptSnapshot.get())) keepSnapshot(day).catch(() => {});
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
