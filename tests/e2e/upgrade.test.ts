import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { alone, expect, test, testAlone } from './fixtures.ts';
import { readRows } from './rows.ts';

const mark = (page: Page) => page.getByRole('button', { name: 'Marquer comme essayée', exact: true });

/** Upgrades the database as a later version of the extension would. */
const upgrade = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('idee-du-jour', 40);
        opening.onupgradeneeded = () => opening.result.createObjectStore('later');
        opening.onblocked = () => reject(new Error('A page holds on to the database'));
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );

test('a later version arrives: open pages let go, say to reload, and keep what was typed; started again, they say that they are older and touch nothing', async ({
  extension,
  newtab,
  openPopup,
  openJournal,
}) => {
  await mark(newtab).click();
  await newtab.getByRole('button', { name: 'Ajouter une note' }).click();
  const dialog = newtab.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('À ne pas perdre');
  const others = [await openPopup(), await openJournal()];
  await upgrade(await extension.open('licences.txt'));
  for (const page of others) {
    await expect(page.getByText(/^L’extension vient d’être mise à jour/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Recharger la page' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^(Favori :|Modifier)/ })).toHaveCount(0);
  }
  await newtab.bringToFront();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog.locator('[aria-live="assertive"]')).toContainText(
    'Copiez ce que vous avez écrit, puis rechargez la page',
  );
  await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('À ne pas perdre');
  const before = await readRows(newtab, 'trials');
  expect(before).toMatchObject([{ note: '' }]);

  for (const page of [newtab, ...others]) {
    await page.bringToFront();
    await page.reload();
    // At rest, a page does not ask the database.
    await page.mouse.move(5, 5);
    await page.mouse.move(10, 10);
    await expect(page.getByText(/^Le carnet vient d’une version plus récente de l’extension/)).toBeVisible();
    await expect(mark(page)).toHaveCount(0);
  }
  expect(await readRows(newtab, 'trials')).toEqual(before);
  expect(
    await newtab.evaluate(async () => (await indexedDB.databases()).map(({ name, version }) => ({ name, version }))),
  ).toEqual([{ name: 'idee-du-jour', version: 40 }]);
});

test('a guide whose file is gone since an update says to reload', async ({ context, openNewTab, allowError }) => {
  // The browser tells of the file that it did not find.
  allowError(/Failed to load resource|ERR_BLOCKED_BY_CLIENT/);
  const page = await openNewTab();
  const devtools = await context.newCDPSession(page);
  await expect.poll(() => readRows(page, 'days')).toHaveLength(1);
  await devtools.send('Network.enable');
  await devtools.send('Network.setBlockedURLs', { urls: ['*/guide-*'] });
  await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
  const outdated = 'L’extension vient d’être mise à jour. Rechargez la page.';
  await expect(page.locator('[aria-live="assertive"]').filter({ hasText: outdated })).toBeVisible();
  await devtools.send('Network.setBlockedURLs', { urls: [] });
  await page.getByRole('button', { name: 'Recharger la page' }).click();
  // It is open as it was.
  await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
});

/** Elsewhere Chromium brings an unpacked extension back at its next start, if at all. */
const inDeveloperMode = testAlone.extend({
  extension: ({ viewport, colorScheme, locale, timezoneId, contextOptions }, use) =>
    alone({ viewport, colorScheme, locale, timezoneId, contextOptions }, use, async (profile) => {
      await mkdir(join(profile, 'Default'));
      const preferences = { extensions: { ui: { developer_mode: true } } };
      await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
      return () => {};
    }),
});

inDeveloperMode(
  'the extension reloaded under open pages: Chromium closes them, and what was saved is there afterwards',
  async ({ extension, newtab, openJournal, extensionId }) => {
    await mark(newtab).click();
    await expect(newtab.getByText('Essai noté')).toBeVisible();
    const journal = await openJournal();
    const closed = journal.waitForEvent('close');
    // The answer goes with the page.
    await journal.evaluate('chrome.runtime.reload()').catch(() => {});
    await closed;
    const page = await extension.context.newPage();
    const address = `chrome-extension://${extensionId}/newtab.html`;
    await expect.poll(() => page.goto(address).then(Boolean, () => false)).toBe(true);
    await expect(page.getByText(/^Essayée le/)).toBeVisible();
  },
);
