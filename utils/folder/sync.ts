import { mergeIn } from '@/utils/backup/merge-in';
import { exportAll } from '@/utils/backup/read-all';
import { database, transact } from '@/utils/journal/database';
import { needsFreshLog } from '@/utils/journal/fresh-log';
import type { Copying, Folder, FolderFile } from '@/utils/journal/tables/folder';
import { copyDue } from '@/utils/kept/preferences';
import { checkAccess, folderProblem } from './access';
import { fileNameOf } from './device';
import { markOf, readFiles } from './read';
import { writeCopy } from './write';

/** Copies what was changed here. */
export const copyChanges = (): Promise<void> => withFolder(copy);

/** Merges what the other devices have written, then copies what has changed. */
export const meetFolder = (): Promise<void> =>
  withFolder(async (folder) => {
    await mergeFiles(folder);
    await copy(folder);
  });

/** One page at a time. What the file system does not let us do is kept for the journal to say. */
const withFolder = (work: (folder: Folder) => Promise<void>): Promise<void> =>
  navigator.locks.request('folder', async () => {
    const folder = await database.folder.toCollection().first();
    if (!folder) return copyDue.drop();
    const due = copyDue.get();
    const problem = await checkAccess(folder.handle)
      .then(() => work(folder))
      .then(() => '' as const, folderProblem);
    if (problem !== (await copyingOf(folder))?.problem) await updateCopying(folder, { problem });
    // What fails is tried again by each page that opens and lives: those at rest shall not try for ever.
    if (copyDue.get() === due) copyDue.drop();
  });

/** Undefined as soon as another page forgets the folder. */
const copyingOf = ({ device }: Folder) => database.copying.get(device);

/** Behind a write that failed it can wait: what is done twice does no harm, and the next change sees to the log first. */
async function updateCopying({ device }: Folder, changes: Partial<Copying>): Promise<void> {
  if (!needsFreshLog()) await transact('rw', ({ copying }) => copying.update(device, changes));
}

async function mergeFiles(folder: Folder): Promise<void> {
  const before = (await copyingOf(folder))?.files ?? [];
  const files: FolderFile[] = [];
  for await (const { reading, ...file } of readFiles(folder.handle, before)) {
    if (reading?.ok) {
      await mergeIn(reading.backup, async (tables) => (await tables.folder.get(folder.device)) !== undefined);
    }
    files.push(file);
  }
  if (JSON.stringify(files) !== JSON.stringify(before)) await updateCopying(folder, { files });
}

async function copy(folder: Folder): Promise<void> {
  const name = fileNameOf(folder.device);
  const known = await copyingOf(folder);
  if (!known || (known.change === known.copied && (await isAsLeft(folder, known.files)))) return;
  const { backup } = await exportAll();
  // What was erased meanwhile is not to be copied.
  if (!(await copyingOf(folder))) return;
  const { file, isNew } = await writeCopy(folder.handle, name, backup);
  const mine: FolderFile = { name, mark: markOf(file), problem: '' };
  await updateCopying(folder, {
    copied: known.change,
    files: [...known.files.filter((other) => other.name !== name), mine],
    ...((isNew || known.copiedAt === '') && { copiedAt: backup.exportedAt }),
  });
}

/** Whether this device's file is there, and nobody else has written it. */
async function isAsLeft({ device, handle }: Folder, files: readonly FolderFile[]): Promise<boolean> {
  const name = fileNameOf(device);
  const mine = files.find((file) => file.name === name);
  const file = await handle
    .getFileHandle(name)
    .then((found) => found.getFile())
    .catch(() => undefined);
  return file !== undefined && mine?.mark === markOf(file);
}
