import * as z from 'zod/mini';
import { type Day, isDay } from '@/utils/days/day';
import { noteLimit, partnerLimit, verdicts } from '@/utils/journal/database';
import { type Row, type State, settling, type Table, tables } from './merge';
import { atOnce, each, inSlices, type Work } from './slices';

// Before any schema is built: zod would try `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true });

const format = 'idee-du-jour/backup';

/** From each older version to the next: append-only, and one fixture a version proves it. A file can hold anything: they don't throw. */
const migrations: ((backup: object) => object)[] = [];

export const backupVersion = migrations.length + 1;

export interface Backup extends State {
  format: typeof format;
  version: number;
  /** ISO 8601 in UTC. */
  exportedAt: string;
}

/**
 * In bytes. 100,000 trials with notes of 150 letters take about 45 MB, one row a line; what is larger is not ours, and
 * would keep the page busy for long before one could say so.
 */
export const sizeLimit = 48_000_000;

/** Ours has 4 levels. JSON.parse needs 12 s and a gigabyte for a file of nothing but brackets. */
const depthLimit = 100;

export type BackupProblem = 'unreadable' | 'too-large' | 'not-json' | 'not-ours' | 'later-version' | 'damaged';

export type BackupReading =
  /** `unknown` names properties that were ignored, the first twenty of them. */
  | { ok: true; backup: Backup; unknown: string[] }
  /** `where` is a path such as `trials[12].day`. */
  | { ok: false; reason: BackupProblem; where?: string };

const refuse = (reason: BackupProblem, where?: string): BackupReading =>
  where === undefined ? { ok: false, reason } : { ok: false, reason, where };

// Only what toISOString() writes, so that the order of the texts is the order of time.
const isInstant = (value: string) =>
  value.length === 24 && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

const uuidPattern = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const slugPattern = '[a-z0-9]+(-[a-z0-9]+)*';

// UTF-16 units, as the form's maxlength counts them: zod's maxLength counts code points. Half an emoji must not cost the
// whole backup; made well-formed, a text is the same in IndexedDB, JSON and CSV.
const text = (longest: number, shortest = 0) =>
  z.string().check(
    z.refine(({ length }) => length >= shortest && length <= longest),
    z.overwrite((value) => value.toWellFormed()),
  );
const pattern = (source: string) => z.string().check(z.maxLength(120), z.regex(new RegExp(`^(${source})$`)));
const slug = pattern(slugPattern);
const instant = z.string().check(z.refine(isInstant));
const day = z.string().check(z.refine(isDay));
const title = text(300, 1);
// Its length first: an array of millions would make as many complaints.
const ids = z.pipe(z.array(z.unknown()).check(z.maxLength(1000)), z.array(slug));

const rowSchemas = {
  days: z.object({ day, activityId: slug, title, drawn: ids, at: instant }),
  trials: z.object({
    id: pattern(uuidPattern),
    activityId: slug,
    title,
    // Also after today: where the other device was, the day may have begun already.
    day,
    partner: text(partnerLimit),
    verdict: z.enum(['', ...verdicts]),
    note: text(noteLimit),
    createdAt: instant,
    updatedAt: instant,
  }),
  favourites: z.object({ activityId: slug, addedAt: instant }),
  removals: z.object({ key: pattern(`trial/${uuidPattern}|favourite/${slugPattern}`), at: instant }),
} satisfies { [T in Table]: z.ZodMiniType<State[T][number]> };

// Its rows are checked one by one, later.
const list = z.custom<unknown[]>(Array.isArray);
const headSchema = z.object({ format: z.literal(format), version: z.unknown() });
const bodySchema = z.object({
  format: z.unknown(),
  version: z.unknown(),
  exportedAt: instant,
  days: list,
  trials: list,
  favourites: list,
  removals: z._default(list, []),
});

/** Checks a row of a table, and keeps of it what belongs there. */
export const checkRow = (table: Table, value: unknown): z.core.util.SafeParseResult<Row> =>
  rowSchemas[table].safeParse(value);

/** Reads the text of a backup, which may be any text, and never throws. Rows of one key are settled as in a merge. */
export const readBackup = (file: string): BackupReading => atOnce(reading(file));

function* reading(file: string): Work<BackupReading> {
  if (file.length > sizeLimit) return refuse('too-large');
  const claimed = file.includes(format);
  if (yield* isTooDeep(file)) return refuse(claimed ? 'damaged' : 'not-ours');
  let value: unknown;
  try {
    value = JSON.parse(file.replace(/^\uFEFF/, ''));
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

function* readBody(value: object): Work<BackupReading> {
  const body = bodySchema.safeParse(value);
  if (!body.success) return refuse('damaged', pathOf(body.error));
  const unknown = new Set(strangers(bodySchema, value));
  const state: State = { days: [], trials: [], favourites: [], removals: [] };
  for (const table of tables) {
    // Row by row, up to the first that is wrong: zod would gather the faults of all.
    for (const [index, entry] of body.data[table].entries()) {
      const row = checkRow(table, entry);
      if (!row.success) return refuse('damaged', [`${table}[${index}]`, pathOf(row.error)].filter(Boolean).join('.'));
      (state[table] as Row[]).push(row.data);
      for (const name of strangers(rowSchemas[table], entry as object)) {
        if (unknown.size < 20) unknown.add(`${table}[].${name}`);
      }
      if (index % 64 === 0) yield;
    }
  }
  const { exportedAt } = body.data;
  const settled = yield* settling(state);
  return { ok: true, backup: { format, version: backupVersion, exportedAt, ...settled }, unknown: [...unknown] };
}

const pathOf = (error: z.core.$ZodError) => (error.issues[0]?.path ?? []).join('.');

const strangers = (schema: { shape: object }, value: object) =>
  Object.keys(value)
    .filter((name) => !Object.hasOwn(schema.shape, name))
    .slice(0, 20)
    .map((name) => name.slice(0, 40).toWellFormed());

function* isTooDeep(json: string): Work<boolean> {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < json.length; at++) {
    if (at % 65_536 === 0) yield;
    const letter = json[at];
    if (quoted && letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '[' || letter === '{') depth++;
    else if (letter === ']' || letter === '}') depth--;
    if (depth > depthLimit) return true;
  }
  return false;
}

/** As `readBackup`, while the page goes on. */
export const readBackupInSlices = (file: string): Promise<BackupReading> => inSlices(reading(file));

/** Reads a backup from a file that somebody chose or dropped. Never rejects. */
export async function readBackupFile(file: Blob): Promise<BackupReading> {
  if (file.size > sizeLimit) return refuse('too-large');
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return refuse('unreadable');
  }
  try {
    // Strictly: a file that went through another encoding would otherwise come back with � for every accent.
    return await readBackupInSlices(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse('not-json');
  }
}

/** One row a line: legible, comparable line by line, and a third smaller than one property a line. */
export const backupText = (backup: Backup): string => atOnce(writeBackup(backup));

export function* writeBackup(backup: Backup): Work<string> {
  const head = [`"format": "${format}"`, `"version": ${backup.version}`, `"exportedAt": "${backup.exportedAt}"`];
  const lists: string[] = [];
  for (const table of tables) {
    const rows: string[] = [];
    yield* each<Row>(backup[table], (row) => rows.push(`\n    ${JSON.stringify(row)}`));
    lists.push(`"${table}": [${rows.join(',')}${rows.length > 0 ? '\n  ' : ''}]`);
  }
  return `{\n  ${[...head, ...lists].join(',\n  ')}\n}\n`;
}

export const backupOf = (state: State, exportedAt: string): Backup => ({
  format,
  version: backupVersion,
  exportedAt,
  ...state,
});

export const backupFileName = (day: Day): string => `idee-du-jour-${day}.json`;
