import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { cleanLine } from './names';
import { type Named, type NamedTable, namedTables, spellingsIn } from './partners';
import type { Draft } from './tables/history';

/** Brings what was stored before names were cleaned, or by another hand, to the one spelling. It says nothing new: no time changes. */
export async function cleanPartners(): Promise<void> {
  if (!(await spellingsIn(database)).some(isOdd)) return;
  await change(async (tables) => {
    for (const table of namedTables(tables)) {
      for (const spelling of (await table.spellings()).filter(isOdd)) {
        await table.of(spelling).modify({ partner: cleanLine(spelling) });
      }
    }
  });
}

const isOdd = (name: string) => name !== cleanLine(name);

/** What a partner was called before and after, and the rows that said so. */
export interface Renaming {
  from: string;
  to: string;
  rows: { table: string; keys: string[] }[];
  /** The drafts, and where in them. */
  drafts: { key: string; parts: Part[] }[];
}

/** Renames a partner everywhere at once, or makes two spellings one. */
export function renamePartner(from: string, to: string): Promise<Renaming> {
  return change(async (tables) => {
    const renaming: Renaming = { from, to: cleanLine(to), rows: [], drafts: [] };
    for (const table of namedTables(tables)) {
      const spellings = (await table.spellings()).filter((name) => cleanLine(name) === from);
      const found = (await Promise.all(spellings.map((name) => table.of(name).toArray()))).flat();
      renaming.rows.push({ table: table.rows.name, keys: await rename(found, renaming.to, table) });
    }
    for (const draft of await tables.drafts.toArray()) {
      const parts = await renameIn(draft, draftParts, from, renaming.to, tables);
      if (parts.length > 0) renaming.drafts.push({ key: draft.key, parts });
    }
    return renaming;
  });
}

/** Takes a renaming back, where nobody has said otherwise since. */
export function undoRenaming({ from, to, rows, drafts }: Renaming): Promise<void> {
  return change(async (tables) => {
    for (const table of namedTables(tables)) {
      const keys = rows.find(({ table: name }) => name === table.rows.name)?.keys ?? [];
      const found = await table.rows.bulkGet(keys);
      await rename(found.filter((row) => row?.partner === to) as Named[], from, table);
    }
    for (const { key, parts } of drafts) {
      const draft = await tables.drafts.get(key);
      if (draft) await renameIn(draft, parts, to, from, tables);
    }
  });
}

/** Each an edit of its own, with its time: so it is merged. */
async function rename(found: Named[], partner: string, { rows }: NamedTable): Promise<string[]> {
  const renamed = found.map((row) => ({ ...row, partner, updatedAt: now(row.updatedAt) }));
  return rows.bulkPut(renamed, { allKeys: true });
}

const draftParts = ['about', 'changes', 'base'] as const;
type Part = (typeof draftParts)[number];

/** What is being written names the partner as it was typed, and as it stood in the row. */
async function renameIn(
  draft: Draft,
  parts: readonly Part[],
  from: string,
  to: string,
  { drafts }: Tables,
): Promise<Part[]> {
  const found = parts.filter((part) => cleanLine(draft[part].partner ?? '') === from);
  const renamed = found.map((part) => [part, { ...draft[part], partner: to }]);
  if (found.length > 0) await drafts.put({ ...draft, ...Object.fromEntries(renamed) });
  return found;
}
