import type { Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';
import { expect, test as base } from './fixtures.ts';
import { deleteDatabase, putRows, type Row, readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page, name = 'Votre carnet peut être retrouvé') => page.getByRole('region', { name, exact: true });
const restored = (page: Page) => page.getByRole('status').filter({ hasText: 'Sauvegarde restaurée' });
const tables = ['days', 'trials', 'favourites'] as const;

const copies = (page: Page) =>
  page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    return Array.fromAsync((await root.getDirectoryHandle('safety-copies', { create: true })).keys());
  });

const dump = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));

interface Kept {
  page: Page;
  title: string;
  rows: Row[][];
}

/** A day of work, noted through the pages, and the copy that the next day's first new tab makes of it. */
const test = base.extend<{ kept: Kept }>({
  kept: async ({ clock, openNewTab, openJournal }, use) => {
    await clock.set('2026-11-20T09:00:00');
    const yesterday = await openNewTab();
    const title = await yesterday.getByRole('heading', { level: 1 }).innerText();
    await button(yesterday, 'Favori').click();
    await button(yesterday, 'Marquer comme essayée').click();
    await button(yesterday, 'Ajouter une note').click();
    const dialog = yesterday.getByRole('dialog');
    await dialog.getByLabel('Avec qui').fill('Noémie Roy');
    await dialog.getByRole('textbox', { name: 'Note' }).fill('À ne pas perdre');
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog).toBeHidden();
    await yesterday.close();
    await clock.set('2026-11-21T09:05:00');
    const page = await openNewTab();
    await expect.poll(() => copies(page)).toHaveLength(2);
    await expect.poll(() => readRows(page, 'days')).toHaveLength(2);
    const rows = await dump(page);
    await page.goto((await openJournal()).url());
    await use({ page, title, rows });
  },
});

async function lose(page: Page) {
  for (const other of page.context().pages()) if (other !== page) await other.close();
  await page.goto(page.url().replace(/\/[^/]*$/, '/licences.txt'));
  await deleteDatabase(page);
}

const openAgain = async (page: Page) => {
  await page.goto(page.url().replace(/\/[^/]*$/, '/journal.html'));
  await expect(page.getByRole('heading', { name: 'Sauvegarde', exact: true })).toBeVisible();
};

test('a journal that is lost comes back from its safety copy', async ({ kept: { page, title, rows } }) => {
  await lose(page);
  await openAgain(page);
  await expect(offer(page)).toContainText('Copie du 21 novembre 2026, 9 h 05 : 2 jours, 1 essai et 1 favori');
  await offer(page).getByRole('button', { name: 'Restaurer cette copie' }).click();
  await expect(restored(page)).toBeVisible();
  await expect(button(page, 'Annuler')).toBeFocused();
  await expect(offer(page)).toBeHidden();
  await expect(page.getByText('À ne pas perdre')).toBeVisible();
  await expect(page.getByText('avec Noémie Roy')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Favoris', exact: true })).toContainText(title);
  expect(await dump(page)).toEqual(rows);
});
