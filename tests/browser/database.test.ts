import { Dexie, liveQuery, type Transaction } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, undoRestore } from '@/utils/backup/restore';
import { dailyActivity } from '@/utils/days/daily-idea';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { change } from '@/utils/journal/change';
import { now } from '@/utils/journal/clock';
import { database } from '@/utils/journal/database';
import { drawAnother, recordDay, returnToDaily } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { storageProblem } from '@/utils/journal/problem';
import { keepSnapshot } from '@/utils/journal/snapshot';
import { addTrial, deleteTrial, editTrial, recordTrial, restoreTrial } from '@/utils/journal/trials';
import { keptSnapshot } from '@/utils/kept/snapshot';
import { eraseAll } from '@/utils/safety/erase';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const favourites = () => database.favourites.count();

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => vi.restoreAllMocks());

/** Ends of transactions that write, as the browser tells of them. */
function watchWrites() {
  // Dexie takes hold of the method when it opens.
  database.close({ disableAutoOpen: false });
  const ended: string[] = [];
  const begin = IDBDatabase.prototype.transaction;
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    const transaction = begin.apply(this, args);
    if (args[1] === 'readwrite') {
      transaction.addEventListener('complete', () => ended.push('complete'));
      transaction.addEventListener('abort', () => ended.push('abort'));
    }
    return transaction;
  });
  const options = () => spy.mock.calls.filter(([, mode]) => mode === 'readwrite').map(([, , option]) => option);
  return { ended, options };
}

test('a change is one transaction, also where Dexie loses sight of it', async () => {
  const day = '2026-11-22';
  const transaction = database.transaction.bind(database) as (...args: unknown[]) => Promise<unknown>;
  vi.spyOn(database, 'transaction').mockImplementation(((
    mode: string,
    tables: unknown,
    work: (tx: Transaction) => unknown,
  ) => {
    // A promise that Dexie knows nothing of: what comes after it is in none of its zones.
    const { promise, resolve } = Promise.withResolvers();
    return transaction(mode, tables, async (tx: Transaction) => {
      tx.idbtrans.objectStore('days').count().onsuccess = resolve;
      await promise;
      expect(Dexie.currentTransaction).toBeNull();
      return work(tx);
    });
  }) as never);
  const { ended } = watchWrites();
  const inOne = async <T>(change: () => Promise<T>) => {
    ended.length = 0;
    const result = await change();
    expect(ended).toEqual(['complete']);
    return result;
  };
  await inOne(() => recordDay(day));
  await inOne(() => drawAnother(day));
  await inOne(() => returnToDaily(day));
  const { trial } = await inOne(() => recordTrial(walk, day));
  await inOne(() => addTrial(walk, { day, partner: 'Noémie', verdict: 'not-for-us', note: '' }));
  await inOne(() => editTrial(trial.id, { changes: { note: 'Sous la pluie' }, base: { note: '' } }));
  await inOne(() => deleteTrial(trial.id));
  await inOne(() => restoreTrial(trial));
  await inOne(() => setFavourite(walk.id, true));
  await inOne(() => setFavourite(walk.id, false));
  const { backup } = await exportAll();
  await inOne(() => eraseAll({ copiesToo: true }));
  const restored = await inOne(() => applyRestore(backup, 'merge'));
  await inOne(() => undoRestore(restored));
  expect(await database.trials.count()).toBe(0);
});

test('the snapshot knows the catalogue’s favourites and trials, also beside rows that are damaged or of activities that are gone', async () => {
  await setFavourite(walk.id, true);
  const { trial } = await recordTrial(walk, '2026-11-22');
  await database.favourites.put({ activityId: 7 as never, addedAt: '' });
  await database.trials.bulkPut([
    { ...trial, id: 'gone', activityId: 'gone' },
    { ...trial, id: 'odd', activityId: 7 as never },
  ]);
  await keepSnapshot();
  expect(keptSnapshot.get()).toMatchObject({ favourites: [walk.id], tried: { [walk.id]: '2026-11-22' } });
  expect(Object.keys(keptSnapshot.get()?.tried ?? {})).toEqual([walk.id]);
});

describe('what is reported as saved', () => {
  test('is committed, and with strict durability', async () => {
    const writes = watchWrites();
    await setFavourite(walk.id, true);
    expect(writes.ended).toEqual(['complete']);
    await recordTrial(walk, '2026-11-22');
    expect(writes.ended).toEqual(['complete', 'complete']);
    expect(writes.options()).toEqual([{ durability: 'strict' }, { durability: 'strict' }]);
  });

  test('a live query hears of it after the commit, and not while it can still fail', async () => {
    const seen: number[] = [];
    const live = liveQuery(favourites).subscribe((count) => seen.push(count));
    await vi.waitFor(() => expect(seen).toEqual([0]));
    const writes = watchWrites();
    await change(async () => {
      await database.favourites.put({ activityId: walk.id, addedAt: '' });
      for (let round = 0; round < 20; round++) await database.days.count();
      expect(seen).toEqual([0]);
      expect(writes.ended).toEqual([]);
    });
    await vi.waitFor(() => expect(seen).toEqual([0, 1]));
    live.unsubscribe();
  });

  test('is in the snapshot once it is committed, and not before', async () => {
    await setFavourite(walk.id, true);
    const before = JSON.stringify(keptSnapshot.get());
    let atCommit: string | undefined;
    const { setItem } = Storage.prototype;
    const writes = watchWrites();
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function (this: Storage, ...item) {
      if (item[0] === 'snapshot') atCommit ??= writes.ended.at(-1) ?? 'before';
      setItem.apply(this, item);
    });
    await setFavourite(walk.id, false);
    expect(atCommit).toBe('complete');
    expect(JSON.stringify(keptSnapshot.get())).not.toBe(before);
  });

  test('is saved also where the snapshot can’t be read', async () => {
    await setFavourite(walk.id, true);
    const { get } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (this.name === 'days') throw new DOMException('', 'UnknownError');
      return get.call(this, key);
    });
    await setFavourite(walk.id, false);
    expect(await favourites()).toBe(0);
  });

  test('a second star changes nothing of the first', async () => {
    await setFavourite(walk.id, true);
    const first = await database.favourites.toArray();
    await new Promise((resolve) => setTimeout(resolve, 2));
    await setFavourite(walk.id, true);
    expect(await database.favourites.toArray()).toEqual(first);
  });

  test('is all of it or nothing', async () => {
    const writes = watchWrites();
    const half = change(async () => {
      await database.favourites.put({ activityId: walk.id, addedAt: '' });
      await database.trials.add({ id: undefined } as never);
    });
    await expect(half).rejects.toThrow();
    await vi.waitFor(() => expect(writes.ended).toEqual(['abort']));
    expect(await favourites()).toBe(0);
  });
});

describe('a database that could not be opened', () => {
  test('is tried again by the next action, and its problem has a name', async () => {
    database.close({ disableAutoOpen: false });
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('', 'SecurityError');
    });
    for (let round = 0; round < 2; round++) {
      expect(await setFavourite(walk.id, true).catch(storageProblem)).toBe('unavailable');
      // Dexie's own memory of the failure ends with the task.
      await new Promise((resolve) => setTimeout(resolve));
    }
    open.mockRestore();
    await setFavourite(walk.id, true);
    expect(await favourites()).toBe(1);
  });

  test('several questions at once all hear why', async () => {
    database.close({ disableAutoOpen: false });
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('', 'VersionError');
    });
    const questions = [favourites(), database.trials.count(), setFavourite(walk.id, true)];
    expect(await Promise.all(questions.map((question) => question.catch(storageProblem)))).toEqual(
      Array(3).fill('newer'),
    );
    open.mockRestore();
    await new Promise((resolve) => setTimeout(resolve));
    expect(await favourites()).toBe(0);
  });
});

test('what comes later looks later, but for a damaged time', () => {
  expect(now('2999-01-01T00:00:00.000Z')).toBe('2999-01-01T00:00:00.001Z');
  expect(now('2020-01-01T00:00:00.000Z') > '2026').toBe(true);
  expect(now(7 as never)).toEqual(expect.any(String));
});

test('an idea judged «Pas pour nous» is given by no calendar and drawn by no one, until it is judged otherwise', async () => {
  const day = '2026-11-22';
  const daily = dailyActivity(day, bundledCatalogue.shared);
  const judge = (activity: Activity, verdict: 'not-for-us' | 'again', on: string) =>
    addTrial(activity, { day: on, partner: '', verdict, note: '' });
  await judge(daily, 'not-for-us', '2026-11-20');
  await recordDay(day);
  const given = await database.days.get(day);
  expect(given?.activityId).not.toBe(daily.id);

  const [first, second] = bundledCatalogue.activities.filter(({ id }) => id !== daily.id && id !== given?.activityId);
  for (const activity of bundledCatalogue.activities) {
    if (![first?.id, second?.id, daily.id].includes(activity.id)) await judge(activity, 'not-for-us', '2026-11-20');
  }
  const drawn = new Set<string | undefined>();
  for (let round = 0; round < 6; round++) {
    await drawAnother(day, () => round / 6);
    drawn.add((await database.days.get(day))?.activityId);
  }
  expect([...drawn].sort()).toEqual([first?.id, second?.id].sort());

  await judge(daily, 'again', '2026-11-21');
  await database.days.clear();
  await recordDay(day);
  expect((await database.days.get(day))?.activityId).toBe(daily.id);
});
