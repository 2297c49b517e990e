import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { test as base, expect } from './fixtures.ts';
import { deleteDatabase, putRows, type Row, readRows } from './rows.ts';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });
const offer = (page: Page, name = 'Votre carnet peut être retrouvé') => page.getByRole('region', { name, exact: true });
const offers = (page: Page) =>
  page.getByRole('button', { name: /^(Restaurer cette copie|Télécharger cette copie|Ne plus proposer)$/ });
const restored = (page: Page) => page.getByText('Sauvegarde restaurée').first();
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

/** A day of work, and the copy that the next day's first new tab makes of it. */
const test = base.extend<{ kept: Kept }>({
  kept: async ({ clock, openNewTab, openJournal }, use) => {
    const [activityId, title, day] = ['balade-mentorat', 'Balade Mentorat', '2026-11-20'];
    const [at, id] = ['2026-11-20T14:00:00.000Z', '0b7e4b1e-8f3c-4c58-9d4e-0c2d6a9f1e77'];
    await clock.set('2026-11-21T09:05:00');
    const journal = await openJournal();
    await expect(journal.getByText('Aucun essai pour le moment.')).toBeVisible();
    await putRows(journal, 'days', [{ day, activityId, title, drawn: [], at }]);
    await putRows(journal, 'favourites', [{ activityId, addedAt: at }]);
    const entry = { partner: 'Noémie Roy', verdict: '', note: 'À ne pas perdre' };
    await putRows(journal, 'trials', [{ id, activityId, title, day, ...entry, createdAt: at, updatedAt: at }]);
    const page = await openNewTab();
    // With the new day's record in it or not: it is being written at the same time.
    await expect.poll(() => copies(page)).toContainEqual(expect.stringMatching(/_daily_[34]_0_/));
    await expect.poll(() => readRows(page, 'days')).toHaveLength(2);
    await page.close();
    await journal.reload();
    await expect(journal.getByText('À ne pas perdre')).toBeVisible();
    await expect(offers(journal), 'of what is not lost').toHaveCount(0);
    await use({ page: journal, title, rows: await dump(journal) });
  },
});

const shown = /^Copie du 21 novembre 2026, 9\sh\s05\s: [12]\sidées?\sdu\sjour, 1\sessai et 1\sfavori$/;

/** What the person did is there again. The day of the loss records itself, with the next new tab. */
async function expectBack(page: Page, [days = [], ...rest]: Row[][]) {
  const [after = [], ...afterRest] = await dump(page);
  expect(afterRest).toEqual(rest);
  expect(after).toContainEqual(days[0]);
}

test('a journal out of reach, lost, or damaged comes back from its safety copy; one that was replaced or erased is not offered', async ({
  kept: { page, title, rows },
}) => {
  test.slow();
  const restore = (place: Locator) => button(place, 'Restaurer cette copie').click();
  await test.step('where the database can’t be opened, the copy can be downloaded', async () => {
    await page.addInitScript(() => {
      if (!sessionStorage.getItem('closed')) return;
      IDBFactory.prototype.open = () => {
        throw new DOMException('Internal error', 'UnknownError');
      };
    });
    await page.evaluate(`sessionStorage.setItem('closed', 'yes')`);
    await page.reload();
    const closed = offer(page, 'Votre carnet est en sécurité');
    await expect(closed.getByText(shown)).toBeVisible();
    const downloaded = page.waitForEvent('download');
    await button(closed, 'Télécharger cette copie').click();
    const download = await downloaded;
    expect(download.suggestedFilename()).toBe('idee-du-jour-2026-11-21.json');
    const { trials } = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(trials).toMatchObject([{ note: 'À ne pas perdre' }]);
    await page.evaluate('sessionStorage.clear()');
  });

  await test.step('lost', async () => {
    await deleteDatabase(page);
    await page.reload();
    await expect(offer(page).getByText(shown)).toBeVisible();
    expect(await faultsOf(page, 'offer', false, '[aria-labelledby="rescue"]')).toEqual([]);
    await restore(offer(page));
    await expect(restored(page)).toBeVisible();
    await expect(button(page, 'Annuler')).toBeFocused();
    await expect(offer(page)).toBeHidden();
    await expect(page.getByText('À ne pas perdre')).toBeVisible();
    await expect(page.getByText('avec Noémie Roy')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Favoris', exact: true })).toContainText(title);
    await expectBack(page, rows);
  });

  const [trial] = rows[1] as [Row];
  await test.step('rows that are damaged', async () => {
    await putRows(page, 'trials', [{ id: trial.id, day: { broken: true } }]);
    await page.reload();
    await expect(offer(page), 'what came back is no longer lost').toBeHidden();
    const repair = offer(page, 'Votre carnet peut être réparé');
    await expect(repair).toContainText('Une de ses entrées est abîmée');
    await restore(repair);
    await expect(restored(page)).toBeVisible();
    await expect(repair).toBeHidden();
    await expect(page.getByText('À ne pas perdre')).toBeVisible();
    await expectBack(page, rows);
  });

  await test.step('a copy of the list is shown, then takes the place of the journal, and that can be taken back', async () => {
    const list = page.getByRole('region', { name: 'Sauvegarde', exact: true });
    await putRows(page, 'trials', [{ ...trial, note: 'Autre chose' }]);
    await page.reload();
    await expect(page.getByText('Autre chose')).toBeVisible();
    // The first that was made, of several within a minute.
    await button(list, 'Restaurer cette copie : 21 novembre 2026, 9 h 05').last().click();
    await expect(list.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeFocused();
    await expect(list.getByText('Copie de sécurité, sauvegarde du 21 novembre 2026')).toBeVisible();
    await button(list, 'Remplacer').click();
    await expect(restored(page)).toBeVisible();
    await expect(page.getByText('À ne pas perdre')).toBeVisible();
    await expectBack(page, rows);
    await button(list, 'Annuler').click();
    await expect(page.getByText('Autre chose')).toBeVisible();
  });

  await test.step('everything erased, the copies too or not', async () => {
    for (const copiesToo of [false, true]) {
      await button(page, 'Tout effacer').click();
      const dialog = page.getByRole('dialog', { name: 'Tout effacer' });
      await dialog.getByRole('checkbox').setChecked(copiesToo);
      await button(dialog, 'Effacer…').click();
      await button(dialog, 'Oui, tout effacer').click();
      await expect(page.getByText('Tout est effacé').first()).toBeVisible();
      expect((await copies(page)).length > 0).toBe(!copiesToo);
      for (const reload of [false, true]) {
        // Without a copy, there is nothing that a page could find anew.
        if (reload && copiesToo) continue;
        if (reload) await page.reload();
        await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
        await expect(page.getByRole('heading', { name: 'Copies de sécurité', exact: true })).toBeVisible({
          visible: !copiesToo,
        });
        await expect(offers(page)).toHaveCount(0);
      }
    }
  });
});

test('the copy is offered under an open page, for days after, beside what was noted since, and again when it was taken back, until it is declined', async ({
  kept: { page, rows },
  clock,
  openNewTab,
}) => {
  await deleteDatabase(page);
  await expect(offer(page)).toBeVisible();
  await page.close();
  await clock.set('2026-11-22T09:00:00');
  const newtab = await openNewTab();
  await expect.poll(() => readRows(newtab, 'days')).toHaveLength(1);
  await keepCopyOf(newtab, await readRows(newtab, 'days'));
  for (const day of [22, 23]) {
    await clock.set(`2026-11-${day}T09:00:00`);
    await newtab.reload();
    await button(newtab, 'Marquer comme essayée').click();
    await expect(newtab.getByText(/^Essayée le/)).toBeVisible();
  }
  await newtab.goto(newtab.url().replace('newtab', 'journal'));
  await expect(offer(newtab).getByText(shown)).toBeVisible();
  const accept = button(offer(newtab), 'Restaurer cette copie');
  await accept.focus();
  await newtab.keyboard.press('Enter');
  await expect(restored(newtab)).toBeVisible();
  await expect(button(newtab, 'Annuler')).toBeFocused();
  expect(await readRows(newtab, 'trials')).toHaveLength(3);
  expect(await readRows(newtab, 'trials')).toContainEqual(rows[1]?.[0]);
  await newtab.keyboard.press('Enter');
  await expect(newtab.getByText('Restauration annulée').first()).toBeVisible();
  expect(await readRows(newtab, 'trials')).toHaveLength(2);
  await accept.focus();
  await newtab.keyboard.press('Tab');
  await expect(button(newtab, 'Ne plus proposer')).toBeFocused();
  await newtab.keyboard.press('Enter');
  await expect(offer(newtab)).toBeHidden();
  await expect(newtab.getByRole('heading', { name: 'Calendrier', exact: true })).toBeFocused();
  await newtab.reload();
  await expect(newtab.getByRole('heading', { name: 'Copies de sécurité', exact: true })).toBeVisible();
  await expect(newtab.getByRole('region', { name: 'Essais', exact: true }).getByRole('listitem')).toHaveCount(2);
  await expect(offer(newtab)).toBeHidden();
});

/** A copy that holds the new day alone: it can have begun before the day was recorded, and have read it all the same. */
const keepCopyOf = (page: Page, days: Row[]) =>
  page.evaluate(async (days) => {
    const at = Date.parse(String(days[0]?.at)) - 1;
    const exportedAt = new Date(at).toISOString();
    const rows = { days, trials: [], favourites: [], removals: [] };
    const backup = { format: 'idee-du-jour/backup', version: 1, exportedAt, ...rows };
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies');
    const file = await folder.getFileHandle(`${at}_daily_1_0_0123456789abcdef.json.gz`, { create: true });
    const text = new Blob([JSON.stringify(backup)]).stream();
    await text.pipeThrough(new CompressionStream('gzip')).pipeTo(await file.createWritable());
  }, days);
