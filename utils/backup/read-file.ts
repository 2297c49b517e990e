import * as z from 'zod/mini';
import { describe, type SharedTable, sharedTables } from '@/utils/journal/tables';
import { believing } from './clock';
import { decoding } from './encoding';
import { type Backup, backupVersion, format, migrations, sizeLimit } from './format';
import { emptyState, perTable, rowsOf, settling } from './merge';
import { parse } from './parse';
import { checkRow, isInstant } from './rows';
import { inSlices, type Work } from './slices';

/** Ours has 4 levels. JSON.parse needs 12 s and a gigabyte for a file of nothing but brackets. */
const depthLimit = 100;

/** Ours of 250 MB has a million; a file of nothing but noughts would take more memory than there is. */
const valueLimit = 25_000_000;

export type BackupProblem = 'unreadable' | 'too-large' | 'not-json' | 'not-ours' | 'later-version' | 'damaged';

/** What of a file could not be brought in. Names are paths such as `trials[12].day`, the first twenty of them. */
export interface LeftOut {
  /** Properties that this version does not know. */
  unknown: string[];
  /** Rows that could not be read. */
  rows: number;
  where: string[];
}

export type BackupReading =
  /** `isAnsi`: another program saved the file, and signs that ANSI lacks are lost. */
  | { ok: true; backup: Backup; leftOut: LeftOut; isAnsi?: boolean }
  /** `where` is a path such as `trials[12].day`. */
  | { ok: false; reason: BackupProblem; where?: string | undefined };

const refuse = (reason: BackupProblem, where?: string): BackupReading => ({ ok: false, reason, where });

/** What version 1 of the database did not have a file need not have, nor removals. */
function isOptional(table: SharedTable): boolean {
  return table === 'removals' || describe(table).since > 1;
}

// Its rows are checked one by one, later.
const list = z.custom<unknown[]>(Array.isArray);
const headSchema = z.object({ format: z.literal(format), version: z.unknown() });
const bodySchema = z.object({
  format: z.unknown(),
  version: z.unknown(),
  exportedAt: z.string().check(z.refine(isInstant)),
  ...perTable(sharedTables, (table) => (isOptional(table) ? z._default(list, []) : list)),
});

/** Reads the text of a backup, which may be any text, and never throws. Rows of one key are settled as in a merge. */
export function* reading(file: string): Work<BackupReading> {
  if (file.length > sizeLimit) return refuse('too-large');
  const claimed = file.includes(format);
  if (yield* isUnbounded(file)) return refuse(claimed ? 'damaged' : 'not-ours');
  let value: unknown;
  try {
    value = yield* parse(file);
  } catch {
    return refuse(claimed ? 'damaged' : 'not-json');
  }
  const head = headSchema.safeParse(value);
  if (!head.success) return refuse('not-ours');
  const { version } = head.data;
  if (!Number.isSafeInteger(version) || (version as number) < 1) return refuse('damaged', 'version');
  if ((version as number) > backupVersion) return refuse('later-version');
  return yield* readBody(
    migrations.slice((version as number) - 1).reduce((older, migrate) => migrate(older), value as object),
  );
}

/** Beyond as many rows that can't be read, it is no backup: looking at millions of them takes a minute. */
const patience = 1000;

function* readBody(value: object): Work<BackupReading> {
  const body = bodySchema.safeParse(value);
  if (!body.success) return refuse('damaged', pathOf(body.error));
  const unknown = new Set(strangers(bodySchema.shape, value));
  const wrong: string[] = [];
  let found = 0;
  const state = emptyState();
  for (const table of sharedTables) {
    for (const [index, entry] of (body.data[table] ?? []).entries()) {
      if (index % 64 === 0) yield;
      const row = checkRow(table, entry);
      if (!row.success) {
        wrong.push([`${table}[${index}]`, pathOf(row.error)].filter(Boolean).join('.'));
        if (wrong.length > patience) return refuse('damaged', wrong[0]);
        continue;
      }
      found++;
      rowsOf(state, table).push(row.data);
      for (const name of strangers(describe(table).fields, entry as object)) {
        if (unknown.size < 20) unknown.add(`${table}[].${name}`);
      }
    }
  }
  // What is valid is never held up by what is not; of a file where nothing is, nothing can be said.
  if (found === 0 && wrong.length > 0) return refuse('damaged', wrong[0]);
  const { exportedAt } = body.data;
  const settled = yield* settling(yield* believing(state));
  return {
    ok: true,
    backup: { format, version: backupVersion, exportedAt, ...settled },
    leftOut: { unknown: [...unknown], rows: wrong.length, where: wrong.slice(0, 20) },
  };
}

const pathOf = (error: z.core.$ZodError) => (error.issues[0]?.path ?? []).join('.');

const strangers = (known: object, value: object) =>
  Object.keys(value)
    .filter((name) => !Object.hasOwn(known, name))
    .slice(0, 20)
    .map((name) => name.slice(0, 40).toWellFormed());

function* isUnbounded(json: string): Work<boolean> {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    if (at % 65_536 === 0) yield;
    const letter = json[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    else if (letter === ',') values++;
    if (depth > depthLimit || values > valueLimit) return true;
  }
  return false;
}

/** The same, while the page goes on. */
export const readBackupInSlices = (file: string): Promise<BackupReading> => inSlices(reading(file));

/** Reads a backup from a file that somebody chose or dropped. Never rejects. */
export async function readBackupFile(file: Blob): Promise<BackupReading> {
  if (file.size > sizeLimit) return refuse('too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('unreadable');
  }
  const { text, isAnsi } = await inSlices(decoding(bytes));
  // UTF-8 that is damaged somewhere is no ANSI: each accent would come back as two signs.
  if (isAnsi && /Ã[\u0080-\u00bf]|â€/.test(text)) {
    return refuse(text.includes(format) ? 'damaged' : 'not-json');
  }
  const reading = await readBackupInSlices(text);
  return reading.ok ? { ...reading, isAnsi } : reading;
}
