import { change } from '@/utils/journal/change';
import type { Tables } from '@/utils/journal/database';
import { describe, removalKey, type ShownTable, sharedTables, shownTables } from '@/utils/journal/tables';
import { type Change, emptyState, findChanges, keyOf, type Row, rowsOf, type State } from './merge';
import { readState } from './read-all';
import { write } from './restore';
import { checkRow } from './rows';
import { each, inSlices, type Work } from './slices';

/**
 * Merges what another device knows, by itself. Where that says nothing new, nothing is written; where it does, only the rows
 * that it is about are looked at again in the transaction, so that others don't wait for it: a merge decides key by key.
 * @param isWanted asked in the transaction
 */
export async function mergeIn(known: State, isWanted: (tables: Tables) => Promise<boolean>): Promise<void> {
  const { state } = await readState();
  const about = keysOf(await inSlices(findChanges(state, known, 'merge')));
  if (about.size === 0) return;
  const theirs = await inSlices(only(known, about));
  await change(async (tables) => {
    if (!(await isWanted(tables))) return;
    const pause = () => tables.removals.get('');
    const ours = await readOnly(tables, about);
    await write(await inSlices(findChanges(ours, theirs, 'merge'), pause), tables);
  });
}

/** Keys of rows by their tables, whether they are there or were removed. */
type Keys = Map<ShownTable, Set<string>>;

function keysOf(changes: readonly Change[]): Keys {
  const keys: Keys = new Map();
  for (const { table, key } of changes) {
    const [of, its] = table === 'removals' ? removedBy(key) : [table, key];
    for (const each of togetherWith(of)) keys.set(each, (keys.get(each) ?? new Set()).add(its));
  }
  return keys;
}

/** A meeting and its trial have one id, and say something of each other. */
const togetherWith = (table: ShownTable): readonly ShownTable[] =>
  table === 'meetings' || table === 'trials' ? ['meetings', 'trials'] : [table];

function removedBy(name: string): [ShownTable, string] {
  const end = name.indexOf('/');
  const table = shownTables.find((table) => describe(table).removal === name.slice(0, end)) as ShownTable;
  return [table, name.slice(end + 1)];
}

const removalsOf = (about: Keys): Set<string> =>
  new Set([...about].flatMap(([table, keys]) => [...keys].flatMap((key) => removalKey(table, key) ?? [])));

function* only(state: State, about: Keys): Work<State> {
  const some = emptyState();
  const removed = removalsOf(about);
  for (const table of sharedTables) {
    const keys = table === 'removals' ? removed : about.get(table);
    yield* each(rowsOf(state, table), (row) => {
      if (keys?.has(keyOf(table, row))) rowsOf(some, table).push(row);
    });
  }
  return some;
}

async function readOnly(tables: Tables, about: Keys): Promise<State> {
  const some = emptyState();
  const removed = removalsOf(about);
  for (const table of sharedTables) {
    const keys = [...((table === 'removals' ? removed : about.get(table)) ?? [])];
    for (const row of await tables.table<Row>(table).bulkGet(keys)) {
      // A damaged one gives way.
      const checked = row && checkRow(table, row);
      if (checked?.success) rowsOf(some, table).push(checked.data);
    }
  }
  return some;
}
