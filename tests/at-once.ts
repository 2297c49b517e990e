import { type Backup, writeBackup } from '@/utils/backup/format';
import { mending, merging, type State, settling } from '@/utils/backup/merge';
import { type BackupReading, reading } from '@/utils/backup/read-file';
import { atOnce } from '@/utils/backup/slices';

// What pages do in slices, in one go.

export const readBackup = (text: string): BackupReading => atOnce(reading(text));

export const backupText = (backup: Backup): string => atOnce(writeBackup(backup));

/** Brings a state to one record a key. */
export const settle = (state: State): State => atOnce(settling(state));

/** What two devices know together. */
export const merge = (a: State, b: State): State => atOnce(merging(a, b));

/** What «Fusionner» makes of them. */
export const merged = (a: State, b: State): State => atOnce(mending(merge(a, b)));
