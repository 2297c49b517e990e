import { Dexie } from 'dexie';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore } from '@/utils/backup/restore';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { isPartner, namedTables, partners } from '@/utils/journal/partners';
import { cleanPartners, renamePartner, undoRenaming } from '@/utils/journal/renaming';
import type { Trial } from '@/utils/journal/tables/history';
import { addTrial, deleteTrial, editTrial } from '@/utils/journal/trials';
import { activitiesTriedWith } from '@/utils/journal/tried';
import { keptFilters } from '@/utils/kept/preferences';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const add = (partner: string, note = '') => addTrial(walk, { day: '2026-11-22', partner, verdict: '', note });
const lookAlikes = [
  'Amélie Roy',
  'Ame\u0301lie Roy',
  ' Amélie Roy',
  'Amélie  Roy',
  'Amélie\u00a0Roy',
  'Amé\u200blie Roy',
  '\u2068Amélie Roy\u2069',
];
const namesOf = async () => (await database.trials.orderBy('day').toArray()).map(({ partner }) => partner).sort();

beforeEach(async () => {
  localStorage.clear();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterAll(() => localStorage.clear());

test('what is typed is stored clean', async () => {
  const { id } = await add('  Amélie\u00a0Roy');
  await editTrial(id, { changes: { note: 'plus tard' }, base: { note: '' } });
  expect(await namesOf()).toEqual(['Amélie Roy']);
  await editTrial(id, { changes: { partner: 'Zoe\u0308 ' }, base: { partner: 'Amélie Roy' } });
  expect(await namesOf()).toEqual(['Zoë']);
});

test('spellings that look alike, as stored before, are one partner, and their rows say nothing newer', async () => {
  const at = '2024-03-01T12:00:00.000Z';
  const rows = lookAlikes.map((partner) => ({
    id: crypto.randomUUID(),
    activityId: walk.id,
    title: 'Balade Mentorat',
    day: '2024-03-01',
    partner,
    verdict: '' as const,
    note: '',
    createdAt: at,
    updatedAt: at,
  }));
  await database.trials.bulkAdd([...rows, { ...rows[0], id: 'damaged', partner: 7, activityId: [[[]]] } as never]);
  expect(await partners()).toEqual(['Amélie Roy']);
  await cleanPartners();
  expect(new Set(await namesOf())).toEqual(new Set(['Amélie Roy', 7]));
  expect((await database.trials.toArray()).every(({ updatedAt }) => updatedAt === at)).toBe(true);
  expect(await activitiesTriedWith('Amélie Roy')).toEqual([walk.id]);
  const write = vi.spyOn(database, 'transaction');
  await cleanPartners();
  expect(write.mock.calls.filter(([mode]) => mode === 'rw')).toEqual([]);
  write.mockRestore();
});

test('a renaming makes two spellings one, and is taken back whole', async () => {
  await add('Lea', 'un');
  await add('Lea', 'deux');
  await add('Léa', 'trois');
  await add('', 'seule');
  const before = await database.trials.toArray();
  const renaming = await renamePartner('Lea', ' Le\u0301a');
  expect(renaming.rows.map(({ table, keys }) => [table, keys.length])).toEqual([
    ['trials', 2],
    ['meetings', 0],
    ['nextSteps', 0],
  ]);
  expect(await namesOf()).toEqual(['', 'Léa', 'Léa', 'Léa']);
  expect(await partners()).toEqual(['Léa']);
  await undoRenaming(renaming);
  const said = (rows: Trial[]) => rows.map(({ updatedAt, ...row }) => row);
  expect(said(await database.trials.toArray())).toEqual(said(before));
});

test('a renaming reaches what is being written, and no more of it than names that partner', async () => {
  const at = '2026-11-22T12:00:00.000Z';
  const draft = (key: string, about: string, base: string, typed: string) => ({
    key,
    about: { title: 'Balade Mentorat', partner: about },
    base: { partner: base },
    changes: { partner: typed, note: 'Lea a dit' },
    at,
  });
  const before = [
    draft('new-trial/a', 'Lea', 'Lea', 'Léa'),
    draft('trial/1/b', 'Zoé', 'Zoé', ' Le\u0301a'),
    { key: 'trial/2/c', about: { partner: 'Lea' }, base: { note: '' }, changes: { note: 'x' }, at },
    draft('trial/3/d', 'Zoé', 'Zoé', 'Lea '),
  ];
  await add('Lea');
  await database.drafts.bulkAdd(before);
  const renaming = await renamePartner('Lea', 'Léa');
  expect(await database.drafts.toArray()).toEqual([
    draft('new-trial/a', 'Léa', 'Léa', 'Léa'),
    before[1],
    { ...before[2], about: { partner: 'Léa' } },
    draft('trial/3/d', 'Zoé', 'Zoé', 'Léa'),
  ]);
  await undoRenaming(renaming);
  expect(await database.drafts.toArray()).toEqual([...before.slice(0, 3), draft('trial/3/d', 'Zoé', 'Zoé', 'Lea')]);
});

test('taking a renaming back leaves what was said since: another name, a note, a deletion', async () => {
  const renamed = await add('Lea', 'renommé');
  const noted = await add('Lea', 'noté');
  const gone = await add('Lea', 'supprimé');
  const renaming = await renamePartner('Lea', 'Léa');
  await editTrial(renamed.id, { changes: { partner: 'Zoé' }, base: { partner: 'Léa' } });
  await editTrial(noted.id, { changes: { note: 'une phrase de plus' }, base: { note: 'noté' } });
  await deleteTrial(gone.id);
  await undoRenaming(renaming);
  expect(await database.trials.get(renamed.id)).toMatchObject({ partner: 'Zoé' });
  expect(await database.trials.get(noted.id)).toMatchObject({ partner: 'Lea', note: 'une phrase de plus' });
  expect(await database.trials.get(gone.id)).toBeUndefined();
});

test('a renaming is newer than what it renamed: an older backup that is merged does not undo it', async () => {
  await add('Lea');
  const { backup } = await exportAll();
  await renamePartner('Lea', 'Léa');
  await applyRestore(backup, 'merge');
  expect(await namesOf()).toEqual(['Léa']);
});

test('a table says itself that its rows name a partner', async () => {
  const made = new Dexie('made-up');
  made.version(1).stores({ meetings: 'id, day, partner', nextSteps: 'id, [partner+state]', ideas: 'id, day' });
  await made.open();
  vi.spyOn(database, 'tables', 'get').mockReturnValue(made.tables);
  const row = { partner: 'Lea', state: 'open', day: '2026-11-22', updatedAt: '' };
  await made.table('meetings').add({ ...row, id: 1 });
  await made.table('nextSteps').add({ ...row, id: 2, partner: 'Zoé' });
  const tables = made as unknown as typeof database;
  expect(namedTables(tables).map(({ rows }) => rows.name)).toEqual(['meetings', 'nextSteps']);
  expect(await partners(tables)).toEqual(['Lea', 'Zoé']);
  expect(await isPartner('Zoé', tables)).toBe(true);
  expect(await isPartner('Noé', tables)).toBe(false);
  vi.restoreAllMocks();
  made.close();
  await made.delete();
});

test('a name that is kept in the filters goes once nobody in the journal is called so', async () => {
  const remember = (untriedWith: string) => keptFilters.set({ remote: true, untriedWith });
  const { id } = await add('Léa');
  await add('Zoé');
  remember('Zoé');
  await deleteTrial(id);
  expect(keptFilters.get()).toEqual({ remote: true, untriedWith: 'Zoé' });
  await renamePartner('Zoé', 'Zoë');
  expect(keptFilters.get()).toEqual({ remote: true });
  remember('Zoë');
  const { backup } = await exportAll();
  await applyRestore({ ...backup, trials: [] }, 'replace');
  expect(localStorage.getItem('filters')).toBe('{"remote":true}');
});
