import { download } from '@/components/page/download';
import { backup as words } from '@/data/locales/fr-backup';
import { backupFileName, writeBackup } from '@/utils/backup/format';
import { exportAll } from '@/utils/backup/read-all';
import { inSlices, pauseUnless } from '@/utils/backup/slices';
import type { Day } from '@/utils/days/day';

/**
 * Downloads a backup of everything, and returns what to say of it.
 * @throws the signal's reason if it was aborted, or the error of Dexie
 */
export async function saveBackup(today: Day, signal?: AbortSignal): Promise<string> {
  const { backup, damaged } = await exportAll(undefined, signal);
  const text = await inSlices(writeBackup(backup), pauseUnless(signal));
  const name = backupFileName(today);
  download(name, 'application/json', text);
  return [words.ready(name), ...(damaged > 0 ? [words.damaged(damaged)] : [])].join('. ');
}
