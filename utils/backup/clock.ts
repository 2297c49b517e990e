import { describe, sharedTables } from '@/utils/journal/tables';
import { type Row, rowsOf, type State, timeOf } from './merge';
import { each, type Work } from './slices';

/** How far ahead of this device's clock another one's may be, in milliseconds: a day, as clocks that are set by hand differ. */
const bound = 86_400_000;

/** Before every change that there can be. */
const longAgo = '1970-01-01T00:00:00.000Z';

/**
 * The rows of a file with times that can be. One far ahead of the clock would win against all that comes later: such a
 * removal is left out, and such a row counts as old as it can be shown to be, so that it fills a gap and wins nothing.
 * Where most of a file lies ahead, it is this device's clock that is wrong.
 */
export function* believing(state: State, clock = Date.now()): Work<State> {
  const times: string[] = [];
  for (const table of sharedTables) yield* each(rowsOf(state, table), (row) => times.push(timeOf(table, row)));
  const limit = new Date(clock + bound).toISOString();
  if (times.filter((time) => time > limit).length * 2 > times.length) return state;
  const believed = { ...state };
  for (const table of sharedTables) {
    const rows: Row[] = [];
    yield* each(rowsOf(state, table), (row) => {
      if (timeOf(table, row) <= limit) rows.push(row);
      else if (table !== 'removals') rows.push({ ...row, [describe(table).time]: oldest(row, limit) });
    });
    Object.assign(believed, { [table]: rows });
  }
  return believed;
}

function oldest(row: Row, limit: string): string {
  const { createdAt = longAgo } = row as { createdAt?: string };
  return createdAt <= limit ? createdAt : longAgo;
}
