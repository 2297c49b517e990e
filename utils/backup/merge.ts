import type { Activity, ActivityId } from '@/data/schema';
import { momentAfter } from '@/utils/journal/clock';
import {
  describe,
  type Rows,
  removalKey,
  type SharedTable,
  type ShownTable,
  sharedTables,
  shownTables,
} from '@/utils/journal/tables';
import type { Removal } from '@/utils/journal/tables/history';
import { trialOf } from '@/utils/meetings/trial-of';
import { each, type Work } from './slices';

/** All that the user did, as the tables hold it. */
export type State = { [T in SharedTable]: Rows[T][] };
export type Row = Rows[SharedTable];
export type RestoreMode = 'merge' | 'replace';

/** Something of each table. */
export const perTable = <Name extends SharedTable, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Record<Name, Value>;

export const emptyState = (): State => perTable(sharedTables, () => []) as unknown as State;

/** The rows of a table, whichever it is. */
export const rowsOf = (state: State, table: SharedTable): Row[] => state[table];

const text = (row: Row, name: string) => (row as unknown as Record<string, string>)[name] as string;
export const keyOf = (table: SharedTable, row: Row): string => text(row, describe(table).key);
export const timeOf = (table: SharedTable, row: Row): string => text(row, describe(table).time);

/** The same text for the same row, whatever the order of its properties. */
const canonical = (row: Row | undefined) =>
  JSON.stringify(row, (_, value) => (isPlain(value) ? inOrder(value) : value));
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const inOrder = (value: object) => Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));

// Most are alike in the order of their properties too, which is found out much faster.
export const isSameRow = (a: Row | undefined, b: Row | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b) || canonical(a) === canonical(b);

function* indexed(table: SharedTable, state: State): Work<Map<string, Row>> {
  const rows = new Map<string, Row>();
  yield* each(rowsOf(state, table), (row) => rows.set(keyOf(table, row), row));
  return rows;
}

/** The last row of each key, in the order of the keys. Of two at one moment, every device takes the same. */
function* latest(table: SharedTable, rows: readonly Row[]): Work<Row[]> {
  const latestOf = new Map<string, Row>();
  yield* each(rows, (row) => {
    const known = latestOf.get(keyOf(table, row));
    if (!known || isLater(table, row, known)) latestOf.set(keyOf(table, row), row);
  });
  return [...latestOf.keys()].sort().map((key) => latestOf.get(key) as Row);
}

function isLater(table: SharedTable, a: Row, b: Row): boolean {
  const [timeA, timeB] = [timeOf(table, a), timeOf(table, b)];
  return timeA === timeB ? canonical(a) > canonical(b) : timeA > timeB;
}

/**
 * Brings a state to one record a key: of the rows and the removal of a key, the latest, and the removal where both are
 * of one moment. This is the largest in a total order, so the order and the repetition of what is merged don't matter.
 */
export function* settling(state: State): Work<State> {
  const removals = new Map(
    ((yield* latest('removals', state.removals)) as Removal[]).map((removal) => [removal.key, removal]),
  );
  const settled = emptyState();
  for (const table of shownTables) {
    yield* each(yield* latest(table, state[table]), (row) => {
      const removal = removals.get(removalKey(table, keyOf(table, row)) ?? '');
      if (removal && removal.at >= timeOf(table, row)) return;
      if (removal) removals.delete(removal.key);
      rowsOf(settled, table).push(row);
    });
  }
  settled.removals = [...removals.values()];
  return settled;
}

/** What two devices know together. */
export const merging = (a: State, b: State): Work<State> =>
  settling(perTable(sharedTables, (table) => [...a[table], ...b[table]]) as unknown as State);

/**
 * Gives a meeting that was held the trial that was taken from it before: where one device took its «Oui» back, and another
 * said its own later. So that all devices come to the same, and that what was written in it elsewhere is the newer, that
 * trial is of the moment after its removal. One that was deleted after its meeting was held stays so.
 */
export function* mending(state: State): Work<State> {
  const removals = new Map(state.removals.map(({ key, at }) => [key, at]));
  const trials = new Set(state.trials.map(({ id }) => id));
  const missing: State['trials'] = [];
  yield* each(state.meetings, (meeting) => {
    const removed = removals.get(`trial/${meeting.id}`);
    if (meeting.status !== 'held' || trials.has(meeting.id) || !removed || removed >= meeting.updatedAt) return;
    missing.push(trialOf(meeting, {}, momentAfter(removed)));
  });
  return missing.length > 0 ? yield* settling({ ...state, trials: [...state.trials, ...missing] }) : state;
}

/** The backup's rows and no others. What was deleted here and is not among them stays deleted in a later merge. */
function* replacing(current: State, backup: State): Work<State> {
  const settled = yield* settling(backup);
  const back = new Set(
    shownTables.flatMap((table) => settled[table].map((row) => removalKey(table, keyOf(table, row)))),
  );
  const removals = current.removals.filter(({ key }) => !back.has(key));
  return yield* settling({ ...backup, removals: [...backup.removals, ...removals] });
}

/** A row that comes, goes or becomes another one. */
export interface Change {
  table: SharedTable;
  key: string;
  before: Row | undefined;
  after: Row | undefined;
}

/** All that a restore writes: it depends on nothing but these values. */
export function* findChanges(current: State, backup: State, mode: RestoreMode): Work<Change[]> {
  const target = yield* mode === 'merge' ? mending(yield* merging(current, backup)) : replacing(current, backup);
  const changes: Change[] = [];
  for (const table of sharedTables) {
    const before = yield* indexed(table, current);
    const after = yield* indexed(table, target);
    yield* each(new Set([...before.keys(), ...after.keys()]), (key) => {
      const change = { table, key, before: before.get(key), after: after.get(key) };
      if (!isSameRow(change.before, change.after)) changes.push(change);
    });
  }
  return changes;
}

interface Counts {
  added: number;
  changed: number;
  /** Rows that are here already and stay as they are. */
  left: number;
  removed: number;
}

export type RestoreCounts = Record<ShownTable, Counts>;

export const countChanges = (current: State, changes: readonly Change[]): RestoreCounts =>
  perTable(shownTables, (table) => {
    const ours = changes.filter((change) => change.table === table);
    const added = ours.filter(({ before }) => !before).length;
    const removed = ours.filter(({ after }) => !after).length;
    return {
      added,
      changed: ours.length - added - removed,
      left: current[table].length - (ours.length - added),
      removed,
    };
  });

export interface RestorePlan {
  counts: RestoreCounts;
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
  const known = new Set([catalogue, current.ideas, backup.ideas].flatMap((ideas) => ideas.map(({ id }) => id)));
  const ofActivities = shownTables.filter((table) => 'activityId' in describe(table).fields);
  const ids = ofActivities.flatMap((table) => rowsOf(backup, table).map((row) => text(row, 'activityId')));
  return {
    counts: countChanges(current, yield* findChanges(current, backup, mode)),
    unknownActivities: [...new Set(ids)].filter((id) => !known.has(id)),
  };
}
