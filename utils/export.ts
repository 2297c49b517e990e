import { type Backup, backupOf, checkRow } from './backup';
import { database, now } from './database';
import { type Change, keyOf, type Row, type State, tables } from './merge';

export interface StateReading {
  state: State;
  /** Rows that no version of ours wrote so; each as the change that would take it away. */
  damaged: Change[];
}

/** All tables as they are at one moment. Damaged rows are told apart: with them, a backup could not be read back. */
export async function readState(): Promise<StateReading> {
  const contents = await database.transaction('r', database.tables, () =>
    Promise.all(tables.map((table) => database.table<Row>(table).toArray())),
  );
  const state: State = { days: [], trials: [], favourites: [], removals: [] };
  const damaged: Change[] = [];
  tables.forEach((table, index) => {
    for (const row of contents[index] as Row[]) {
      const checked = checkRow(table, row);
      if (checked.success) (state[table] as Row[]).push(checked.data);
      else damaged.push({ table, key: keyOf(table, row), before: row, after: undefined });
    }
  });
  return { state, damaged };
}

/** Everything, as a backup; `damaged` counts the rows that had to be left out. */
export async function exportAll(at = now()): Promise<{ backup: Backup; damaged: number }> {
  const { state, damaged } = await readState();
  return { backup: backupOf(state, at), damaged: damaged.length };
}
