import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { backupOf } from '@/utils/backup/format';
import { emptyState, type RestoreMode, type State } from '@/utils/backup/merge';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, previewRestore, undoRestore } from '@/utils/backup/restore';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { setFavourite } from '@/utils/journal/favourites';
import { storageProblem } from '@/utils/journal/problem';
import { sharedTables } from '@/utils/journal/tables';
import type { Trial } from '@/utils/journal/tables/history';
import { deleteTrial, editTrial, recordTrial, restoreTrial } from '@/utils/journal/trials';
import { dropSafetyCopies, listSafetyCopies } from '@/utils/safety/safety-copy';
import { backupText, merged, readBackup, settle } from '../at-once';
import { numberedTrial, state } from '../unit/arbitraries';

const exportedAt = '2026-11-22T23:05:09.120Z';
const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const none = emptyState();

const clear = () => Promise.all(database.tables.map((table) => table.clear()));
async function fill(state: State) {
  await clear();
  for (const table of sharedTables) await database.table(table).bulkPut(state[table]);
}
async function contents(): Promise<State> {
  const { format, version, exportedAt: _, ...state } = (await exportAll(exportedAt)).backup;
  return state;
}
const trials = (count: number) => Array.from({ length: count }, (_, index) => numberedTrial(index));

beforeEach(clear);
afterEach(() => {
  vi.restoreAllMocks();
  return dropSafetyCopies();
});

async function changeNote(id: string) {
  const { note } = (await database.trials.get(id)) as Trial;
  await editTrial(id, { changes: { note: 'depuis' }, base: { note } });
}

describe('a restore', () => {
  test('does what its preview says, and «Annuler» takes it back', { timeout: 120_000 }, async () => {
    const mode = fc.constantFrom<RestoreMode>('merge', 'replace');
    await fc.assert(
      fc.asyncProperty(state.map(settle), state.map(settle), mode, async (current, file, mode) => {
        await fill(current);
        const backup = backupOf(file, exportedAt);
        const { counts } = (await previewRestore(backup))[mode];
        const restored = await applyRestore(backup, mode);
        expect(restored.counts).toEqual(counts);
        const after = await contents();
        if (mode === 'merge') expect(after).toEqual(merged(current, file));
        else expect({ ...after, removals: [] }).toEqual({ ...file, removals: [] });
        await undoRestore(restored);
        expect(await contents()).toEqual(current);
      }),
      { numRuns: 40 },
    );
  });

  test('of what was exported brings it all back', async () => {
    await recordTrial(walk, '2026-11-22');
    await setFavourite(walk.id, true);
    await setFavourite('jeux-de-roles', false);
    const before = await contents();
    const file = readBackup(backupText((await exportAll()).backup));
    await clear();
    if (file.ok) await applyRestore(file.backup, 'replace');
    expect(await contents()).toEqual(before);
  });

  test('of an older file leaves a deleted trial deleted', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    const { backup } = await exportAll();
    await deleteTrial(trial.id);
    await applyRestore(backup, 'merge');
    expect(await database.trials.toArray()).toEqual([]);
    await restoreTrial(trial);
    await applyRestore(backup, 'merge');
    expect(await database.trials.count()).toBe(1);
  });

  test('that fails in the middle leaves the database as before', async () => {
    await fill({ ...none, trials: trials(50) });
    const before = await contents();
    const favourite = { activityId: walk.id, addedAt: new Date().toISOString() };
    const backup = backupOf({ ...none, trials: trials(2000).slice(1000), favourites: [favourite] }, exportedAt);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...row) {
      if (this.name === 'favourites') throw new DOMException('', 'QuotaExceededError');
      return put.apply(this, row);
    });
    await expect(applyRestore(backup, 'replace')).rejects.toSatisfy((error) => storageProblem(error) === 'full');
    expect(await contents()).toEqual(before);
  });

  test.for([1000, 3950])('that is cancelled leaves the database as before, after %i rows of 3950', async (rows) => {
    await fill({ ...none, trials: trials(50) });
    const before = await contents();
    const cancelling = new AbortController();
    const seen: number[] = [];
    const onProgress = (done: number) => {
      seen.push(done);
      if (done === rows) cancelling.abort();
    };
    const backup = backupOf({ ...none, trials: trials(4000) }, exportedAt);
    const restore = applyRestore(backup, 'merge', { onProgress, signal: cancelling.signal });
    await expect(restore).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    expect(seen.at(-1)).toBe(rows);
    expect(await contents()).toEqual(before);
  });

  test('of 20,000 trials takes a few seconds, and writes nothing the second time', { timeout: 60_000 }, async () => {
    const backup = backupOf({ ...none, trials: trials(20_000) }, exportedAt);
    const progress: number[] = [];
    const start = performance.now();
    const restored = await applyRestore(backup, 'merge', { onProgress: (done, total) => progress.push(done / total) });
    const written = performance.now();
    expect(restored.counts.trials).toEqual({ added: 20_000, changed: 0, left: 0, removed: 0 });
    expect(progress.at(-1)).toBe(1);
    expect(progress.length).toBeGreaterThan(10);
    expect((await applyRestore(backup, 'merge')).changes).toEqual([]);
    console.log(
      `20,000 trials: ${Math.round(written - start)} ms; again: ${Math.round(performance.now() - written)} ms`,
    );
    expect(written - start).toBeLessThan(15_000);
  });

  test('undone later keeps what was changed since', async () => {
    await fill({ ...none, trials: trials(2) });
    const restored = await applyRestore(backupOf({ ...none, trials: trials(4) }, exportedAt), 'replace');
    const [first, , third, fourth] = trials(4).map(({ id }) => id) as [string, string, string, string];
    await changeNote(first);
    await changeNote(third);
    await undoRestore(restored);
    expect((await database.trials.get(first))?.note).toBe('depuis');
    expect((await database.trials.get(third))?.note).toBe('depuis');
    expect(await database.trials.get(fourth)).toBeUndefined();
  });

  test('undone later leaves no removal beside what was changed since', async () => {
    await fill({ ...none, trials: trials(1) });
    const { backup } = await exportAll(exportedAt);
    const [{ id }] = trials(1) as [ReturnType<typeof numberedTrial>];
    await deleteTrial(id);
    const restored = await applyRestore(backup, 'replace');
    await editTrial(id, { changes: { note: 'depuis' }, base: { note: numberedTrial(0).note } });
    await undoRestore(restored);
    expect((await database.trials.get(id))?.note).toBe('depuis');
    expect(await database.removals.count()).toBe(0);
  });

  test('keeps a safety copy first, and goes on where none can be kept', async () => {
    await fill({ ...none, trials: trials(2) });
    const backup = backupOf(none, exportedAt);
    expect((await applyRestore(backup, 'replace')).safetyCopy).toBe(true);
    expect(await listSafetyCopies()).toMatchObject([{ reason: 'before-replace', entries: 2 }]);
    await fill({ ...none, trials: trials(3) });
    vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
    const restored = await applyRestore(backup, 'replace');
    expect(restored.safetyCopy).toBe(false);
    expect(await database.trials.count()).toBe(0);
    await undoRestore(restored);
    expect(await database.trials.count()).toBe(3);
  });
});

describe('damaged rows', () => {
  const damage = () =>
    database.table('trials').bulkPut([
      { id: 7, day: {} },
      { ...numberedTrial(1), note: 12 },
    ]);

  test('are left out of a backup, which can be read', async () => {
    await fill({ ...none, trials: trials(3) });
    await damage();
    const { backup, damaged } = await exportAll();
    expect(damaged).toBe(2);
    expect(backup.trials).toEqual([numberedTrial(0), numberedTrial(2)]);
    expect(readBackup(backupText(backup)).ok).toBe(true);
  });

  test('are mended by a merge that has them, and left otherwise', async () => {
    await damage();
    await applyRestore(backupOf({ ...none, trials: trials(3) }, exportedAt), 'merge');
    expect(await database.table('trials').toArray()).toEqual([{ id: 7, day: {} }, ...trials(3)]);
  });

  test('go when the database is replaced, and come back with «Annuler»', async () => {
    await damage();
    const before = await database.table('trials').toArray();
    const restored = await applyRestore(backupOf({ ...none, favourites: [] }, exportedAt), 'replace');
    expect(await database.trials.count()).toBe(0);
    await undoRestore(restored);
    expect(await database.table('trials').toArray()).toEqual(before);
  });

  test('that a replacement has are mended by it', async () => {
    await damage();
    await applyRestore(backupOf({ ...none, trials: trials(3) }, exportedAt), 'replace');
    expect(await database.table('trials').toArray()).toEqual(trials(3));
  });
});

test('hostile files that are accepted are applied whole, and the refused ones change nothing', {
  timeout: 60_000,
}, async () => {
  await fill({ ...none, trials: trials(3) });
  const noted = (note: unknown) =>
    backupText(backupOf({ ...none, trials: [{ ...numberedTrial(9), note: note as string }] }, exportedAt));
  const before = await contents();
  for (const note of [12, null, 'a'.repeat(300_000), { toString: 'x' }]) {
    expect(readBackup(noted(note)).ok).toBe(false);
    expect(await contents()).toEqual(before);
  }
  for (const note of ['<img src=x onerror=alert(1)>', '\ud83c', '__proto__', '\0', '=1+1']) {
    const reading = readBackup(noted(note));
    if (reading.ok) await applyRestore(reading.backup, 'replace');
    expect(await database.trials.toArray()).toEqual([{ ...numberedTrial(9), note: note.toWellFormed() }]);
  }
});
