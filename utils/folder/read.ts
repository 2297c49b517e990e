import { backupVersion } from '@/utils/backup/format';
import { type BackupReading, readBackupFile } from '@/utils/backup/read-file';
import type { FolderFile } from '@/utils/journal/tables/folder';
import { isJournalFile } from './device';

/** A file of the journal in the folder: `reading` where it is another than it was. */
export interface Found extends FolderFile {
  reading: BackupReading | undefined;
}

/** How long after its last change a file may change again without another time, in milliseconds: two seconds on USB keys. */
const grain = 3_000;

/**
 * The files of the journal in a folder, one after the other; those that are as they were known are not read again.
 * @throws DOMException if the folder can't be read
 */
export async function* readFiles(
  folder: FileSystemDirectoryHandle,
  known: readonly FolderFile[],
): AsyncGenerator<Found> {
  for await (const entry of folder.values()) {
    if (entry.kind === 'file' && isJournalFile(entry.name)) {
      yield* look(
        entry as FileSystemFileHandle,
        known.find(({ name }) => name === entry.name),
      );
    }
  }
}

async function* look(handle: FileSystemFileHandle, known: FolderFile | undefined): AsyncGenerator<Found> {
  const { name } = handle;
  const file = await handle.getFile().catch(() => undefined);
  // On its way: a device, or the program that brings its files, makes the name first.
  if (file?.size === 0) return;
  const mark = file ? markOf(file) : '';
  if (known && mark !== '' && known.mark === mark) {
    yield { ...known, reading: undefined };
    return;
  }
  const reading: BackupReading = file ? await readBackupFile(file) : { ok: false, reason: 'unreadable' };
  const isSettled = file !== undefined && Date.now() - file.lastModified > grain;
  const isRead = reading.ok || reading.reason !== 'unreadable';
  yield { name, mark: isSettled && isRead ? mark : '', problem: reading.ok ? '' : reading.reason, reading };
}

/** Another version of ours may read what this one could not. */
export const markOf = ({ size, lastModified }: File): string => `${size} ${lastModified} ${backupVersion}`;
