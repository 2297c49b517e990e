import { type Day, today } from '@/utils/days/day';
import type { Others } from '@/utils/ideas/catalogue';
import { keepOthers } from '@/utils/kept/others';
import { keptSnapshot, type Snapshot, type Today, todayFrom } from '@/utils/kept/snapshot';
import { isSnapshotRight, sayWhetherRight } from '@/utils/kept/trust';
import { readCatalogue } from './catalogue';
import { type Tables, transact } from './database';
import { nextMeetings } from './planned';
import { shownOn } from './shown';
import { favouriteActivities } from './starred';
import { excludedActivities, lastTriedDays } from './tried';

/**
 * Runs what changes the database or writes the snapshot, one at a time over all pages: so the last snapshot is that of the
 * last change. The database would do the changes one after the other all the same.
 */
export const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks.request('change', work) as unknown as Promise<T>;

/** What the first paints need to know of the database. */
interface Kept {
  snapshot: Snapshot;
  others: Others;
}

/** What they need to know of `day` and of the days ahead, as the tables have it. */
export async function readSnapshot(day: Day, tables: Tables): Promise<Kept> {
  const catalogue = await readCatalogue(tables);
  const excluded = await excludedActivities(catalogue, tables);
  const { record, activity, daily } = await shownOn(day, catalogue, tables);
  const [favourites, tried, meetings, drafts] = await Promise.all([
    favouriteActivities(catalogue, tables),
    lastTriedDays(catalogue, tables),
    nextMeetings(day, tables),
    tables.drafts.limit(1).count(),
  ]);
  const today = { day, activity, daily: daily.id, recorded: record !== undefined };
  const snapshot = { ...today, excluded, favourites, tried, meetings, drafts: drafts > 0 };
  return { snapshot, others: catalogue.others };
}

/** In turn with the changes, and once the database has what it says. */
export function writeSnapshot({ snapshot, others }: Kept): void {
  keepOthers(others);
  sayWhetherRight(keptSnapshot.set(snapshot));
}

const renew = async (day: Day) => writeSnapshot(await transact('r', (tables) => readSnapshot(day, tables)));

/** Writes the snapshot anew. */
export const keepSnapshot = (day: Day = today()): Promise<void> => inTurn(() => renew(day));

/** Whether it says something that a person did: after an erasure, none is written that does not. */
const tells = ({ favourites, tried, meetings = [], recorded, drafts }: Snapshot) =>
  Boolean(recorded || drafts) || [favourites, Object.keys(tried), meetings].some(({ length }) => length > 0);

/**
 * Whatever the reason why the snapshot says something else, or may: the next first paint shall show what a page shows.
 * Where there is none, and what it would show is right, nothing is written: as after an erasure.
 */
export async function correctSnapshot(
  isRight: (kept: Snapshot | undefined) => boolean,
  day: Day = today(),
): Promise<void> {
  const isCorrect = async () => {
    const kept = keptSnapshot.get();
    return isRight(kept) && (!kept || (await isSnapshotRight()) === true);
  };
  if (await isCorrect()) return;
  // The page that made the change writes it, most of the time.
  await inTurn(async () => {
    if (await isCorrect()) return;
    const read = await transact('r', (tables) => readSnapshot(day, tables));
    if (keptSnapshot.get() || tells(read.snapshot)) writeSnapshot(read);
  }).catch(() => {});
}

/** Likewise for what a new tab shows. */
export function correctToday(shown: Today): Promise<void> {
  const asShown = JSON.stringify(shown);
  return correctSnapshot((kept) => JSON.stringify(todayFrom(kept, shown.day)) === asShown, shown.day);
}
