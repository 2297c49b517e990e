import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import type { Backup } from '@/utils/backup/format';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore } from '@/utils/backup/restore';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { drawAnother, recordDay } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { addTrial, deleteTrial, restoreTrial } from '@/utils/journal/trials';
import { dropSafetyCopies } from '@/utils/safety/safety-copy';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const entry = { day: '2026-11-22', partner: 'Amélie', verdict: '', note: 'avant' } as const;

// Only the clock: IndexedDB goes on by itself.
const clock = (time: string) => vi.useFakeTimers({ now: new Date(time), toFake: ['Date'] });
const rightTime = '2026-11-22T12:00:00.000Z';
const backupAt = async (): Promise<Backup> => (await exportAll(rightTime)).backup;

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => {
  vi.useRealTimers();
  return dropSafetyCopies();
});

test.each([
  ['was ahead and is put right', '2036-05-01T12:00:00.000Z'],
  ['stands still', rightTime],
])('where the clock %s, what was done later outlives the backup from before', async (_, before) => {
  clock(before);
  await recordDay(entry.day);
  const deleted = await addTrial(walk, entry);
  const broughtBack = await addTrial(walk, entry);
  await setFavourite('jeux-de-roles', true);
  const backup = await backupAt();

  clock(rightTime);
  await deleteTrial(deleted.id);
  await restoreTrial((await deleteTrial(broughtBack.id)) ?? broughtBack);
  await setFavourite('jeux-de-roles', false);
  await drawAnother(entry.day, () => 0);
  const days = await database.days.toArray();

  await applyRestore(backup, 'merge');
  expect((await database.trials.toArray()).map(({ id }) => id)).toEqual([broughtBack.id]);
  expect(await database.favourites.count()).toBe(0);
  expect(await database.days.toArray()).toEqual(days);
});

test('what is starred again after a removal that lies in the future stays starred', async () => {
  clock('2036-05-01T12:00:00.000Z');
  await setFavourite('jeux-de-roles', true);
  await setFavourite('jeux-de-roles', false);
  const backup = await backupAt();
  clock(rightTime);
  await setFavourite('jeux-de-roles', true);
  for (let round = 0; round < 2; round++) await applyRestore(backup, 'merge');
  expect(await database.favourites.count()).toBe(1);
  expect(await database.removals.count()).toBe(0);
});
