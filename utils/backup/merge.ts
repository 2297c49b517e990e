import type { Activity, ActivityId } from '@/data/schema';
import type { DayRecord, Favourite, Removal, Trial } from '@/utils/journal/database';
import { atOnce, each, type Work } from './slices';

/** All that the user did, as the tables hold it. */
export interface State {
  days: DayRecord[];
  trials: Trial[];
  favourites: Favourite[];
  removals: Removal[];
}

export type Table = keyof State;
export type Row = State[Table][number];
export type RestoreMode = 'merge' | 'replace';

export const tables = ['days', 'trials', 'favourites', 'removals'] as const satisfies Table[];

const keys = { days: 'day', trials: 'id', favourites: 'activityId', removals: 'key' } as const;
const times = { days: 'at', trials: 'updatedAt', favourites: 'addedAt', removals: 'at' } as const;
const removable = { trials: 'trial', favourites: 'favourite' } as const;

const text = (row: Row, name: string) => (row as unknown as Record<string, string>)[name] as string;
export const keyOf = (table: Table, row: Row): string => text(row, keys[table]);
const timeOf = (table: Table, row: Row) => text(row, times[table]);

/** The same text for the same row, whatever the order of its properties. */
const canonical = (row: Row) => JSON.stringify(row, Object.keys(row).sort());
export const isSameRow = (a: Row | undefined, b: Row | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b));

function* indexed(table: Table, state: State): Work<Map<string, Row>> {
  const rows = new Map<string, Row>();
  yield* each<Row>(state[table], (row) => rows.set(keyOf(table, row), row));
  return rows;
}

/** The last row of each key, in the order of the keys. Of two at one moment, every device takes the same. */
function* latest<T extends Table>(table: T, rows: readonly State[T][number][]): Work<State[T][number][]> {
  const latestOf = new Map<string, State[T][number]>();
  yield* each(rows, (row) => {
    const known = latestOf.get(keyOf(table, row));
    if (!known || isLater(table, row, known)) latestOf.set(keyOf(table, row), row);
  });
  return [...latestOf.keys()].sort().map((key) => latestOf.get(key) as State[T][number]);
}

function isLater(table: Table, a: Row, b: Row): boolean {
  const [timeA, timeB] = [timeOf(table, a), timeOf(table, b)];
  return timeA === timeB ? canonical(a) > canonical(b) : timeA > timeB;
}

/**
 * Brings a state to one record a key: of the rows and the removal of a key, the latest, and the removal where both are
 * of one moment. This is the largest in a total order, so the order and the repetition of what is merged don't matter.
 */
export function* settling(state: State): Work<State> {
  const removals = new Map((yield* latest('removals', state.removals)).map((removal) => [removal.key, removal]));
  function* standing<T extends keyof typeof removable>(table: T): Work<State[T]> {
    const rows: State[T][number][] = [];
    yield* each(yield* latest(table, state[table]), (row) => {
      const name = `${removable[table]}/${keyOf(table, row)}`;
      const removal = removals.get(name);
      if (removal && removal.at >= timeOf(table, row)) return;
      removals.delete(name);
      rows.push(row);
    });
    return rows as State[T];
  }
  return {
    days: yield* latest('days', state.days),
    trials: yield* standing('trials'),
    favourites: yield* standing('favourites'),
    removals: [...removals.values()],
  };
}

export const settle = (state: State): State => atOnce(settling(state));

const merging = (a: State, b: State): Work<State> =>
  settling({
    days: [...a.days, ...b.days],
    trials: [...a.trials, ...b.trials],
    favourites: [...a.favourites, ...b.favourites],
    removals: [...a.removals, ...b.removals],
  });

/** What two devices know together. */
export const merge = (a: State, b: State): State => atOnce(merging(a, b));

/** The backup's rows and no others. What was deleted here and is not among them stays deleted in a later merge. */
function* replacing(current: State, backup: State): Work<State> {
  const { trials, favourites } = yield* settling(backup);
  const back = new Set([
    ...trials.map(({ id }) => `trial/${id}`),
    ...favourites.map(({ activityId }) => `favourite/${activityId}`),
  ]);
  const removals = current.removals.filter(({ key }) => !back.has(key));
  return yield* settling({ ...backup, removals: [...backup.removals, ...removals] });
}

/** A row that comes, goes or becomes another one. */
export interface Change {
  table: Table;
  key: string;
  before: Row | undefined;
  after: Row | undefined;
}

/** All that a restore writes: it depends on nothing but these values. */
export function* findChanges(current: State, backup: State, mode: RestoreMode): Work<Change[]> {
  const target = yield* mode === 'merge' ? merging(current, backup) : replacing(current, backup);
  const changes: Change[] = [];
  for (const table of tables) {
    const before = yield* indexed(table, current);
    const after = yield* indexed(table, target);
    yield* each(new Set([...before.keys(), ...after.keys()]), (key) => {
      const change = { table, key, before: before.get(key), after: after.get(key) };
      if (!isSameRow(change.before, change.after)) changes.push(change);
    });
  }
  return changes;
}

export const restoreChanges = (current: State, backup: State, mode: RestoreMode): Change[] =>
  atOnce(findChanges(current, backup, mode));

interface Counts {
  added: number;
  changed: number;
  /** Rows that are here already and stay as they are. */
  left: number;
  removed: number;
}

export type RestoreCounts = Record<'days' | 'trials' | 'favourites', Counts>;

export function countChanges(current: State, changes: readonly Change[]): RestoreCounts {
  const count = (table: keyof RestoreCounts): Counts => {
    const ours = changes.filter((change) => change.table === table);
    const added = ours.filter(({ before }) => !before).length;
    const removed = ours.filter(({ after }) => !after).length;
    return {
      added,
      changed: ours.length - added - removed,
      left: current[table].length - (ours.length - added),
      removed,
    };
  };
  return { days: count('days'), trials: count('trials'), favourites: count('favourites') };
}

export interface RestorePlan extends RestoreCounts {
  /** Activities of the backup that this version's catalogue doesn't have: kept, and read by the title they had. */
  unknownActivities: ActivityId[];
}

/** What the preview says that a restore would do. */
export function* planning(
  current: State,
  backup: State,
  mode: RestoreMode,
  catalogue: readonly Pick<Activity, 'id'>[],
): Work<RestorePlan> {
  const known = new Set(catalogue.map(({ id }) => id));
  const ids = [...backup.days, ...backup.trials, ...backup.favourites].map(({ activityId }) => activityId);
  return {
    ...countChanges(current, yield* findChanges(current, backup, mode)),
    unknownActivities: [...new Set(ids)].filter((id) => !known.has(id)).sort(),
  };
}

export const planRestore = (...values: Parameters<typeof planning>): RestorePlan => atOnce(planning(...values));
