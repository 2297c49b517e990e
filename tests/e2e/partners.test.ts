import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { putRows, type Row, readRows } from './rows.ts';

test.beforeEach(({ clock }) => clock.set('2026-11-22T09:00:00'));

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const trials = (page: Page) => page.getByRole('region', { name: 'Essais', exact: true }).getByRole('listitem');
const filter = (page: Page) => page.getByLabel('Essais faits avec');
const withWhom = (page: Page) => page.getByRole('combobox', { name: /^avec/ });
const said = (page: Page) => page.getByRole('region', { name: 'Messages' });

const trial = (index: number, more: Row): Row => ({
  id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day: '2026-11-20',
  partner: '',
  verdict: '',
  note: '',
  createdAt: `2026-11-20T12:00:0${index}.000Z`,
  updatedAt: `2026-11-20T12:00:0${index}.000Z`,
  ...more,
});

/** What was stored before, by hand: then the pages that are to show it are opened. */
async function store(page: Page, rows: Row[]) {
  await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
  await putRows(page, 'trials', rows);
  await page.reload();
  await expect(trials(page)).toHaveCount(rows.length);
}

async function rename(page: Page, from: string, to: string) {
  await button(page, 'Renommer').click();
  const dialog = page.getByRole('dialog', { name: 'Renommer une personne' });
  await dialog.getByLabel('Nom dans le carnet').selectOption(from);
  await dialog.getByLabel('Nouveau nom').fill(to);
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await expect(dialog).toBeHidden();
}

test('spellings that look alike are one partner; the CSV has the order of the list; «Renommer» says what it does, and takes no blank for a name', async ({
  openJournal,
}) => {
  const page = await openJournal();
  const spellings = [
    'Amélie Roy',
    'Ame\u0301lie Roy',
    ' Amélie Roy',
    'Amélie  Roy',
    'Amélie\u00a0Roy',
    'Amé\u200blie Roy',
    '\u2068Amélie Roy\u2069',
  ];
  const minutes = [3, 1, 4, 7, 5, 2, 6];
  await store(page, [
    ...spellings.map((partner, index) =>
      trial(index, { partner, note: `note ${minutes[index]}`, createdAt: `2026-11-20T12:0${minutes[index]}:00.000Z` }),
    ),
    trial(7, { partner: 'Lea', day: '2026-11-19' }),
    trial(8, { partner: 'Léa', day: '2026-11-19' }),
  ]);
  await expect(filter(page).getByRole('option')).toHaveText(['Tout le monde', 'Amélie Roy', 'Lea', 'Léa']);
  await filter(page).selectOption('Amélie Roy');
  await expect(trials(page)).toHaveCount(7);
  const inOrder = ['note 7', 'note 6', 'note 5', 'note 4', 'note 3', 'note 2', 'note 1'];
  await expect(trials(page).getByText(/^note/)).toHaveText(inOrder);
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, 'Exporter les essais (CSV)').click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text).toMatch(/^\uFEFFJour;/);
  const lines = text.split('\r\n').slice(1, 8);
  expect(lines.map((line) => line.split(';').at(-2))).toEqual(inOrder);

  await button(page, 'Renommer').click();
  const dialog = page.getByRole('dialog', { name: 'Renommer une personne' });
  await expect(dialog.getByLabel('Nouveau nom')).toBeFocused();
  await dialog.getByLabel('Nom dans le carnet').selectOption('Lea');
  await expect(dialog.getByLabel('Nouveau nom')).toHaveValue('Lea');
  await dialog.getByLabel('Nouveau nom').fill('Léa\u00a0');
  await expect(dialog.getByRole('status')).toContainText('Léa est déjà dans le carnet');
  await expect(dialog.locator('form').getByText('Léa est déjà dans le carnet')).toBeVisible();
  expect(await faultsOf(page, 'dialog', false, 'dialog')).toEqual([]);
  await dialog.getByLabel('Nouveau nom').fill(' \u200b');
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('Nouveau nom').fill('Lea');
  await dialog.getByRole('button', { name: 'Renommer' }).click();
  await expect(dialog).toBeHidden();
  await expect(said(page)).toHaveCount(0);
  await expect(button(page, 'Renommer')).toBeFocused();
  await expect
    .poll(async () => (await readRows(page, 'trials')).map(({ partner }) => partner))
    .toEqual([...spellings.map(() => 'Amélie Roy'), 'Lea', 'Léa']);
});

test('«Renommer» makes two spellings one in every open page, and «Annuler» two again; a filter by a partner whose last trial goes falls back', async ({
  openJournal,
  openIdeas,
}) => {
  const page = await openJournal();
  await store(page, [
    trial(0, { partner: 'Lea' }),
    trial(1, { partner: 'Lea', note: 'sous la pluie' }),
    trial(2, { partner: 'Léa' }),
    trial(3, { partner: 'Zoé' }),
  ]);
  const other = await openJournal();
  await filter(other).selectOption('Lea');
  await expect(trials(other)).toHaveCount(2);
  const ideas = await openIdeas();
  await button(ideas, 'Pas encore essayées').click();
  await withWhom(ideas).selectOption('Lea');
  await expect(ideas.getByText('20 idées', { exact: true })).toBeVisible();

  await page.bringToFront();
  await filter(page).selectOption('Lea');
  await rename(page, 'Lea', ' Léa ');
  await expect(said(page)).toContainText('2 essais renommés Lea → Léa');
  await expect(filter(page)).toHaveValue('Léa');
  await expect(trials(page)).toHaveCount(3);

  // Where the name stood in a filter, everyone's trials show, and the filter says so.
  await expect(filter(other)).toHaveValue('');
  await expect(trials(other)).toHaveCount(4);
  await expect(filter(other).getByRole('option')).toHaveText(['Tout le monde', 'Léa', 'Zoé']);
  await expect(withWhom(ideas)).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Lea');

  await button(page, 'Annuler').click();
  await expect(said(page)).toContainText('Nom rétabli Lea');
  await expect(filter(page)).toHaveValue('Lea');
  await expect(trials(page)).toHaveCount(2);
  await expect(trials(page).first()).toContainText('sous la pluie');
  await expect(filter(other).getByRole('option')).toHaveText(['Tout le monde', 'Lea', 'Léa', 'Zoé']);

  await withWhom(ideas).selectOption('Zoé');
  await filter(page).selectOption('Zoé');
  await button(page, 'Supprimer : Balade Mentorat, 20 novembre 2026').click();
  await expect(said(page)).toContainText('Essai supprimé');
  await expect(filter(page)).toHaveValue('');
  await expect(trials(page)).toHaveCount(3);
  await expect(withWhom(ideas)).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Zoé');
  await button(page, 'Annuler').click();
  await expect(filter(page)).toHaveValue('Zoé');
  await expect(trials(page)).toHaveCount(1);
});
