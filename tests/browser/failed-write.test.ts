import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { change } from '@/utils/journal/change';
import { database } from '@/utils/journal/database';
import { dropDraft, keepDraft, leaveDraft } from '@/utils/journal/drafts';
import { setFavourite } from '@/utils/journal/favourites';
import { writeFailed } from '@/utils/journal/fresh-log';
import { storageProblem } from '@/utils/journal/problem';
import { dropSafetyCopies, listSafetyCopies, readSafetyCopy } from '@/utils/safety/safety-copy';

const full = () => new DOMException('', 'QuotaExceededError');
const starred = async () => (await database.favourites.toArray()).map(({ activityId }) => activityId);

/** Fails as Chromium does where the disk is full. */
async function failOnce() {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full();
  });
  await expect(setFavourite('cafe-philosophique', true)).rejects.toSatisfy((error) => storageProblem(error) === 'full');
  put.mockRestore();
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  await setFavourite('balade-mentorat', true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  writeFailed.drop();
  await dropSafetyCopies();
});

test('after a write that failed, the log is begun anew, and what is there is copied first', async () => {
  await failOnce();
  const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  await setFavourite('jeux-de-roles', true);
  expect(deleting).toHaveBeenCalledOnce();
  expect(await starred()).toEqual(['balade-mentorat', 'jeux-de-roles']);
  const copy = (await listSafetyCopies()).find(({ reason }) => reason === 'after-failure');
  const reading = await readSafetyCopy(copy?.id ?? '');
  expect(reading.ok && reading.backup.favourites).toMatchObject([{ activityId: 'balade-mentorat' }]);
  // And a copy of after, since the next page would make no other today.
  const isKept = async () => expect((await listSafetyCopies()).map(({ reason }) => reason)).toContain('daily');
  await vi.waitFor(isKept, 10_000);
  await setFavourite('jeux-de-roles', false);
  expect(deleting).toHaveBeenCalledOnce();
});

test('while there is no room for the copy, nothing is said to be saved', async () => {
  await failOnce();
  const writing = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(full());
  await expect(setFavourite('jeux-de-roles', true)).rejects.toSatisfy((error) => storageProblem(error) === 'full');
  expect(await starred()).toEqual(['balade-mentorat']);
  writing.mockRestore();
  await setFavourite('jeux-de-roles', true);
  expect(await starred()).toContain('jeux-de-roles');
});

/** Lets go of the connection as Chromium does in every page, once a write of one has failed. */
const loseConnection = () => database.backendDB().dispatchEvent(new Event('close'));

test('a write that the browser aborts has failed, though its requests say that they were given up', async () => {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, ...row) {
    const { transaction } = this;
    Object.defineProperty(transaction, 'error', { get: full });
    queueMicrotask(() => transaction.abort());
    return put.apply(this, row);
  });
  await expect(setFavourite('cafe-philosophique', true)).rejects.toSatisfy((error) => storageProblem(error) === 'full');
  expect(writeFailed.get()).toBe(true);
});

test('a page whose connection went begins the log anew, whatever the page says whose write failed', async () => {
  loseConnection();
  const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  await setFavourite('jeux-de-roles', true);
  expect(deleting).toHaveBeenCalledOnce();
});

test('a change whose connection went before it began writes nothing to the next one', async () => {
  const { transaction } = database;
  vi.spyOn(database, 'transaction').mockImplementationOnce((...options: unknown[]) => {
    loseConnection();
    return Reflect.apply(transaction, database, options);
  });
  await expect(setFavourite('cafe-philosophique', true)).rejects.toThrow();
  expect(await starred()).toEqual(['balade-mentorat']);
  await setFavourite('jeux-de-roles', true);
  expect(await starred()).toEqual(['balade-mentorat', 'jeux-de-roles']);
});

describe('a draft', () => {
  const draft = {
    key: 'trial/1/a',
    about: {},
    changes: { note: 'À finir' },
    base: { note: '' },
    at: '2026-11-22T12:00:00.000Z',
  };
  const dropped = async () => {
    await dropDraft(draft.key);
    return true;
  };
  const left = async () => {
    await leaveDraft(draft);
    return true;
  };

  const reconnect = async () => {
    loseConnection();
    await starred();
  };

  test.each([
    ['kept after a write that failed', failOnce, () => keepDraft(draft)],
    ['left after a write that failed', failOnce, left],
    ['given up after a write that failed', failOnce, dropped],
    ['kept after the connection went', reconnect, () => keepDraft(draft)],
  ])('%s goes to a new log', async (_, fail, write) => {
    await fail();
    const order: string[] = [];
    for (const [of, name] of [
      [IDBFactory.prototype, 'deleteDatabase'],
      [IDBObjectStore.prototype, 'put'],
      [IDBObjectStore.prototype, 'delete'],
    ] as const) {
      const original = Reflect.get(of, name);
      vi.spyOn(of as IDBObjectStore, name as 'put').mockImplementation(function (this: unknown, ...args) {
        order.push(name);
        return original.apply(this, args);
      });
    }
    expect(await write()).toBe(true);
    expect(order[0]).toBe('deleteDatabase');
    expect(order.length).toBeGreaterThan(1);
    // One that says the same may be there already: the day's, which a change makes behind.
    if (fail === failOnce) expect(await listSafetyCopies()).not.toHaveLength(0);
  });

  test('is not written behind what failed, neither as it is typed nor as the page goes', async () => {
    await failOnce();
    const writing = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(full());
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    expect(await keepDraft(draft)).toBe(false);
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await vi.waitFor(() => expect(writing).toHaveBeenCalledTimes(2));
    expect(put).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    expect(await keepDraft(draft)).toBe(true);
  });
});

test('where no file can be kept at all, one goes on', async () => {
  await failOnce();
  vi.spyOn(navigator.storage, 'getDirectory').mockRejectedValue(new DOMException('', 'SecurityError'));
  await setFavourite('jeux-de-roles', true);
  expect(await starred()).toContain('jeux-de-roles');
  vi.restoreAllMocks();
});

test('what a change refuses is no failed write', async () => {
  await expect(change(() => Promise.reject(new Error('no longer there')))).rejects.toThrow('no longer there');
  await expect(change(() => Promise.reject(new DOMException('given up', 'AbortError')))).rejects.toThrow('given up');
  expect(writeFailed.get()).toBe(false);
});

test('a change that Chromium leaves without an answer fails all the same', async () => {
  const waiting = change(async ({ favourites }) => {
    await favourites.count();
    (database.backendDB() as IDBDatabase).dispatchEvent(new Event('close'));
    // For as long as the test looks.
    const until = performance.now() + 3000;
    while (performance.now() < until) await favourites.count();
  });
  const before = performance.now();
  await expect(waiting).rejects.toThrow('The connection was lost');
  expect(performance.now() - before).toBeLessThan(2500);
  expect(writeFailed.get()).toBe(true);
});
