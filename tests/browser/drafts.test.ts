import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { dropDraft, keepDraft, leaveDraft, onLetGo, openDraft, waitingDrafts } from '@/utils/journal/drafts';
import { writeFailed } from '@/utils/journal/fresh-log';
import { addTrial, deleteTrial, editTrial, recordTrial } from '@/utils/journal/trials';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const of = 'trial/1/';
const draft = (key: string, note: string, at = '2026-11-22T12:00:00.000Z') => ({
  key,
  about: {},
  changes: { note },
  base: { note: '' },
  at,
});
const stored = async () => (await database.drafts.toArray()).map(({ changes }) => changes.note);

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

// First, while this page has written nothing.
test('a dialog that opens begins the log anew, unless a write failed; what is typed meanwhile is asked of the browser at once', async () => {
  await database.open();
  const deleting = vi.spyOn(IDBFactory.prototype, 'deleteDatabase');
  const open = vi.spyOn(IDBFactory.prototype, 'open');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  writeFailed.set(true);
  await (await openDraft(of)).release();
  expect(open, 'there must be room first').not.toHaveBeenCalled();
  writeFailed.drop();
  const opening = openDraft(of);
  const keeping = keepDraft(draft(`${of}first`, 'x'));
  expect(put).toHaveBeenCalledOnce();
  await keeping;
  await (await opening).release();
  await vi.waitFor(() => expect(deleting).toHaveBeenCalledWith('spare'));
  vi.restoreAllMocks();
});

describe('a draft', () => {
  test('is kept as it is typed: the last word is what stays', async () => {
    const { key, release } = await openDraft(of);
    const text = 'Une longue note, tapée vite';
    const kept = [...text].map((_, index) => keepDraft(draft(key, text.slice(0, index + 1))));
    await Promise.all(kept);
    await vi.waitFor(async () => expect(await stored()).toEqual([text]));
    await release();
  });

  test('is asked of the browser at once, so that a page may go right after', async () => {
    await database.open();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const commit = vi.spyOn(IDBTransaction.prototype, 'commit');
    keepDraft(draft(`${of}a`, 'x'));
    expect(put).toHaveBeenCalledOnce();
    expect(commit).toHaveBeenCalledOnce();
    expect((commit.mock.contexts[0] as IDBTransaction).durability).toBe('strict');
    keepDraft(draft(`${of}a`, 'xy'));
    expect(put, 'its turn comes').toHaveBeenCalledOnce();
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(put, 'or the page goes').toHaveBeenCalledTimes(2);
    vi.restoreAllMocks();
    await vi.waitFor(async () => expect(await stored()).toEqual(['xy']));
    await dropDraft(`${of}a`);
  });

  test('is found where it belongs, the newest first, and by one dialog at a time', async () => {
    await leaveDraft(draft(`${of}a`, 'ancien', '2026-11-21T12:00:00.000Z'));
    await leaveDraft(draft(`${of}b`, 'nouveau'));
    await leaveDraft(draft('trial/2/c', 'd’un autre'));
    const first = await openDraft(of);
    const second = await openDraft(of);
    const third = await openDraft(of);
    expect([first, second, third].map((held) => held.draft?.changes.note)).toEqual(['nouveau', 'ancien', undefined]);
    expect((await waitingDrafts()).map(({ changes }) => changes.note)).toEqual(['d’un autre']);
    await Promise.all([first, second, third].map(({ release }) => release()));
    expect(await waitingDrafts(of)).toHaveLength(2);
  });

  test('that is held is told of once it is let go', async () => {
    await leaveDraft(draft(`${of}a`, 'x'));
    const held = await openDraft(of);
    expect(await waitingDrafts(of)).toEqual([]);
    const told = vi.fn();
    const stop = onLetGo(told);
    await held.release();
    await vi.waitFor(() => expect(told).toHaveBeenCalledOnce());
    expect(await waitingDrafts(of)).toHaveLength(1);
    stop();
  });

  test('stays in the page where the database does not take it, and goes there with the next try', async () => {
    await database.open();
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
      throw new DOMException('', 'UnknownError');
    });
    expect(await keepDraft(draft(`${of}a`, 'x'))).toBe(false);
    begin.mockRestore();
    expect((await waitingDrafts(of)).map(({ changes }) => changes.note)).toEqual(['x']);
    expect(await stored()).toEqual([]);
    expect(await keepDraft(draft(`${of}a`, 'xy'))).toBe(true);
    expect(await stored()).toEqual(['xy']);
  });
});

describe('saving', () => {
  const edit = { changes: { note: 'Neuve' }, base: { note: '' } };

  test('ends the draft in the same transaction, and no late word brings it back', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    keepDraft(draft(`${of}a`, 'N'));
    keepDraft(draft(`${of}a`, 'Neuve'));
    expect(await editTrial(trial.id, edit, `${of}a`)).toBe('saved');
    expect(await stored()).toEqual([]);
    keepDraft(draft('new-trial/b', 'Neuve'));
    await addTrial(walk, { day: '2026-11-22', partner: '', verdict: '', note: 'Neuve' }, 'new-trial/b');
    expect(await stored()).toEqual([]);
    expect(await waitingDrafts()).toEqual([]);
  });

  test('that fails leaves the draft', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    await keepDraft(draft(`${of}a`, 'Neuve'));
    const failing = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(editTrial(trial.id, edit, `${of}a`)).rejects.toThrow();
    failing.mockRestore();
    expect(await stored()).toEqual(['Neuve']);
  });

  test('writes what was changed, and nothing that was changed elsewhere too', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    expect(await editTrial(trial.id, { changes: { verdict: 'fine' }, base: { verdict: '' } })).toBe('saved');
    expect(await editTrial(trial.id, edit)).toBe('saved');
    expect(await database.trials.get(trial.id)).toMatchObject({ verdict: 'fine', note: 'Neuve' });
    await keepDraft(draft(`${of}a`, 'Autre'));
    expect(await editTrial(trial.id, { changes: { note: 'Autre' }, base: { note: '' } }, `${of}a`)).toBe('changed');
    expect(await database.trials.get(trial.id)).toMatchObject({ note: 'Neuve' });
    expect(await stored()).toEqual(['Autre']);
  });

  test('of what is gone says so, and keeps the draft', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    await keepDraft(draft(`${of}a`, 'Neuve'));
    await deleteTrial(trial.id);
    expect(await editTrial(trial.id, edit, `${of}a`)).toBe('gone');
    expect(await database.trials.count()).toBe(0);
    expect(await stored()).toEqual(['Neuve']);
  });

  test('of what is the same writes nothing', async () => {
    const { trial } = await recordTrial(walk, '2026-11-22');
    expect(await editTrial(trial.id, { changes: { note: '' }, base: { note: 'x' } })).toBe('saved');
    expect(await database.trials.get(trial.id)).toEqual(trial);
  });
});
