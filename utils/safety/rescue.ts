import type { Backup } from '@/utils/backup/format';
import { type Change, findChanges, type State } from '@/utils/backup/merge';
import { readState } from '@/utils/backup/read-all';
import { inSlices } from '@/utils/backup/slices';
import { type Day, today } from '@/utils/days/day';
import { database } from '@/utils/journal/database';
import { allDays } from '@/utils/journal/history';
import { shownTables } from '@/utils/journal/tables';
import { declinedUntil } from '@/utils/kept/preferences';
import { listSafetyCopies, readSafetyCopy, type SafetyCopy } from './safety-copy';

// Days are recorded by themselves, and no one deletes a single one. So a copy that was made before the first day of the
// database was recorded is of a journal that is gone, unless the person emptied it: then the copy was made before that.

/** What a glance tells of the database. */
export interface Condition {
  /** When its first day was recorded; undefined without one. */
  since: string | undefined;
}

export async function readCondition(): Promise<Condition> {
  const first = await database.days.where('day').between(allDays.from, allDays.before).first();
  return { since: first && String(first.at) };
}

/** Whether there are trials that no list of days can find any more. Goes through all of them. */
async function hidesTrials(): Promise<boolean> {
  const { trials } = database;
  const found = trials.where('day').between(allDays.from, allDays.before);
  const [all, listed] = await Promise.all([trials.count(), found.count()]);
  return all > listed;
}

/** A safety copy that has what the database has lost. */
export interface Rescue {
  /** `closed`: the database can't be opened. */
  why: 'lost' | 'damaged' | 'closed';
  copy: SafetyCopy;
  backup: Backup;
  /** How many entries it would bring back. */
  back: number;
}

/** The newest copy that would bring something back; none that the person has declined, nor one from before she emptied the journal. */
export async function findRescue(condition: Condition | undefined): Promise<Rescue | undefined> {
  const copies = await offered();
  if (!condition)
    return firstUseful(copies, (backup) => shownTables.reduce((sum, table) => sum + backup[table].length, 0), 'closed');
  const before = copies.filter(({ at }) => at < (condition.since ?? '~'));
  const lost = before.length > 0 && (await firstUseful(before, await missing(), 'lost'));
  if (lost) return lost;
  if (!copies[0] || !(copies[0].damaged || (await hidesTrials()))) return undefined;
  const whole = copies.filter(({ damaged }) => damaged === 0);
  return firstUseful(whole.length > 0 ? whole : copies, await mended(), 'damaged');
}

async function offered(): Promise<SafetyCopy[]> {
  const copies = await listSafetyCopies();
  const emptied = copies.findIndex(({ reason }) => reason === 'before-erase' || reason === 'before-replace');
  const declined = declinedUntil.get();
  return copies.slice(0, emptied < 0 ? undefined : emptied).filter(({ at }) => at > declined);
}

/** The first copy that brings something back: one that began just before a new first day was recorded may hold that day alone. */
async function firstUseful(
  copies: readonly SafetyCopy[],
  count: (backup: Backup) => number | Promise<number>,
  why: Rescue['why'],
): Promise<Rescue | undefined> {
  for (const copy of copies) {
    const reading = await readSafetyCopy(copy.id);
    if (!reading.ok) continue;
    const back = await count(reading.backup);
    if (back > 0) return { why, copy, backup: reading.backup, back };
  }
  return undefined;
}

/** Today's record makes itself again. */
const isLoss = ({ table, key, before }: Change, day: Day) =>
  !before && table !== 'removals' && !(table === 'days' && key === day);

const lostChanges = async (current: State, backup: Backup) =>
  (await inSlices(findChanges(current, backup, 'merge'))).filter((change) => isLoss(change, today()));

async function missing() {
  const { state } = await readState();
  return async (backup: Backup) => (await lostChanges(state, backup)).length;
}

async function mended() {
  const { state, damaged } = await readState();
  const keys = new Set(damaged.map(({ table, key }) => `${table}/${key}`));
  return async (backup: Backup) =>
    (await lostChanges(state, backup)).filter(({ table, key }) => keys.has(`${table}/${key}`)).length;
}
