import type { Transaction } from 'dexie';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Database } from '@/utils/journal/database';
import { storageProblem } from '@/utils/journal/problem';
import version1 from './fixtures/database-1.json';
import version2 from './fixtures/database-2.json';
import version3 from './fixtures/database-3.json';
import { drop, openNative, readStored, store } from './native';

const name = 'upgrade';

/** What a later version may look like: one more index, and a change of every trial. */
class Later extends Database {
  constructor(upgrade: (transaction: Transaction) => PromiseLike<unknown>) {
    super(name);
    this.version(4).stores({ days: 'day, activityId, at' }).upgrade(upgrade);
  }
}
const markAll = (transaction: Transaction) => transaction.table('trials').toCollection().modify({ note: 'upgraded' });

const noRows = Object.fromEntries(Object.keys(version3.stores).map((table) => [table, []]));

let opened: Database[] = [];
const opening = <T extends Database>(database: T): T => {
  opened.push(database);
  return database;
};
const problemOf = (work: Promise<unknown>) => work.then(() => undefined, storageProblem);

beforeEach(() => store(name, version3));
afterEach(async () => {
  await drop(...opened, new Database(name));
  opened = [];
});

test.for([version1, version2, version3])(
  'this version opens a database of version $version, and keeps all that is in it',
  async (stored) => {
    await drop(new Database(name));
    await store(name, stored);
    const warn = vi.spyOn(console, 'warn');
    const database = opening(new Database(name));
    expect(await database.trials.orderBy('day').toArray()).toEqual(stored.rows.trials);
    expect(await database.days.toArray()).toEqual(stored.rows.days);
    expect(await readStored(name)).toEqual({ ...version3, rows: { ...noRows, ...stored.rows } });
    expect(warn).not.toHaveBeenCalled();
  },
);

test('a new database is that of the last version', async () => {
  await drop(new Database(name));
  await opening(new Database(name)).trials.count();
  expect(await readStored(name)).toEqual({
    ...version3,
    rows: noRows,
  });
});

test('a page of an older version lets go at once, says to reload, and stays away', async () => {
  const old = opening(new Database(name));
  await old.open();
  const heard = vi.fn();
  old.listeners.add(heard);
  const later = opening(new Later(markAll));
  expect(await later.trials.toArray()).toMatchObject([{ note: 'upgraded' }, { note: 'upgraded' }]);
  expect(heard).toHaveBeenCalledExactlyOnceWith(false);
  expect(old.released).toBe(true);
  await expect(old.trials.count()).rejects.toThrow('DatabaseClosedError');
  await expect(old.favourites.put({ activityId: 'x', addedAt: '' })).rejects.toThrow('DatabaseClosedError');
  expect(await readStored(name)).toMatchObject({ version: 40, rows: { favourites: version3.rows.favourites } });
});

test('the newer version waits for a save of the older one, which is kept', async () => {
  const old = opening(new Database(name));
  await old.open();
  const order: string[] = [];
  const saving = old
    .transaction('rw', old.favourites, async () => {
      for (let round = 0; round < 50; round++) await old.favourites.put({ activityId: `idea-${round}`, addedAt: '' });
    })
    .then(() => order.push('saved'));
  const upgrading = opening(new Later(markAll))
    .open()
    .then(() => order.push('upgraded'));
  await Promise.all([saving, upgrading]);
  expect(order).toEqual(['saved', 'upgraded']);
  expect((await readStored(name)).rows.favourites).toHaveLength(51);
});

test('an upgrade that fails leaves everything as it was, also for the older version', async () => {
  const failing = opening(
    new Later(async (transaction) => {
      await markAll(transaction);
      await transaction.table('days').clear();
      throw new Error('half-way');
    }),
  );
  await expect(failing.trials.count()).rejects.toThrow('half-way');
  expect(await readStored(name)).toEqual(version3);
  expect(await opening(new Database(name)).trials.count()).toBe(2);
});

test('a database of a later version is said to be newer, and is not touched', async () => {
  const later = opening(new Later(markAll));
  await later.open();
  const before = await readStored(name);
  later.close();
  const warn = vi.spyOn(console, 'warn');
  const old = opening(new Database(name));
  for (let round = 0; round < 2; round++) {
    expect(await problemOf(old.trials.count())).toBe('newer');
    expect(await problemOf(old.favourites.put({ activityId: 'x', addedAt: '' }))).toBe('newer');
  }
  expect(await readStored(name)).toEqual(before);
  expect(warn).not.toHaveBeenCalled();
});

test('a database whose schema is not that of its version is not patched', async () => {
  await drop(new Database(name));
  (await openNative(name, 30, (created) => created.createObjectStore('trials', { keyPath: 'id' }))).close();
  const before = await readStored(name);
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(await problemOf(opening(new Database(name)).days.count())).toBeDefined();
  expect(await readStored(name)).toEqual(before);
});
