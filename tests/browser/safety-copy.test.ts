import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { database } from '@/utils/journal/database';
import { dropSafetyCopies, keepSafetyCopy, listSafetyCopies, readSafetyCopy } from '@/utils/safety/safety-copy';
import { numberedTrial } from '../unit/arbitraries';

const noon = (day: number) => `2026-11-${day}T12:00:00.000Z`;
const addTrials = (from: number, to: number) =>
  database.trials.bulkPut(Array.from({ length: to - from }, (_, index) => numberedTrial(from + index)));
const kept = async () => (await listSafetyCopies()).map(({ at, reason }) => `${at.slice(8, 10)} ${reason}`);

const empty = () => Promise.all(database.tables.map((table) => table.clear()));
const copyFolder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies');

beforeEach(empty);
afterEach(async () => {
  vi.restoreAllMocks();
  await dropSafetyCopies();
});

test('a copy holds everything, apart from the database', async () => {
  await addTrials(0, 3);
  expect(await keepSafetyCopy('daily', noon(22))).toBe('kept');
  await empty();
  const [copy] = await listSafetyCopies();
  expect(copy).toMatchObject({ at: noon(22), reason: 'daily', entries: 3, damaged: 0 });
  const reading = await readSafetyCopy(copy?.id ?? '');
  expect(reading.ok && reading.backup.trials).toEqual([0, 1, 2].map(numberedTrial));
});

test('the daily copy is made once a day', async () => {
  await addTrials(0, 1);
  await keepSafetyCopy('daily', noon(22));
  await addTrials(1, 2);
  const reading = vi.spyOn(database, 'transaction');
  expect(await keepSafetyCopy('daily', noon(22))).toBe('unchanged');
  expect(reading).not.toHaveBeenCalled();
  expect(await keepSafetyCopy('daily', noon(23))).toBe('kept');
});

test('twenty tabs at once keep one copy', async () => {
  await addTrials(0, 1);
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => keepSafetyCopy('daily', noon(22))));
  expect(outcomes.filter((outcome) => outcome === 'kept')).toHaveLength(1);
  expect(await kept()).toEqual(['22 daily']);
});

test('what has not changed is not copied again', async () => {
  await addTrials(0, 1);
  await keepSafetyCopy('daily', noon(22));
  expect(await keepSafetyCopy('daily', noon(23))).toBe('unchanged');
  expect(await keepSafetyCopy('before-merge', noon(23))).toBe('unchanged');
  expect(await kept()).toEqual(['22 daily']);
});

test('the last three daily copies stay, and the last two from before a change', async () => {
  for (const day of [11, 12, 13, 14, 15]) {
    await addTrials(day, day + 1);
    await keepSafetyCopy('daily', noon(day));
  }
  for (const day of [16, 17, 18]) {
    await addTrials(day, day + 1);
    await keepSafetyCopy('before-replace', noon(day));
  }
  expect(await kept()).toEqual(['18 before-replace', '17 before-replace', '15 daily', '14 daily', '13 daily']);
});

describe('the last good state stays', () => {
  test('when everything is gone', async () => {
    await addTrials(0, 3);
    await keepSafetyCopy('daily', noon(11));
    await empty();
    expect(await keepSafetyCopy('daily', noon(12))).toBe('empty');
    expect(await kept()).toEqual(['11 daily']);
  });

  test('when a new journal grows after a loss', async () => {
    await addTrials(0, 30);
    await keepSafetyCopy('daily', noon(11));
    await empty();
    for (const day of [12, 13, 14, 15, 16]) {
      await addTrials(day, day + 1);
      await keepSafetyCopy('daily', noon(day));
    }
    expect(await kept()).toEqual(['16 daily', '15 daily', '14 daily', '11 daily']);
  });

  test('when rows are damaged', async () => {
    for (const day of [11, 12, 13]) {
      await addTrials(day, day + 1);
      await keepSafetyCopy('daily', noon(day));
    }
    for (const day of [14, 15, 16, 17]) {
      await database.table('trials').put({ ...numberedTrial(11), note: day });
      await addTrials(day, day + 1);
      await keepSafetyCopy('daily', noon(day));
    }
    expect(await kept()).toEqual(['17 daily', '13 daily', '12 daily', '11 daily']);
    expect((await listSafetyCopies())[0]).toMatchObject({ entries: 6, damaged: 1 });
  });

  test('when the new copy can’t be written', async () => {
    await addTrials(0, 1);
    await keepSafetyCopy('daily', noon(11));
    await addTrials(1, 2);
    const full = vi.spyOn(FileSystemFileHandle.prototype, 'createWritable');
    full.mockRejectedValue(new DOMException('', 'QuotaExceededError'));
    await expect(keepSafetyCopy('daily', noon(12))).rejects.toThrow();
    expect(await kept()).toEqual(['11 daily']);
    full.mockRestore();
    expect(await keepSafetyCopy('daily', noon(12))).toBe('kept');
  });
});

test('a damaged copy says so', async () => {
  await addTrials(0, 1);
  await keepSafetyCopy('daily', noon(22));
  const [copy] = await listSafetyCopies();
  const file = await (await copyFolder()).getFileHandle(copy?.id ?? '');
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  const writable = await file.createWritable();
  await writable.write(bytes);
  await writable.close();
  expect(await readSafetyCopy(copy?.id ?? '')).toEqual({ ok: false, reason: 'damaged' });
  expect(await readSafetyCopy('gone')).toEqual({ ok: false, reason: 'damaged' });
});

test('foreign and unfinished files are not listed, and go with the next copy', async () => {
  await addTrials(0, 1);
  await keepSafetyCopy('daily', noon(22));
  const folder = await copyFolder();
  await folder.getFileHandle('notes.txt', { create: true });
  await folder.getFileHandle('1795348800000_daily_1_0_0123456789abcdef.json.gz', { create: true });
  expect(await kept()).toEqual(['22 daily']);
  await addTrials(1, 2);
  await keepSafetyCopy('daily', noon(23));
  expect(await Array.fromAsync(folder.keys())).toHaveLength(2);
});

test('20,000 trials are copied in a moment, and small', { timeout: 60_000 }, async () => {
  await addTrials(0, 20_000);
  const start = performance.now();
  await keepSafetyCopy('daily', noon(22));
  const [copy] = await listSafetyCopies();
  console.log(`copy of 20,000 trials: ${Math.round(performance.now() - start)} ms, ${copy?.size} bytes`);
  expect(copy?.size).toBeLessThan(2_000_000);
});

test('dropped copies are gone', async () => {
  await addTrials(0, 1);
  await keepSafetyCopy('daily', noon(22));
  await dropSafetyCopies();
  expect(await listSafetyCopies()).toEqual([]);
  expect(await keepSafetyCopy('daily', noon(22))).toBe('kept');
});
