import { type Collection, Dexie, type Table } from 'dexie';
import { database, type Tables } from './database';
import { distinct } from './distinct';
import { cleanLine } from './names';

// With whom things are done. A table says itself that its rows name a partner: by an index that begins with it.

export interface Named {
  partner: string;
  updatedAt: string;
}

export interface NamedTable {
  rows: Table<Named, string>;
  /** The rows under a name as it is spelt there. */
  of(spelling: string): Collection<Named, string>;
  /** The different spellings. */
  spellings(): Promise<string[]>;
}

const partnerIndex = ({ schema }: Table) => schema.indexes.find(({ keyPath }) => [keyPath].flat()[0] === 'partner');

export const namedTables = (tables: Tables): NamedTable[] =>
  database.tables.flatMap(({ name }) => {
    const rows: NamedTable['rows'] = tables.table(name);
    const index = partnerIndex(rows);
    if (!index) return [];
    const where = () => rows.where(index.name);
    const isAlone = !index.compound;
    return {
      rows,
      of: (spelling) =>
        isAlone ? where().equals(spelling) : where().between([spelling, Dexie.minKey], [spelling, Dexie.maxKey]),
      async spellings() {
        const keys = await distinct<unknown>(rows.orderBy(index.name), (key) => {
          if (!Array.isArray(key)) return where().above(key);
          // What stands in the place of an id in a damaged row may lie beyond the last key: then from there.
          return where().above([key[0], typeof key[1] === 'string' ? Dexie.maxKey : key[1]]);
        });
        const names = new Set(keys.map((key) => (isAlone ? key : (key as unknown[])[0])));
        return [...names].filter((name) => typeof name === 'string');
      },
    };
  });

export async function spellingsIn(tables: Tables): Promise<string[]> {
  return (await Promise.all(namedTables(tables).map((table) => table.spellings()))).flat();
}

/** Those with whom something was done, in alphabetical order. */
export async function partners(tables: Tables = database): Promise<string[]> {
  const names = new Set((await spellingsIn(tables)).map(cleanLine));
  names.delete('');
  return [...names].sort((a, b) => a.localeCompare(b, 'fr-CA'));
}

export async function isPartner(name: string, tables: Tables): Promise<boolean> {
  const found = await Promise.all(namedTables(tables).map((table) => table.of(name).limit(1).keys()));
  return found.some((keys) => keys.length > 0);
}
