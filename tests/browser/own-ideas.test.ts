import { beforeEach, expect, test, vi } from 'vitest';
import { csvWords } from '@/data/locales/fr-backup';
import { verdictLabels } from '@/data/locales/fr-trials';
import type { Activity } from '@/data/schema';
import { trialsToCsv } from '@/utils/backup/csv';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, previewRestore, undoRestore } from '@/utils/backup/restore';
import { dailyActivity } from '@/utils/days/daily-idea';
import { today } from '@/utils/days/day';
import { type IdeaEntry, newEntry } from '@/utils/ideas/own-idea';
import { bundledCatalogue, catalogueChanged, readCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { drawAnother, readToday, recordDay } from '@/utils/journal/day-records';
import { isFavourite, setFavourite } from '@/utils/journal/favourites';
import { allTrials, readFavourites } from '@/utils/journal/history';
import {
  addIdea,
  type DeletedIdea,
  deleteIdea,
  editIdea,
  isIdeaDeleted,
  readIdea,
  restoreIdea,
} from '@/utils/journal/own-ideas';
import { loadProgramme, withdrawProgramme } from '@/utils/journal/programme';
import type { OwnIdea } from '@/utils/journal/tables/ideas';
import { recordTrial } from '@/utils/journal/trials';
import { keptOthers } from '@/utils/kept/others';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { eraseAll } from '@/utils/safety/erase';
import { backupText, merge, readBackup } from '../at-once';

const entry: IdeaEntry = {
  ...newEntry,
  title: 'Marche au *marché*',
  text: 'Faire le tour du marché public.',
  goal: 'network',
  steps: '20 Marcher\n40 Manger',
  questions: 'Que goûter?',
};

beforeEach(async () => {
  localStorage.clear();
  await Promise.all(database.tables.map((table) => table.clear()));
});

/** Past what writes ideas. */
async function put(rows: OwnIdea[]) {
  await database.ideas.bulkPut(rows);
  await catalogueChanged(database);
}

const inCatalogue = async (id: string): Promise<Activity | undefined> => (await readCatalogue()).activityOf(id);

test('an idea of one’s own joins the catalogue behind the others, with its guide, and leaves the calendar alone', async () => {
  const before = await readCatalogue();
  expect(before).toBe(bundledCatalogue);
  const { id } = await addIdea(entry);
  const catalogue = await readCatalogue();
  expect(catalogue.activities.at(-1)).toEqual({
    id,
    title: 'Marche au *marché*',
    text: 'Faire le tour du marché public.',
    facets: expect.objectContaining({ goal: 'network', places: ['anywhere'] }),
  });
  expect(await readCatalogue(), 'the same as long as nothing changes').toBe(catalogue);
  expect(catalogue.shared).toEqual(bundledCatalogue.shared);
  expect(await catalogue.loadGuide(id)).toMatchObject({
    steps: [
      { minutes: 20, text: 'Marcher' },
      { minutes: 40, text: 'Manger' },
    ],
    questions: ['Que goûter?'],
    remote: '',
  });
  expect(keptOthers.get().own).toEqual([catalogue.activities.at(-1)]);
});

test('drawn, it is the idea of the next first paint too, and gives way once it is deleted', async () => {
  const { id } = await addIdea(entry);
  await recordDay(today());
  await drawAnother(today(), () => 0.999);
  expect((await readToday(today())).activity.id).toBe(id);
  expect(todayFrom(keptSnapshot.get(), today())).toEqual(await readToday(today()));
  await deleteIdea(id);
  const calendar = dailyActivity(today(), bundledCatalogue.shared);
  expect((await readToday(today())).activity).toEqual(calendar);
  expect(todayFrom(keptSnapshot.get(), today()).activity).toEqual(calendar);
  expect((await database.days.get(today()))?.title).toBe('Marche au *marché*');
});

test('two pages that change it do not overwrite each other', async () => {
  const { id } = await addIdea(entry);
  const edit = (changes: Partial<IdeaEntry>, base: Partial<IdeaEntry>) => editIdea(id, { changes, base });
  expect(await edit({ title: 'Marché' }, { title: entry.title })).toBe('saved');
  expect(await edit({ time: '90' }, { time: '60' })).toBe('saved');
  expect(await edit({ title: 'Autre' }, { title: entry.title })).toBe('changed');
  expect(await readIdea(id)).toMatchObject({
    title: 'Marché',
    facets: { time: '90' },
    guide: { questions: ['Que goûter?'] },
  });
  await deleteIdea(id);
  expect(await edit({ title: 'Trop tard' }, { title: 'Marché' })).toBe('gone');
});

test('deleted, it goes with its star and comes back with it; its trials keep its title', async () => {
  const idea = await addIdea(entry);
  await setFavourite(idea.id, true);
  await recordTrial((await inCatalogue(idea.id)) as Activity, today());
  const deleted = await deleteIdea(idea.id);
  expect([await isIdeaDeleted(idea.id), await isFavourite(idea.id)]).toEqual([true, false]);
  expect(await inCatalogue(idea.id)).toBeUndefined();
  expect(await allTrials()).toMatchObject([{ title: 'Marche au *marché*' }]);
  expect(trialsToCsv(await allTrials(), [], { ...csvWords.trials, verdicts: verdictLabels })).toContain(
    'Marche au *marché*',
  );
  await restoreIdea(deleted as NonNullable<typeof deleted>);
  expect(await readFavourites(await readCatalogue())).toEqual([{ activityId: idea.id, title: 'Marche au *marché*' }]);
  expect((await readIdea(idea.id))?.updatedAt).not.toBe(idea.updatedAt);
});

test('it goes through backup, merge, restore and erasure as all that one wrote', async () => {
  const kept = await addIdea(entry);
  const gone = await addIdea({ ...entry, title: 'Passagère' });
  const { backup: old } = await exportAll();
  await deleteIdea(gone.id);
  const { backup } = await exportAll();
  expect(backup.ideas).toEqual([kept]);
  expect(merge(old, backup).ideas, 'a deletion outlives an older backup').toEqual([kept]);
  expect(readBackup(backupText(backup))).toMatchObject({ ok: true, backup, leftOut: { rows: 0, unknown: [] } });

  await eraseAll({ copiesToo: true });
  expect(await readCatalogue()).toMatchObject({ activities: bundledCatalogue.activities });
  expect(keptOthers.get().own).toEqual([]);
  const { merge: plan } = await previewRestore(backup);
  expect(plan.counts.ideas.added).toBe(1);
  await applyRestore(backup, 'merge');
  expect(await inCatalogue(kept.id)).toMatchObject({ title: 'Marche au *marché*' });
});

test('the catalogue that a page remembers is that of the rows, whoever wrote them', async () => {
  const expectOwn = async (...titles: string[]) =>
    expect((await readCatalogue()).others.own.map(({ title }) => title)).toEqual(titles);
  const { id } = await addIdea(entry);
  await expectOwn('Marche au *marché*');
  await editIdea(id, { changes: { title: 'Marche' }, base: { title: entry.title } });
  await expectOwn('Marche');
  const { backup } = await exportAll();
  const deleted = (await deleteIdea(id)) as DeletedIdea;
  await expectOwn();
  await restoreIdea(deleted);
  await expectOwn('Marche');
  await deleteIdea(id);
  const restored = await applyRestore(backup, 'replace');
  await expectOwn('Marche');
  await undoRestore(restored);
  await expectOwn();
  await loadProgramme({ name: '', contact: '', message: '', activities: [], hidden: ['balade-mentorat'] });
  expect(await inCatalogue('balade-mentorat')).toBeUndefined();
  await withdrawProgramme();
  expect(await inCatalogue('balade-mentorat')).toBeDefined();
  await restoreIdea(deleted);
  await eraseAll({ copiesToo: true });
  await expectOwn();
});

test('a damaged idea is passed over, and no page breaks on one whose guide is damaged', async () => {
  const idea = await addIdea(entry);
  await put([
    { ...idea, id: 'own/1', facets: { ...idea.facets, goal: 'fame' as never } },
    { ...idea, id: 'own/2', title: 5 as never },
    { ...idea, id: 'own/3', facets: null as never },
    { ...idea, id: 'own/4', guide: { steps: [null, 'x'], before: 5 } as never },
  ]);
  const catalogue = await readCatalogue();
  expect(catalogue.others.own.map(({ id }) => id).sort()).toEqual(['own/4', idea.id].sort());
  expect(await catalogue.loadGuide('own/4')).toMatchObject({ steps: [], before: [], message: [] });
});

test('five hundred of them are kept for the first paint, and not more than it can read at once', async () => {
  const { id: _, ...idea } = await addIdea({ ...entry, text: 'Un texte d’une longueur ordinaire. '.repeat(10) });
  const many = (count: number, text: string) =>
    Array.from({ length: count }, (_, index) => ({ ...idea, id: `own/${index}`, title: `Idée ${index}`, text }));
  await put(many(500, idea.text));
  await setFavourite('own/1', true);
  expect(keptOthers.get().own).toHaveLength(501);
  await recordDay(today());
  const readAll = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  await drawAnother(today());
  await readToday(today());
  expect(readAll, 'what did not change is not read again').not.toHaveBeenCalled();
  await put(many(500, 'x'.repeat(50_000)));
  await setFavourite('own/1', false);
  expect(localStorage.getItem('others')?.length).toBeLessThan(1_100_000);
  expect((await readCatalogue()).others.own).toHaveLength(501);
});
