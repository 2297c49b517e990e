import { catalogueChanged, readCatalogue } from '@/utils/journal/catalogue';
import { change } from '@/utils/journal/change';
import type { Tables } from '@/utils/journal/database';
import { removalKey, type SharedTable, sharedTables } from '@/utils/journal/tables';
import { copiedOn } from '@/utils/kept/preferences';
import { keepSafetyCopy } from '@/utils/safety/safety-copy';
import { dated } from './dated';
import type { Backup } from './format';
import {
  type Change,
  countChanges,
  findChanges,
  isSameRow,
  planning,
  type RestoreCounts,
  type RestoreMode,
  type RestorePlan,
} from './merge';
import { readState, readStateOf } from './read-all';
import { inSlices, unlessAborted } from './slices';

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

/** What each way of restoring a backup would do. */
export async function previewRestore(backup: Backup): Promise<Record<RestoreMode, RestorePlan>> {
  const { state } = await readState();
  const { activities } = await readCatalogue();
  const plan = (mode: RestoreMode) => inSlices(planning(state, backup, mode, activities));
  return { merge: await plan('merge'), replace: await plan('replace') };
}

/**
 * Merges a backup into the database, or puts it in its place: whole or not at all, in one transaction.
 * @throws the signal's reason if it was aborted, or the error of Dexie; nothing has changed then
 */
export async function applyRestore(backup: Backup, mode: RestoreMode, options: RestoreOptions = {}): Promise<Restored> {
  // A backup is what one needs when storage is in trouble: it must not fail because a copy can't be kept.
  const keeping = keepSafetyCopy(`before-${mode}`).then(
    () => true,
    () => false,
  );
  // It may wait for another page.
  const safetyCopy = await unlessAborted(keeping, options.signal);
  // Now the newest copy is from before, whatever comes of it.
  copiedOn.drop();
  return change(async (tables) => {
    // A transaction ends where nothing is asked of it: what takes long asks for a row that isn't there.
    const pause = async () => {
      options.signal?.throwIfAborted();
      await tables.removals.get('');
    };
    const { state, damaged } = await readStateOf(tables, pause);
    const changes = await inSlices(findChanges(state, backup, mode), pause);
    const counts = countChanges(state, changes);
    const replaced = [...damaged.filter((row) => !isRewritten(row, changes)), ...changes];
    const all = mode === 'merge' ? changes : await shared(replaced, tables);
    await write(all, tables, options);
    return { counts, changes: all, safetyCopy };
  });
}

const isRewritten = ({ table, key }: Change, changes: readonly Change[]) =>
  changes.some((other) => other.table === table && other.key === key);

/** Takes a restore back, but for what was changed again since then. */
export function undoRestore({ changes }: Pick<Restored, 'changes'>): Promise<void> {
  copiedOn.drop();
  return change(async (tables) => {
    const undone: Change[] = [];
    // What was changed again stays, and no removal of it comes back.
    const standing = new Set<string | undefined>();
    for (const [table, ours] of batches(changes)) {
      const rows = await tables.table(table).bulkGet(ours.map(({ key }) => key));
      ours.forEach(({ key, before, after }, index) => {
        if (isSameRow(rows[index], after)) undone.push({ table, key, before: after, after: before });
        else if (rows[index]) standing.add(removalKey(table, key));
      });
    }
    const ours = undone.filter(({ table, key }) => table !== 'removals' || !standing.has(key));
    await write(await shared(ours, tables), tables);
  });
}

/** Where the journal is in a folder, other devices are to follow. */
const shared = async (changes: Change[], tables: Tables): Promise<Change[]> =>
  (await tables.folder.count()) > 0 ? dated(changes) : changes;

/** The changes of a table, a stride at a time. */
function* batches(changes: readonly Change[]): Generator<[SharedTable, Change[]]> {
  for (const table of sharedTables) {
    const ours = changes.filter((change) => change.table === table);
    for (let done = 0; done < ours.length; done += stride) yield [table, ours.slice(done, done + stride)];
  }
}

export async function write(
  changes: readonly Change[],
  into: Tables,
  { onProgress, signal }: RestoreOptions = {},
): Promise<void> {
  let done = 0;
  for (const [table, ours] of batches(changes)) {
    signal?.throwIfAborted();
    await into.table(table).bulkPut(ours.flatMap(({ after }) => after ?? []));
    await into.table(table).bulkDelete(ours.flatMap(({ key, after }) => (after ? [] : key)));
    done += ours.length;
    onProgress?.(done, changes.length);
  }
  if (changes.some(({ table }) => table === 'ideas')) await catalogueChanged(into);
  signal?.throwIfAborted();
}
