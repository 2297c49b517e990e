import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { cleanLine } from './names';
import { type Named, type NamedTable, namedTables, spellingsIn } from './partners';
import { tellRenamed } from './renamed';
import type { Draft } from './tables/history';
import type { Session } from './tables/meetings';
import { keepDeleted } from './trials';

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
  id: string;
  from: string;
  to: string;
  rows: { table: string; keys: string[] }[];
  /** The meeting that is being held, if it is with that partner. */
  session: Session['id'] | undefined;
  /** The drafts, and where in them. */
  drafts: { key: string; parts: Part[] }[];
}

/** Renames a partner everywhere at once, or makes two spellings one. */
export async function renamePartner(from: string, to: string): Promise<Renaming> {
  const renaming = await change(async (tables) => {
    const id = crypto.randomUUID();
    const renaming: Renaming = { id, from, to: cleanLine(to), rows: [], session: undefined, drafts: [] };
    for (const table of namedTables(tables)) {
      const spellings = (await table.spellings()).filter((name) => cleanLine(name) === from);
      const found = (await Promise.all(spellings.map((name) => table.of(name).toArray()))).flat();
      renaming.rows.push({ table: table.rows.name, keys: await rename(found, renaming.to, table, tables) });
    }
    const session = await tables.session.get('now');
    if (session && cleanLine(session.partner) === from) {
      renaming.session = session.id;
      await renameSession(session, renaming.to, tables);
    }
    for (const draft of await tables.drafts.toArray()) {
      const parts = await renameIn(draft, draftParts, from, renaming.to, tables);
      if (parts.length > 0) renaming.drafts.push({ key: draft.key, parts });
    }
    return renaming;
  });
  tellRenamed({ id: renaming.id, from, to: renaming.to, isUndone: false });
  return renaming;
}

/** Takes a renaming back, where nobody has said otherwise since. */
export async function undoRenaming({ id, from, to, rows, session: held, drafts }: Renaming): Promise<void> {
  await change(async (tables) => {
    for (const table of namedTables(tables)) {
      const keys = rows.find(({ table: name }) => name === table.rows.name)?.keys ?? [];
      const found = await table.rows.bulkGet(keys);
      await rename(found.filter((row) => row?.partner === to) as Named[], from, table, tables);
    }
    const session = await tables.session.get('now');
    if (session && session.id === held && session.partner === to) await renameSession(session, from, tables);
    for (const { key, parts } of drafts) {
      const draft = await tables.drafts.get(key);
      if (draft) await renameIn(draft, parts, to, from, tables);
    }
  });
  tellRenamed({ id, from: to, to: from, isUndone: true });
}

const renameSession = (session: Session, partner: string, tables: Tables) =>
  tables.session.put({ ...session, partner, updatedAt: now(session.updatedAt) });

/** Each an edit of its own, with its time: so it is merged. */
async function rename(found: Named[], partner: string, { rows }: NamedTable, tables: Tables): Promise<string[]> {
  const renamed = found.map((row) => ({ ...row, partner, updatedAt: now(row.updatedAt) }));
  const keys = await rows.bulkPut(renamed, { allKeys: true });
  if (rows.name === 'meetings') await keepDeleted(keys, tables);
  return keys;
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
