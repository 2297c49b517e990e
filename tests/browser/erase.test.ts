import { liveQuery } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { recordDay } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { correctSnapshot } from '@/utils/journal/snapshot';
import { deleteTrial, recordTrial } from '@/utils/journal/trials';
import { keptSnapshot } from '@/utils/kept/snapshot';
import { eraseAll } from '@/utils/safety/erase';
import { dropSafetyCopies, keepSafetyCopy, listSafetyCopies } from '@/utils/safety/safety-copy';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const rows = async () => (await Promise.all(database.tables.map((table) => table.count()))).reduce((a, b) => a + b);

beforeEach(async () => {
  // What another file kept, in the same browser.
  await dropSafetyCopies();
  await Promise.all(database.tables.map((table) => table.clear()));
  await recordDay('2026-11-22');
  await recordTrial(walk, '2026-11-22');
  const { trial } = await recordTrial(walk, '2026-11-21');
  await deleteTrial(trial.id);
  await setFavourite(walk.id, true);
  await database.drafts.put({
    key: 'new-trial/2026-11-22/1',
    about: {},
    changes: { note: 'À finir' },
    base: {},
    at: '',
  });
  localStorage.setItem('filters', '{"goal":["network"]}');
});
afterEach(() => {
  vi.restoreAllMocks();
  return dropSafetyCopies();
});

test('nothing is left but a safety copy', async () => {
  await eraseAll({ copiesToo: false });
  expect(await rows()).toBe(0);
  expect(localStorage).toHaveLength(0);
  expect(await listSafetyCopies()).toMatchObject([{ reason: 'before-erase', entries: 4 }]);
});

test('nothing at all is left when the safety copies go too', async () => {
  await keepSafetyCopy('daily');
  await eraseAll({ copiesToo: true });
  expect(await rows()).toBe(0);
  expect(localStorage).toHaveLength(0);
  expect(await listSafetyCopies()).toEqual([]);
});

test('what an open page shows is not kept anew, until somebody does something', async () => {
  await eraseAll({ copiesToo: true });
  // As a list does that shows nothing of what the snapshot has.
  await correctSnapshot(() => false);
  expect(localStorage).toHaveLength(0);
  await database.favourites.put({ activityId: walk.id, addedAt: '2026-11-22T12:00:00.000Z' });
  await correctSnapshot(() => false);
  expect(keptSnapshot.get()?.favourites).toEqual([walk.id]);
});

test('an open page hears of it', async () => {
  const seen: (string | undefined)[] = [];
  const page = liveQuery(() => database.favourites.get(walk.id)).subscribe((favourite) => {
    seen.push(favourite?.activityId);
  });
  await vi.waitFor(() => expect(seen).toEqual([walk.id]));
  await eraseAll({ copiesToo: true });
  await vi.waitFor(() => expect(seen.at(-1)).toBeUndefined());
  page.unsubscribe();
});

test('nothing is erased if its safety copy can’t be kept; without the copies it can', async () => {
  const denied = vi.spyOn(navigator.storage, 'getDirectory');
  denied.mockRejectedValueOnce(new DOMException('', 'SecurityError'));
  expect(await eraseAll({ copiesToo: false })).toBe('no-copy');
  expect(await rows()).toBe(5);
  expect(localStorage.getItem('filters')).not.toBeNull();
  await eraseAll({ copiesToo: true });
  expect(await rows()).toBe(0);
});

test('copies that the browser holds on to are told of; where there can be none, there are none', async () => {
  await keepSafetyCopy('daily');
  const held = vi.spyOn(FileSystemDirectoryHandle.prototype, 'removeEntry');
  held.mockRejectedValue(new DOMException('', 'NoModificationAllowedError'));
  expect(await eraseAll({ copiesToo: true })).toBe('copies-left');
  expect(await rows()).toBe(0);
  held.mockRestore();
  expect(await eraseAll({ copiesToo: true })).toBe('done');
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
  expect(await eraseAll({ copiesToo: true })).toBe('done');
  vi.restoreAllMocks();
});

test('nothing is erased by halves', async () => {
  const { clear } = IDBObjectStore.prototype;
  const broken = vi.spyOn(IDBObjectStore.prototype, 'clear').mockImplementation(function (this: IDBObjectStore) {
    if (this.name === 'removals') throw new DOMException('lost', 'UnknownError');
    return clear.call(this);
  });
  await expect(eraseAll({ copiesToo: true })).rejects.toThrow('lost');
  broken.mockRestore();
  expect(await rows()).toBe(5);
});
