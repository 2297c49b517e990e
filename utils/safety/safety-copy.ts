import { type Backup, type BackupReading, readBackupInSlices, sizeLimit, writeBackup } from '@/utils/backup/format';
import { rowsOf } from '@/utils/backup/merge';
import { exportAll } from '@/utils/backup/read-all';
import { each, inSlices, type Work } from '@/utils/backup/slices';
import { now } from '@/utils/journal/database';
import { sharedTables } from '@/utils/journal/tables';
import { copiedOn } from '@/utils/kept/preferences';

// Copies are files of the origin's private file system. A second IndexedDB would not be apart: Chromium keeps all the
// databases of an origin in one LevelDB, and drops them together when it is damaged. A file is written whole or not at
// all, takes no permission, and as gzip it is a tenth of the size and has a checksum.
const folder = 'safety-copies';

export type SafetyCopyReason = 'daily' | 'after-failure' | 'before-merge' | 'before-replace' | 'before-erase';

export interface SafetyCopy {
  id: string;
  /** ISO 8601 in UTC. */
  at: string;
  reason: SafetyCopyReason;
  /** Rows of all tables together. */
  entries: number;
  /** Rows that were damaged when the copy was made, and are not in it. */
  damaged: number;
  /** In bytes. */
  size: number;
}

const namePattern =
  /^(\d+)_(daily|after-failure|before-merge|before-replace|before-erase)_(\d+)_(\d+)_([0-9a-f]{16})\.json\.gz$/;
const digestOf = (id: string) => namePattern.exec(id)?.[5];

const openFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });

// One page at a time: many tabs are opened, and each of them would keep the day's copy.
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request(folder, work) as Promise<T>;

/** The copies that are kept, newest first. */
export async function listSafetyCopies(): Promise<SafetyCopy[]> {
  const copies: SafetyCopy[] = [];
  for await (const entry of (await openFolder()).values()) {
    const parts = namePattern.exec(entry.name);
    if (!parts || entry.kind !== 'file') continue;
    const { size } = await (entry as FileSystemFileHandle).getFile();
    // What a page leaves that was closed before it had written.
    if (size === 0) continue;
    copies.push({
      id: entry.name,
      at: new Date(Number(parts[1])).toISOString(),
      reason: parts[2] as SafetyCopyReason,
      entries: Number(parts[3]),
      damaged: Number(parts[4]),
      size,
    });
  }
  return copies.sort((a, b) => (a.at < b.at ? 1 : -1));
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
 * @throws Error if the database can't be read or the copy can't be written
 */
export async function keepSafetyCopy(
  reason: SafetyCopyReason,
  at: string = now(),
): Promise<'kept' | 'unchanged' | 'empty' | 'too-large'> {
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
  if (text.size > sizeLimit) return 'too-large';
  const digest = await fingerprint(await inSlices(contents(backup)));
  const [newest] = await listSafetyCopies();
  // That the person erased it herself is told by the copy from before, also where it says what another one says.
  if (newest && digestOf(newest.id) === digest && reason !== 'before-erase') return 'unchanged';
  const id = `${Date.parse(at)}_${reason}_${entries}_${damaged}_${digest}.json.gz`;
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

/** Seven at most stay. A damaged state takes no place of a whole one, nor does what is left after a loss take the place of the fullest. */
async function dropSuperseded(justKept: string): Promise<void> {
  const copies = await listSafetyCopies();
  const whole = copies.filter(({ damaged }) => damaged === 0);
  const fullest = [...copies].sort((a, b) => b.entries - a.entries);
  const kept = [
    ...whole.filter(({ reason }) => reason === 'daily').slice(0, 3),
    ...whole.filter(({ reason }) => reason !== 'daily').slice(0, 2),
    ...copies.filter(({ damaged }) => damaged > 0).slice(0, 1),
    ...fullest.slice(0, 1),
  ].map(({ id }) => id);
  const directory = await openFolder();
  for (const name of await Array.fromAsync(directory.keys())) {
    if (name !== justKept && !kept.includes(name)) await directory.removeEntry(name);
  }
}

export const dropSafetyCopies = (): Promise<void> =>
  alone(async () => {
    await openFolder();
    await (await navigator.storage.getDirectory()).removeEntry(folder, { recursive: true });
    copiedOn.drop();
  });
