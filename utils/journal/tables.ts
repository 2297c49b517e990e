import type { Shared } from './tables/description';
import { copying, folder } from './tables/folder';
import { days, drafts, favourites, removals, trials } from './tables/history';
import { ideas, programme } from './tables/ideas';
import { meetings, nextSteps, session } from './tables/meetings';

/*
 * Every table of the database, described once. Database, backup, merge, restore, preview, erasure, safety copies, rescue
 * and counts go through this list; their words are in `data/locales`, which does not compile without them.
 */

/** In the order of a backup. */
export const tables = {
  days,
  trials,
  favourites,
  meetings,
  nextSteps,
  ideas,
  removals,
  drafts,
  session,
  programme,
  folder,
  copying,
};

type RowOf<T> = T extends { row?: infer Row } ? NonNullable<Row> : never;

export type TableName = keyof typeof tables;
export type Rows = { [T in TableName]: RowOf<(typeof tables)[T]> };

/** The tables of a backup, in the order in which it lists them. */
export type SharedTable = {
  [T in TableName]: (typeof tables)[T] extends { goes: 'with the backup' } ? T : never;
}[TableName];
/** Those of them whose rows a person knows of. */
export type ShownTable = Exclude<SharedTable, 'removals'>;

const names = Object.keys(tables) as TableName[];
export const sharedTables = names.filter((name): name is SharedTable => tables[name].goes === 'with the backup');
export const shownTables = sharedTables.filter((name) => name !== 'removals');

export const describe = (table: SharedTable) => tables[table] as unknown as Shared<Record<string, unknown>>;

/** How a removal names what was removed; undefined in a table where nobody deletes a row. */
export const removalKey = (table: SharedTable, key: string): string | undefined => {
  const { removal } = describe(table);
  return removal && `${removal}/${key}`;
};
