import { useRef, useState } from 'preact/hooks';
import { attempt } from '@/components/page/messages';
import type { Backup } from '@/utils/backup/format';
import type { RestoreMode, RestorePlan } from '@/utils/backup/merge';
import { type BackupProblem, type BackupReading, type LeftOut, readBackupFile } from '@/utils/backup/read-file';
import { applyRestore, previewRestore, type Restored, undoRestore } from '@/utils/backup/restore';
import { readSafetyCopy, type SafetyCopy } from '@/utils/safety/safety-copy';

export interface Preview {
  /** Of the file, copy or folder. */
  name: string;
  isFolder: boolean;
  backup: Backup;
  /** What of it could not be brought in. */
  leftOut: LeftOut;
  isAnsi: boolean;
  plans: Record<RestoreMode, RestorePlan>;
}

export type RestoreState =
  | { step: 'idle' | 'reading' | 'aborted' | 'undone' }
  | { step: 'refused'; reason: BackupProblem | 'no-preview'; where: string | undefined }
  | { step: 'preview'; preview: Preview }
  | { step: 'working'; done: number; total: number }
  | { step: 'done'; restored: Restored };

/** The way of a restore: a file is read, its effects are shown, it is applied, and can be taken back. */
export function useRestore() {
  const [state, setState] = useState<RestoreState>({ step: 'idle' });
  /** A file that came while another one was being restored. */
  const [unread, setUnread] = useState<string>();
  /** What is under way: of two files, the one that was given last is shown. */
  const current = useRef(new AbortController());

  const show = (name: string, read: () => Promise<BackupReading>, isFolder = false) =>
    attempt(async () => {
      // What has begun to change the journal goes on, with its way out.
      if (state.step === 'working') return setUnread(name);
      const { signal } = begin();
      setState({ step: 'reading' });
      try {
        const reading = await read();
        signal.throwIfAborted();
        if (!reading.ok) return setState({ step: 'refused', reason: reading.reason, where: reading.where });
        const { backup, leftOut, isAnsi = false } = reading;
        const plans = await previewRestore(backup);
        signal.throwIfAborted();
        setState({ step: 'preview', preview: { name, isFolder, backup, leftOut, isAnsi, plans } });
      } catch {
        if (signal.aborted) return;
        setState({ step: 'refused', reason: 'no-preview', where: undefined });
      }
    });

  function begin() {
    current.current.abort();
    current.current = new AbortController();
    return current.current;
  }

  /** @param otherwise where to be after a failure */
  const apply = (backup: Backup, mode: RestoreMode, otherwise: RestoreState) =>
    attempt(async () => {
      const { signal } = begin();
      setUnread(undefined);
      setState({ step: 'working', done: 0, total: 0 });
      try {
        const onProgress = (done: number, total: number) => setState({ step: 'working', done, total });
        const restored = await applyRestore(backup, mode, { onProgress, signal });
        setState({ step: 'done', restored });
      } catch (error) {
        if (signal.aborted) return setState({ step: 'aborted' });
        setState(otherwise);
        throw error;
      }
    });

  return {
    state,
    unread,
    readFile: (file: File) => show(file.name, () => readBackupFile(file)),
    readCopy: (name: string, id: SafetyCopy['id']) => show(name, () => readSafetyCopy(id)),
    showFolder: (name: string, reading: BackupReading) => show(name, async () => reading, true),
    leave: () => {
      current.current.abort();
      setState({ step: 'idle' });
    },
    abort: () => current.current.abort(),
    apply: (preview: Preview, mode: RestoreMode) => apply(preview.backup, mode, { step: 'preview', preview }),
    /** Merges a backup without a preview: that takes nothing away, and can be taken back. */
    bringBack: (backup: Backup) => apply(backup, 'merge', { step: 'idle' }),
    undo: (restored: Restored) =>
      attempt(async () => {
        await undoRestore(restored);
        setState({ step: 'undone' });
      }),
  };
}
