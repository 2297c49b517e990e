import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { backupOf, backupVersion } from '@/utils/backup/format';
import { emptyState, type State } from '@/utils/backup/merge';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, undoRestore } from '@/utils/backup/restore';
import { forgetFolder, keepFolder, readChosen, readFolder } from '@/utils/folder/chosen';
import { copySoon } from '@/utils/folder/due';
import { copyChanges, meetFolder } from '@/utils/folder/sync';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { setFavourite } from '@/utils/journal/favourites';
import { writeFailed } from '@/utils/journal/fresh-log';
import { deleteTrial, editTrial, recordTrial, restoreTrial } from '@/utils/journal/trials';
import { copyDue } from '@/utils/kept/preferences';
import { eraseAll } from '@/utils/safety/erase';
import { dropSafetyCopies } from '@/utils/safety/safety-copy';
import { backupText } from '../at-once';
import { numberedTrial } from '../unit/arbitraries';

// Here it is told when to copy.
vi.mock('@/utils/folder/due', { spy: true });

// A directory of the private file system is the same interface without the question.
const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const root = () => navigator.storage.getDirectory();
const folder = async () => (await root()).getDirectoryHandle('Carnet', { create: true });
const names = async () => (await Array.fromAsync((await folder()).keys())).sort();
const file = async (name: string) => (await (await folder()).getFileHandle(name)).getFile();
const text = async (name: string) => (await file(name)).text();
const mine = async () => `carnet-${(await readChosen())?.device}.json`;
const copied = async () => JSON.parse(await text(await mine()));

async function put(name: string, content: string) {
  const handle = await (await folder()).getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  await writable.write(content);
  await writable.close();
}
const other = (state: Partial<State>, at = '2026-11-22T12:00:00.000Z') =>
  backupText(backupOf({ ...emptyState(), ...state }, at));
const trials = (...numbers: number[]) => ({ trials: numbers.map(numberedTrial) });
const noted = async () => (await database.trials.toArray()).map(({ id }) => Number.parseInt(id.slice(0, 8), 16));

/** Fails in what the file system does, once. */
function failing(method: 'createWritable' | 'getFile', name: string) {
  const fail = vi.spyOn(FileSystemFileHandle.prototype, method);
  fail.mockRejectedValueOnce(new DOMException('', name));
  return fail;
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  localStorage.clear();
  vi.mocked(copySoon).mockImplementation(() => void copyDue.set('due'));
  await keepFolder(await folder());
});
afterEach(async () => {
  vi.restoreAllMocks();
  await (await root()).removeEntry('Carnet', { recursive: true });
  await dropSafetyCopies();
});

describe('this device’s file', () => {
  test('holds the journal, in the format of the backup', async () => {
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    expect(await names()).toEqual([await mine()]);
    expect(await copied()).toMatchObject({ format: 'idee-du-jour/backup', trials: [{ day: '2026-11-22' }] });
    expect(await readChosen()).toMatchObject({ copiedAt: (await copied()).exportedAt, problem: '' });
  });

  test('follows each change by itself', async () => {
    vi.mocked(copySoon).mockReset();
    await recordTrial(walk, '2026-11-22');
    await vi.waitFor(async () => expect((await copied()).trials).toHaveLength(1), 5_000);
    await vi.waitFor(() => expect(localStorage.getItem('copy-due')).toBeNull());
  });

  test('is not written when nothing has changed', async () => {
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    const writing = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable');
    const reading = vi.spyOn(database, 'transaction');
    await copyChanges();
    await meetFolder();
    expect(reading).not.toHaveBeenCalled();
    // A change that leaves all as it was.
    await setFavourite(walk.id, false);
    await copyChanges();
    expect(writing).not.toHaveBeenCalled();
  });

  test('is written by one of twenty pages', async () => {
    await recordTrial(walk, '2026-11-22');
    const writing = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable');
    await Promise.all(Array.from({ length: 20 }, copyChanges));
    expect(writing).toHaveBeenCalledTimes(1);
  });

  test('is written behind a write that failed, and how far it is once the log is begun anew', async () => {
    await setFavourite(walk.id, true);
    writeFailed.set(true);
    const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    await copyChanges();
    expect((await copied()).favourites).toHaveLength(1);
    expect(put).not.toHaveBeenCalled();
    await setFavourite(walk.id, false);
    expect(deleting).toHaveBeenCalledOnce();
    await copyChanges();
    expect(await readChosen()).toMatchObject({ problem: '', files: [{ name: await mine() }] });
    expect((await copied()).favourites).toHaveLength(0);
  });

  test('is made again where someone has deleted it', async () => {
    await copyChanges();
    await (await folder()).removeEntry(await mine());
    await meetFolder();
    expect(await names()).toEqual([await mine()]);
  });

  test.for(['write', 'close'] as const)('stays whole when the disk is full in the middle (%s)', async (method) => {
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    const before = await text(await mine());
    const full = vi.spyOn(FileSystemWritableFileStream.prototype, method);
    full.mockRejectedValueOnce(new DOMException('', 'QuotaExceededError'));
    await setFavourite(walk.id, true);
    await copyChanges();
    expect(await text(await mine())).toBe(before);
    expect(await readChosen()).toMatchObject({ problem: 'full' });
    await copyChanges();
    expect((await copied()).favourites).toHaveLength(1);
    expect(await readChosen()).toMatchObject({ problem: '' });
    expect(await names()).toEqual([await mine()]);
  });

  test('stays whole when the page goes in the middle', async () => {
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    const before = await text(await mine());
    const writable = await (await (await folder()).getFileHandle(await mine())).createWritable();
    await writable.write('{ "format": ');
    expect(await text(await mine())).toBe(before);
    await setFavourite(walk.id, true);
    await copyChanges();
    expect((await copied()).favourites).toHaveLength(1);
    await writable.abort();
  });

  test('that another hand has written is merged, and then written again', async () => {
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    // As when a profile was copied to another computer.
    await put(await mine(), other(trials(1)));
    await meetFolder();
    expect(await noted()).toContain(1);
    expect((await copied()).trials).toHaveLength(2);
  });
});

describe('the files of others', () => {
  test('are merged, and never written', async () => {
    await put('carnet-bureau.json', other(trials(1, 2)));
    await put('carnet-maison.json', other(trials(2, 3)));
    await meetFolder();
    expect(await noted()).toEqual([1, 2, 3]);
    expect((await copied()).trials).toHaveLength(3);
    expect(await text('carnet-bureau.json')).toBe(other(trials(1, 2)));
    expect(await names()).toHaveLength(3);
  });

  test('again and again, and nothing more changes', async () => {
    await put('carnet-bureau.json', other(trials(1, 2)));
    await meetFolder();
    const { backup } = await exportAll('2026-11-22T12:00:00.000Z');
    const writing = vi.spyOn(IDBObjectStore.prototype, 'put');
    for (let time = 0; time < 10; time++) {
      await database.copying.toCollection().modify({ files: [] });
      writing.mockClear();
      await meetFolder();
      expect(writing.mock.contexts.map((store) => (store as IDBObjectStore).name)).not.toContain('trials');
    }
    expect((await exportAll('2026-11-22T12:00:00.000Z')).backup).toEqual(backup);
  });

  test('are not read again while they are as they were', async () => {
    await put('carnet-bureau.json', other(trials(1)));
    const later = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await meetFolder();
    later.mockRestore();
    const reading = vi.spyOn(Blob.prototype, 'arrayBuffer');
    await meetFolder();
    expect(reading).not.toHaveBeenCalled();
  });

  test('copies that a cloud made of a conflict are read too', async () => {
    const conflicts = [
      'carnet-bureau (1).json',
      'carnet-bureau-PORTABLE.json',
      'carnet-bureau.sync-conflict-20261122-120000-ABCDEFG.json',
      'Carnet-maison (conflicted copy 2026-11-22).json',
    ];
    for (const [index, name] of conflicts.entries()) await put(name, other(trials(index)));
    await put('courses.json', other(trials(9)));
    await meetFolder();
    expect(await noted()).toEqual([0, 1, 2, 3]);
  });

  test('what can’t be read is left alone, named, and read once it can be', async () => {
    const whole = other(trials(1));
    const left = {
      'carnet-a.json': ['damaged', whole.slice(0, 300)],
      'carnet-b.json': [
        'later-version',
        whole.replace(`"version": ${backupVersion}`, `"version": ${backupVersion + 1}`),
      ],
      'carnet-c.json': ['not-json', 'Liste de courses'],
      'carnet-d.json': [undefined, ''],
      'carnet-e.json': ['', other(trials(2))],
    };
    for (const [name, [, content = '']] of Object.entries(left)) await put(name, content);
    await meetFolder();
    expect(await noted()).toEqual([2]);
    const files = (await readChosen())?.files ?? [];
    for (const [name, [problem]] of Object.entries(left)) {
      expect(files.find((found) => found.name === name)?.problem).toBe(problem);
    }
    for (const [name, [, content]] of Object.entries(left)) expect(await text(name)).toBe(content);
    await put('carnet-a.json', whole);
    await meetFolder();
    expect(await noted()).toEqual([1, 2]);
  });

  test('a file that can’t be had now keeps nobody from the others', async () => {
    await put('carnet-a.json', other(trials(1)));
    await put('carnet-b.json', other(trials(2)));
    failing('getFile', 'NotReadableError');
    await meetFolder();
    expect(await noted()).toHaveLength(1);
    expect((await copied()).trials).toHaveLength(1);
    await meetFolder();
    expect(await noted()).toEqual([1, 2]);
  });
});

describe('what is done here stays done when the others’ files come again', () => {
  const again = async () => {
    await database.copying.toCollection().modify({ files: [] });
    await meetFolder();
  };

  test('a deletion, and its «Annuler»', async () => {
    await put('carnet-bureau.json', other(trials(1)));
    await meetFolder();
    const trial = (await deleteTrial(numberedTrial(1).id)) as ReturnType<typeof numberedTrial>;
    await again();
    expect(await noted()).toEqual([]);
    await put('carnet-bureau.json', JSON.stringify({ ...(await copied()), trials: [] }));
    await restoreTrial(trial);
    await again();
    expect(await noted()).toEqual([1]);
  });

  test('«Remplacer», and its «Annuler»', async () => {
    await put('carnet-bureau.json', other(trials(1, 2)));
    await meetFolder();
    await editTrial(numberedTrial(2).id, { changes: { note: 'Nouveau' }, base: { note: numberedTrial(2).note } });
    const restored = await applyRestore(
      backupOf({ ...emptyState(), ...trials(2, 3) }, '2026-11-22T12:00:00.000Z'),
      'replace',
    );
    await meetFolder();
    // Another device follows.
    await put('carnet-bureau.json', JSON.stringify(await copied()));
    await again();
    expect(await noted()).toEqual([2, 3]);
    expect((await database.trials.get(numberedTrial(2).id))?.note).toBe(numberedTrial(2).note);
    await undoRestore(restored);
    await again();
    expect(await noted()).toEqual([1, 2]);
    expect((await database.trials.get(numberedTrial(2).id))?.note).toBe('Nouveau');
  });

  test('«Annuler» after a merge', async () => {
    const restored = await applyRestore(
      backupOf({ ...emptyState(), ...trials(1) }, '2026-11-22T12:00:00.000Z'),
      'merge',
    );
    await copyChanges();
    await put('carnet-bureau.json', JSON.stringify(await copied()));
    await undoRestore(restored);
    await again();
    expect(await noted()).toEqual([]);
  });

  test('«Tout effacer», also in the middle of a merge', async () => {
    await put('carnet-bureau.json', other(trials(1)));
    const { arrayBuffer } = Blob.prototype;
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementationOnce(async function (this: Blob) {
      await eraseAll({ copiesToo: true });
      return arrayBuffer.call(this);
    });
    await meetFolder();
    expect(await noted()).toEqual([]);
    expect(await readChosen()).toBeUndefined();
    expect(await names()).toContain('carnet-bureau.json');
  });
});

describe('a folder that can’t be had', () => {
  test.for([
    ['prompt', 'ask'],
    ['denied', 'forbidden'],
  ] as const)('permission: %s', async ([state, problem]) => {
    const asked = vi.spyOn(FileSystemHandle.prototype as Required<FileSystemHandle>, 'queryPermission');
    asked.mockResolvedValue(state);
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    expect(await readChosen()).toMatchObject({ problem, copiedAt: '' });
    asked.mockRestore();
    await meetFolder();
    expect(await readChosen()).toMatchObject({ problem: '' });
    expect((await copied()).trials).toHaveLength(1);
  });

  test('is gone, and comes back', async () => {
    await recordTrial(walk, '2026-11-22');
    await (await root()).removeEntry('Carnet', { recursive: true });
    await copyChanges();
    expect(await readChosen()).toMatchObject({ problem: 'gone' });
    await folder();
    await meetFolder();
    expect(await readChosen()).toMatchObject({ problem: '' });
    expect((await copied()).trials).toHaveLength(1);
  });

  test('is locked', async () => {
    failing('createWritable', 'NoModificationAllowedError');
    await recordTrial(walk, '2026-11-22');
    await copyChanges();
    expect(await readChosen()).toMatchObject({ problem: 'locked' });
    expect(localStorage.getItem('copy-due')).toBeNull();
  });

  test('is forgotten, and its files stay', async () => {
    await copyChanges();
    const before = await names();
    await forgetFolder();
    await recordTrial(walk, '2026-11-22');
    await meetFolder();
    expect(localStorage.getItem('copy-due')).toBeNull();
    expect(await names()).toEqual(before);
    // Chosen again, it is the same device.
    await keepFolder(await folder());
    await meetFolder();
    expect(await names()).toEqual(before);
  });
});

test('a new machine sees all that the folder holds as one backup', async () => {
  await put('carnet-a.json', other(trials(1), '2026-11-20T12:00:00.000Z'));
  await put(
    'carnet-b.json',
    other({ removals: [{ key: `trial/${numberedTrial(1).id}`, at: '2026-11-21T12:00:00.000Z' }] }),
  );
  await put('carnet-c.json', other(trials(2)));
  await put('carnet-d.json', 'half');
  const reading = await readFolder(await folder());
  expect(reading).toMatchObject({ ok: true, backup: { exportedAt: '2026-11-22T12:00:00.000Z', ...trials(2) } });
});
