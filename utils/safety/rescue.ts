import type { Backup } from '@/utils/backup/format';
import { type Change, findChanges, type State } from '@/utils/backup/merge';
import { readState } from '@/utils/backup/read-all';
import { inSlices } from '@/utils/backup/slices';
import { type Day, today } from '@/utils/days/day';
import { database } from '@/utils/journal/database';
import { allDays } from '@/utils/journal/history';
import { shownTables } from '@/utils/journal/tables';
import { declinedUntil } from '@/utils/kept/preferences';
import { listSafetyCopies, readSafetyCopy, type SafetyCopy, sinceEmptied } from './safety-copy';

// Days are recorded by themselves, and no one deletes a single one. So a copy with days that the database lacks, or from
// before its first day was recorded, is of a journal that is gone, unless the person emptied it: then a copy from before
// that tells so. Clocks may have been wrong: a date alone says nothing.

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
  /** The copy made last when this one was found. */
  until: SafetyCopy['number'];
}

/** The copy that would bring most back; none that the person has declined, nor one from before she emptied the journal. */
export async function findRescue(condition: Condition | undefined): Promise<Rescue | undefined> {
  const all = await listSafetyCopies();
  const copies = sinceEmptied(all).filter(({ number }) => number > declinedUntil.get());
  const best = (of: readonly SafetyCopy[], count: Count, why: Rescue['why']) =>
    mostUseful(of, count, why, all[0]?.number ?? 0);
  if (!condition)
    return best(copies, (backup) => shownTables.reduce((sum, table) => sum + backup[table].length, 0), 'closed');
  const gone = await Promise.all(copies.map((copy) => isOfLost(copy, condition)));
  const before = copies.filter((_, index) => gone[index]);
  const lost = before.length > 0 && (await best(before, await missing(), 'lost'));
  if (lost) return lost;
  if (!copies[0] || !(copies[0].damaged || (await hidesTrials()))) return undefined;
  const whole = copies.filter(({ damaged }) => damaged === 0);
  return best(whole.length > 0 ? whole : copies, await mended(), 'damaged');
}

/** Whether a glance says that a copy may be of a journal that is gone: by its keys, without reading it. */
async function isOfLost({ at, days }: SafetyCopy, { since }: Condition): Promise<boolean> {
  if (at < (since ?? '~')) return true;
  return (
    days !== undefined &&
    (await database.days.where('day').between(days.first, days.last, true, true).count()) < days.count
  );
}

type Count = (backup: Backup) => number | Promise<number>;

async function mostUseful(
  copies: readonly SafetyCopy[],
  count: Count,
  why: Rescue['why'],
  until: SafetyCopy['number'],
): Promise<Rescue | undefined> {
  let best: Rescue | undefined;
  for (const copy of copies) {
    const reading = await readSafetyCopy(copy.id);
    if (!reading.ok) continue;
    const back = await count(reading.backup);
    // Of two that bring back as much, the one made last.
    if (back > (best?.back ?? 0)) best = { why, copy, backup: reading.backup, back, until };
  }
  return best;
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
