import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { sharedTables, shownTables, tables } from '@/utils/journal/tables';
import { drop } from './native';

// A table that nobody wrote anything else for: whatever goes through the tables finds it.
const gifts = {
  since: Math.max(...Object.values(tables).map(({ since }) => since)) + 1,
  key: 'id',
  indexes: ['partner'],
  time: 'updatedAt',
  removal: 'gift',
  goes: 'with the backup',
  fields: { id: 'uuid', partner: { name: 200 }, what: { text: 100 }, updatedAt: 'instant' },
};
Object.assign(tables, { gifts });
(sharedTables as string[]).push('gifts');
(shownTables as string[]).push('gifts');

const { database } = await import('@/utils/journal/database');
const { exportAll } = await import('@/utils/backup/read-all');
const { backupOf } = await import('@/utils/backup/format');
const { emptyState } = await import('@/utils/backup/merge');
const { backupText, merge, readBackup } = await import('../at-once');
const { applyRestore, previewRestore, undoRestore } = await import('@/utils/backup/restore');
const { countAll } = await import('@/utils/journal/history');
const { renamePartner } = await import('@/utils/journal/renaming');
const { eraseAll } = await import('@/utils/safety/erase');
const { findRescue, readCondition } = await import('@/utils/safety/rescue');
const { keepSafetyCopy, listSafetyCopies, readSafetyCopy } = await import('@/utils/safety/safety-copy');

interface Gift {
  id: string;
  partner: string;
  what: string;
  updatedAt: string;
}
const gift: Gift = {
  id: '3f2b8c1e-7a4d-4e0b-9c55-0d1f2a3b4c5d',
  partner: 'Amélie',
  what: 'un livre',
  updatedAt: '2026-11-22T12:00:00.000Z',
};
const stateOf = (...gifts: Gift[]) => Object.assign(emptyState(), { gifts });
const giftsIn = (state: object) => (state as { gifts: Gift[] }).gifts;
const stored = () => database.table<Gift>('gifts').toArray();
const read = (text: string) => {
  const reading = readBackup(text);
  if (!reading.ok) throw new Error(reading.reason);
  return reading;
};
const exportedAt = '2026-11-22T23:00:00.000Z';
const backupWith = (...gifts: Gift[]) => backupOf(stateOf(...gifts), exportedAt);

// Other files leave rows behind.
beforeAll(() => drop(database));
beforeEach(() => database.open());
afterEach(() => eraseAll({ copiesToo: true }));
// Other files open it without this table.
afterAll(() => drop(database));

test('is in the database, by its indexes', async () => {
  await database.table('gifts').add(gift);
  expect(await database.table('gifts').where('partner').equals('Amélie').toArray()).toEqual([gift]);
  expect(await countAll()).toMatchObject({ gifts: 1, trials: 0 });
});

test('is in the backup, and read back from it', async () => {
  await database.table('gifts').add(gift);
  const text = backupText((await exportAll()).backup);
  expect(giftsIn(JSON.parse(text))).toEqual([gift]);
  expect(giftsIn(read(text).backup)).toEqual([gift]);
});

test('is merged: the later row stays, what was removed stays removed', () => {
  const later = { ...gift, what: 'deux livres', updatedAt: '2026-11-23T12:00:00.000Z' };
  expect(giftsIn(merge(stateOf(later), stateOf(gift)))).toEqual([later]);
  const removals = [{ key: `gift/${gift.id}`, at: '2026-11-24T12:00:00.000Z' }];
  expect(giftsIn(merge({ ...emptyState(), removals }, stateOf(later)))).toEqual([]);
});

test('is previewed, restored, and taken back', async () => {
  const { merge } = await previewRestore(backupWith(gift));
  expect(merge.counts).toMatchObject({ gifts: { added: 1, changed: 0, left: 0, removed: 0 } });
  const restored = await applyRestore(backupWith(gift), 'merge');
  expect(await stored()).toEqual([gift]);
  await undoRestore(restored);
  expect(await stored()).toEqual([]);
});

test('goes when the backup that replaces the journal has none', async () => {
  await database.table('gifts').add(gift);
  await applyRestore(backupWith(), 'replace');
  expect(await stored()).toEqual([]);
});

test('is checked in hostile files, row by row', () => {
  const damaged = { ...gift, updatedAt: 'yesterday' };
  const text = JSON.stringify({ ...backupWith(gift), gifts: [damaged, { ...gift, wrapped: true }] });
  const { backup, leftOut } = read(text);
  expect(giftsIn(backup)).toEqual([gift]);
  expect(leftOut).toEqual({ unknown: ['gifts[].wrapped'], rows: 1, where: ['gifts[0].updatedAt'] });
  const removals = [{ key: `gift/${gift.id}`, at: exportedAt }];
  expect(read(JSON.stringify({ ...backupWith(), removals })).backup.removals).toEqual(removals);
});

test('is in safety copies, and offered when it is lost', async () => {
  await database.table('gifts').add(gift);
  await keepSafetyCopy('daily');
  const [copy] = await listSafetyCopies();
  expect(copy?.entries).toBe(1);
  expect(giftsIn(((await readSafetyCopy(copy?.id ?? '')) as { backup: object }).backup)).toEqual([gift]);
  await database.table('gifts').clear();
  expect(await findRescue(await readCondition())).toMatchObject({ why: 'lost', back: 1 });
});

test('is erased', async () => {
  await database.table('gifts').add(gift);
  await eraseAll({ copiesToo: true });
  expect(await stored()).toEqual([]);
});

test('has its partner renamed', async () => {
  await database.table('gifts').add(gift);
  await renamePartner('Amélie', 'Amélie Roy');
  expect(await stored()).toMatchObject([{ partner: 'Amélie Roy' }]);
});
