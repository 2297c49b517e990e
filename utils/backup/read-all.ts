import { now } from '@/utils/journal/clock';
import { type Tables, transact } from '@/utils/journal/database';
import { type SharedTable, sharedTables } from '@/utils/journal/tables';
import { type Backup, backupOf } from './format';
import { type Change, emptyState, keyOf, type Row, rowsOf, type State } from './merge';
import { checkRow } from './rows';
import { each, inSlices, pauseUnless, type Work } from './slices';

export interface StateReading {
  state: State;
  /** Rows that no version of ours wrote so; each as the change that would take it away. */
  damaged: Change[];
}

/** Rows that the browser hands over at a time. */
const handful = 1000;

/**
 * All tables as they are at one moment. Damaged rows are told apart: with them, a backup could not be read back.
 * @throws the signal's reason if it was aborted, or the error of Dexie
 */
export const readState = async (signal?: AbortSignal): Promise<StateReading> =>
  inSlices(checking(await transact('r', (all) => readAll(all, signal))), pauseUnless(signal));

/**
 * The same within a transaction.
 * @param pause as for `inSlices`
 */
export const readStateOf = async (tables: Tables, pause: () => PromiseLike<unknown>): Promise<StateReading> =>
  inSlices(checking(await readAll(tables)), pause);

const readAll = (from: Tables, signal?: AbortSignal) =>
  Promise.all(sharedTables.map((table) => readRows(table, from, signal)));

async function readRows(table: SharedTable, from: Tables, signal: AbortSignal | undefined): Promise<Row[]> {
  const rows: Row[] = [];
  const all = from.table<Row>(table);
  for (let next = all.toCollection(); ; next = all.where(':id').above(keyOf(table, rows.at(-1) as Row))) {
    const some = await next.limit(handful).toArray();
    signal?.throwIfAborted();
    rows.push(...some);
    if (some.length < handful) return rows;
  }
}

function* checking(contents: Row[][]): Work<StateReading> {
  const state = emptyState();
  const damaged: Change[] = [];
  for (const [index, table] of sharedTables.entries()) {
    yield* each(contents[index] as Row[], (row) => {
      const checked = checkRow(table, row);
      if (checked.success) rowsOf(state, table).push(checked.data);
      else damaged.push({ table, key: keyOf(table, row), before: row, after: undefined });
    });
  }
  return { state, damaged };
}

/**
 * Everything, as a backup; `damaged` counts the rows that had to be left out.
 * @throws the signal's reason if it was aborted, or the error of Dexie
 */
export async function exportAll(at = now(), signal?: AbortSignal): Promise<{ backup: Backup; damaged: number }> {
  const { state, damaged } = await readState(signal);
  return { backup: backupOf(state, at), damaged: damaged.length };
}
