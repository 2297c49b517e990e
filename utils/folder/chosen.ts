import { backupOf } from '@/utils/backup/format';
import { emptyState, rowsOf, settling } from '@/utils/backup/merge';
import type { BackupReading, LeftOut } from '@/utils/backup/read-file';
import { inSlices } from '@/utils/backup/slices';
import { database, type Tables, transact } from '@/utils/journal/database';
import { sharedTables } from '@/utils/journal/tables';
import type { Copying, Folder } from '@/utils/journal/tables/folder';
import { deviceName } from './device';
import { readFiles } from './read';

/** All that a folder holds of journals, as one backup; undefined where nothing there can be read. */
export async function readFolder(folder: FileSystemDirectoryHandle): Promise<BackupReading | undefined> {
  const all = emptyState();
  const leftOut: LeftOut = { unknown: [], rows: 0, where: [] };
  let exportedAt = '';
  for await (const { name, reading } of readFiles(folder, [])) {
    if (!reading?.ok) continue;
    const { backup } = reading;
    for (const table of sharedTables) rowsOf(all, table).push(...rowsOf(backup, table));
    if (backup.exportedAt > exportedAt) exportedAt = backup.exportedAt;
    leftOut.unknown.push(...reading.leftOut.unknown);
    leftOut.rows += reading.leftOut.rows;
    leftOut.where.push(...reading.leftOut.where.map((where) => `${name}: ${where}`));
  }
  return exportedAt === ''
    ? undefined
    : { ok: true, backup: backupOf(await inSlices(settling(all)), exportedAt), leftOut };
}

/** From now on the journal is copied to this folder. */
export async function keepFolder(handle: FileSystemDirectoryHandle): Promise<void> {
  const device = deviceName();
  await transact('rw', async (tables) => {
    await forget(tables);
    await tables.copying.put({ device, change: '', copied: '', copiedAt: '', problem: '', files: [] });
    await tables.folder.put({ device, handle });
  });
}

/** The folder's files stay. */
export const forgetFolder = (): Promise<void> => transact('rw', forget);

async function forget({ folder, copying }: Tables): Promise<void> {
  await Promise.all([folder.clear(), copying.clear()]);
}

/** The folder, and how far the copying is; undefined without one. */
export async function readChosen(): Promise<(Folder & Copying) | undefined> {
  const folder = await database.folder.toCollection().first();
  const copying = folder && (await database.copying.get(folder.device));
  return copying && { ...folder, ...copying };
}
