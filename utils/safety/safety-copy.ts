import { type Backup, sizeLimit, writeBackup } from '@/utils/backup/format';
import { rowsOf } from '@/utils/backup/merge';
import { exportAll } from '@/utils/backup/read-all';
import { type BackupReading, readBackupInSlices } from '@/utils/backup/read-file';
import { each, inSlices, type Work } from '@/utils/backup/slices';
import type { Day } from '@/utils/days/day';
import { now } from '@/utils/journal/clock';
import { sharedTables } from '@/utils/journal/tables';
import { copiedOn } from '@/utils/kept/preferences';

// Copies are files of the origin's private file system. A second IndexedDB would not be apart: Chromium keeps all the
// databases of an origin in one LevelDB, and drops them together when it is damaged. A file is written whole or not at
// all, takes no permission, and as gzip it is a tenth of the size and has a checksum.
const folder = 'safety-copies';

export type SafetyCopyReason = 'daily' | 'after-failure' | 'before-merge' | 'before-replace' | 'before-erase';

export interface SafetyCopy {
  id: string;
  /** Counts up from copy to copy: what the clock said tells nothing of what was made after what. 0 for those of the first version. */
  number: number;
  /** What the clock said, ISO 8601 in UTC. */
  at: string;
  reason: SafetyCopyReason;
  /** Rows of all tables together. */
  entries: number;
  /** Rows that were damaged when the copy was made, and are not in it. */
  damaged: number;
  /** How many days are in it, from the first to the last; undefined without any, and in those of the first version. */
  days: { count: number; first: Day; last: Day } | undefined;
  digest: string;
  /** In bytes. */
  size: number;
}

/** Whether a copy is from before the person emptied the journal. */
export const isMarker = ({ reason }: Pick<SafetyCopy, 'reason'>): boolean =>
  reason === 'before-erase' || reason === 'before-replace';

const namePattern = new RegExp(
  [
    /^(?:(?<number>\d+)_)?(?<at>-?\d+)_(?<reason>daily|after-failure|before-merge|before-replace|before-erase)/,
    /_(?<entries>\d+)_(?<damaged>\d+)(?:_(?<count>\d+)_(?<first>[\d-]*)_(?<last>[\d-]*))?_(?<digest>[0-9a-f]{16})\.json\.gz$/,
  ]
    .map(({ source }) => source)
    .join(''),
);

const openFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });

// One page at a time: many tabs are opened, and each of them would keep the day's copy.
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(folder, work) as Promise<T>;

/** The copies that are kept, the one made last first. */
export async function listSafetyCopies(): Promise<SafetyCopy[]> {
  const copies: SafetyCopy[] = [];
  for await (const entry of (await openFolder()).values()) {
    const parts = namePattern.exec(entry.name)?.groups;
    if (!parts || entry.kind !== 'file') continue;
    const { size } = await (entry as FileSystemFileHandle).getFile();
    // What a page leaves that was closed before it had written.
    if (size === 0) continue;
    const { first, last } = parts;
    copies.push({
      id: entry.name,
      number: Number(parts.number ?? 0),
      at: new Date(Number(parts.at)).toISOString(),
      reason: parts.reason as SafetyCopyReason,
      entries: Number(parts.entries),
      damaged: Number(parts.damaged),
      days: first && last ? { count: Number(parts.count), first, last } : undefined,
      digest: parts.digest as string,
      size,
    });
  }
  return copies.sort((a, b) => b.number - a.number || (a.at < b.at ? 1 : -1));
}

/** Reads a copy, checked like any file. Never rejects: a copy that is gone counts as damaged. */
export async function readSafetyCopy(id: SafetyCopy['id']): Promise<BackupReading> {
  try {
    const file = await (await (await openFolder()).getFileHandle(id)).getFile();
    return await readBackupInSlices(
      await new Response(file.stream().pipeThrough(new DecompressionStream('gzip'))).text(),
    );
  } catch {
    return { ok: false, reason: 'damaged' };
  }
}

/**
 * Keeps a copy of everything, unless there is nothing to keep or the newest copy says the same. The daily one costs
 * next to nothing from the second time in a day on: call it when the page is idle.
 * @throws Error if the database can't be read, or the copy can't be written, or could not be read again
 */
export async function keepSafetyCopy(
  reason: SafetyCopyReason,
  at: string = now(),
): Promise<'kept' | 'unchanged' | 'empty'> {
  const date = at.slice(0, 10);
  if (reason === 'daily' && copiedOn.get() === date) return 'unchanged';
  return alone(async () => {
    if (reason === 'daily' && copiedOn.get() === date) return 'unchanged';
    const outcome = await keep(reason, at);
    if (outcome !== 'empty') copiedOn.set(date);
    return outcome;
  });
}

async function keep(reason: SafetyCopyReason, at: string) {
  const { backup, damaged } = await exportAll(at);
  const entries = sharedTables.reduce((sum, table) => sum + backup[table].length, 0);
  if (entries === 0) return 'empty';
  const text = new Blob([await inSlices(writeBackup(backup))]);
  if (text.size > sizeLimit) throw new Error('Too large to be read again');
  const digest = await fingerprint(await inSlices(contents(backup)));
  const [newest] = await listSafetyCopies();
  // One from before the person emptied the journal is told from one that is to be offered, also where both say the same.
  if (newest?.digest === digest && !isMarker({ reason }) && !isMarker(newest)) return 'unchanged';
  const days = backup.days.map(({ day }) => day).sort();
  const id = [
    (newest?.number ?? 0) + 1,
    Date.parse(at),
    reason,
    entries,
    damaged,
    ...[days.length, days[0] ?? '', days.at(-1) ?? ''],
    `${digest}.json.gz`,
  ].join('_');
  const file = await (await openFolder()).getFileHandle(id, { create: true });
  await text
    .stream()
    .pipeThrough(new CompressionStream('gzip'))
    .pipeTo(await file.createWritable());
  await dropSuperseded(id);
  return 'kept';
}

function* contents(backup: Backup): Work<string> {
  const lists: string[] = [];
  for (const table of sharedTables) {
    const rows: string[] = [];
    yield* each(rowsOf(backup, table), (row) => rows.push(JSON.stringify(row)));
    lists.push(`[${rows}]`);
  }
  return `[${lists}]`;
}

async function fingerprint(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return bytes.toHex().slice(0, 16);
}

/**
 * Eight at most stay. A damaged state takes no place of a whole one, nor does what is left after a loss take the place of
 * the fullest one since the person last emptied the journal.
 */
async function dropSuperseded(justKept: string): Promise<void> {
  const copies = await listSafetyCopies();
  const whole = copies.filter(({ damaged }) => damaged === 0);
  const fullest = sinceEmptied(copies).sort((a, b) => b.entries - a.entries);
  const kept = [
    ...whole.filter(({ reason }) => reason === 'daily').slice(0, 3),
    ...whole.filter(({ reason }) => reason !== 'daily').slice(0, 2),
    ...copies.filter(({ damaged }) => damaged > 0).slice(0, 1),
    ...fullest.slice(0, 1),
    ...copies.filter(isMarker).slice(0, 1),
  ].map(({ id }) => id);
  const directory = await openFolder();
  for (const name of await Array.fromAsync(directory.keys())) {
    if (name !== justKept && !kept.includes(name)) await directory.removeEntry(name);
  }
}

/** Those of the journal as it is now: not from before the person last emptied it. */
export function sinceEmptied(copies: readonly SafetyCopy[]): SafetyCopy[] {
  const emptied = copies.findIndex(isMarker);
  return copies.slice(0, emptied < 0 ? undefined : emptied);
}

/** @throws Error if the browser holds on to one */
export const dropSafetyCopies = (): Promise<void> =>
  alone(async () => {
    await openFolder();
    await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
    copiedOn.drop();
  });
