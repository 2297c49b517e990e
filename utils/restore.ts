import { catalogue } from '@/data/catalogue';
import type { Backup } from './backup';
import { change } from './change';
import { database } from './database';
import { readState } from './export';
import {
  type Change,
  countChanges,
  isSameRow,
  planRestore,
  type RestoreCounts,
  type RestoreMode,
  type RestorePlan,
  restoreChanges,
  tables,
} from './merge';
import { keepSafetyCopy } from './safety-copy';

/** What a restore did, and what `undoRestore` needs to take it back. */
export interface Restored {
  counts: RestoreCounts;
  changes: Change[];
  /** False where no safety copy could be kept. */
  safetyCopy: boolean;
}

interface RestoreOptions {
  onProgress?: (done: number, total: number) => void;
  /** Aborting leaves everything as it was. */
  signal?: AbortSignal;
}

/** Rows written between two reports of progress, and two looks at whether to go on. */
const stride = 500;

export async function previewRestore(backup: Backup, mode: RestoreMode): Promise<RestorePlan> {
  const { state } = await readState();
  return planRestore(state, backup, mode, catalogue);
}

/**
 * Merges a backup into the database, or puts it in its place: whole or not at all, in one transaction.
 * @throws the signal's reason if it was aborted, or the error of Dexie; nothing has changed then
 */
export async function applyRestore(backup: Backup, mode: RestoreMode, options: RestoreOptions = {}): Promise<Restored> {
  // A backup is what one needs when storage is in trouble: it must not fail because a copy can't be kept.
  const safetyCopy = await keepSafetyCopy(`before-${mode}`).then(
    () => true,
    () => false,
  );
  return change(async () => {
    const { state, damaged } = await readState();
    const changes = restoreChanges(state, backup, mode);
    const counts = countChanges(state, changes);
    const all = mode === 'replace' ? [...damaged.filter((row) => !isRewritten(row, changes)), ...changes] : changes;
    await write(all, options);
    return { counts, changes: all, safetyCopy };
  });
}

const isRewritten = ({ table, key }: Change, changes: readonly Change[]) =>
  changes.some((other) => other.table === table && other.key === key);

/** Takes a restore back, but for what was changed again since then. */
export function undoRestore({ changes }: Pick<Restored, 'changes'>): Promise<void> {
  return change(async () => {
    const undone: Change[] = [];
    for (const table of tables) {
      const ours = changes.filter((change) => change.table === table);
      const rows = await database.table(table).bulkGet(ours.map(({ key }) => key));
      ours.forEach(({ key, before, after }, index) => {
        if (isSameRow(rows[index], after)) undone.push({ table, key, before: after, after: before });
      });
    }
    await write(undone);
  });
}

async function write(changes: readonly Change[], { onProgress, signal }: RestoreOptions = {}): Promise<void> {
  for (let done = 0; done < changes.length; done += stride) {
    signal?.throwIfAborted();
    const batch = changes.slice(done, done + stride);
    for (const table of tables) {
      const ours = batch.filter((change) => change.table === table);
      await database.table(table).bulkPut(ours.flatMap(({ after }) => after ?? []));
      await database.table(table).bulkDelete(ours.flatMap(({ key, after }) => (after ? [] : key)));
    }
    onProgress?.(Math.min(done + stride, changes.length), changes.length);
  }
  signal?.throwIfAborted();
}
