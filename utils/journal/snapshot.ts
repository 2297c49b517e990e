import { dailyActivity } from '@/utils/days/daily-idea';
import { type Day, today } from '@/utils/days/day';
import type { Others } from '@/utils/ideas/catalogue';
import { keepOthers } from '@/utils/kept/others';
import { keptSnapshot, type Snapshot, type Today, todayFrom } from '@/utils/kept/snapshot';
import { readCatalogue } from './catalogue';
import { type Tables, transact } from './database';
import { nextMeetings } from './planned';
import { shownOn } from './shown';
import { favouriteActivities } from './starred';
import { excludedActivities, lastTriedDays } from './tried';

/** What the first paints need to know of the database. */
interface Kept {
  snapshot: Snapshot;
  others: Others;
}

/** What they need to know of `day` and of the days ahead, as the tables have it. */
export async function readSnapshot(day: Day, tables: Tables): Promise<Kept> {
  const catalogue = await readCatalogue(tables);
  const excluded = await excludedActivities(catalogue, tables);
  const shown = await shownOn(day, catalogue, tables);
  const activity = shown?.activity ?? dailyActivity(day, catalogue.shared, new Set(excluded));
  const [favourites, tried, meetings] = await Promise.all([
    favouriteActivities(catalogue, tables),
    lastTriedDays(catalogue, tables),
    nextMeetings(day, tables),
  ]);
  const snapshot = { day, activity, daily: shown?.daily ?? activity.id, excluded, favourites, tried, meetings };
  return { snapshot, others: catalogue.others };
}

export function writeSnapshot({ snapshot, others }: Kept): void {
  keptSnapshot.set(snapshot);
  keepOthers(others);
}

/** Writes the snapshot anew. */
export async function keepSnapshot(day: Day = today()): Promise<void> {
  writeSnapshot(await transact('r', (tables) => readSnapshot(day, tables)));
}

/** Whatever the reason why the snapshot says something else, the next first paint shall show what a page shows. */
export function correctSnapshot(isRight: (kept: Snapshot | undefined) => boolean, day?: Day): void {
  if (!isRight(keptSnapshot.get())) keepSnapshot(day).catch(() => {});
}

/** Likewise for what a new tab shows. */
export const correctToday = (shown: Today): void =>
  correctSnapshot((kept) => JSON.stringify(todayFrom(kept, shown.day)) === JSON.stringify(shown), shown.day);
