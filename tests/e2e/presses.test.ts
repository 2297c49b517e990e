import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { doubleClick, hold, paces } from './hands.ts';
import { putRows, readRows } from './rows.ts';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

const trialOf = (number: number) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  activityId: 'jeux-de-roles',
  title: 'Jeux de rôles',
  day: `2026-11-0${number}`,
  partner: '',
  verdict: '',
  note: `note ${number}`,
  createdAt: '2026-11-10T12:00:00.000Z',
  updatedAt: '2026-11-10T12:00:00.000Z',
});

async function withTrials(page: Page) {
  await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
  await putRows(page, 'trials', [1, 2, 3, 4].map(trialOf));
  await page.reload();
  await expect(page.getByText('note 1')).toBeVisible();
  return page;
}

test.beforeEach(({ clock }) => clock.set('2026-11-22T09:00:00'));

for (const pace of paces) {
  test.describe(`a double click, ${pace} ms apart`, () => {
    test('on «Effacer…» erases nothing', async ({ openJournal }) => {
      const page = await withTrials(await openJournal());
      await button(page, 'Tout effacer').click();
      await doubleClick(page, button(page, 'Effacer…'), pace);
      await expect(button(page, 'Oui, tout effacer')).toBeVisible();
      await expect(page.getByText('Vraiment tout effacer?')).toBeFocused();
      expect(await readRows(page, 'trials')).toHaveLength(4);
    });

    test('on «Supprimer» deletes one trial', async ({ openJournal }) => {
      const page = await withTrials(await openJournal());
      await doubleClick(page, button(page, /^Supprimer/).first(), pace);
      await expect(page.getByText('note 4')).toBeHidden();
      await expect(page.getByText('Essai supprimé')).toBeVisible();
      expect(await readRows(page, 'trials')).toHaveLength(3);
    });

    test('on a star in «Favoris» takes one star away', async ({ openPopup }) => {
      const popup = await openPopup();
      for (const title of ['Balade Mentorat', 'Jeux de rôles', 'Café philosophique']) {
        await button(popup, `Favori : ${title}`).press('Enter');
        await expect(button(popup, `Favori : ${title}`)).toHaveAttribute('aria-pressed', 'true');
      }
      await button(popup, 'Favoris').click();
      await doubleClick(popup, button(popup, /^Favori :/).first(), pace);
      await expect(popup.getByText('2 idées', { exact: true })).toBeVisible();
      expect(await readRows(popup, 'favourites')).toHaveLength(2);
    });

    test('on «Retirer des favoris» does not put it back', async ({ openNewTab, openJournal }) => {
      const newtab = await openNewTab();
      await button(newtab, 'Favori').click();
      await expect(button(newtab, 'Favori')).toHaveAttribute('aria-pressed', 'true');
      const page = await openJournal();
      await doubleClick(page, button(page, /^Retirer des favoris/), pace);
      await expect(button(page, /^Remettre dans les favoris/)).toBeVisible();
      expect(await readRows(page, 'favourites')).toHaveLength(0);
    });

    test('on «Marquer comme essayée» opens no form', async ({ openNewTab }) => {
      const page = await openNewTab();
      await doubleClick(page, button(page, 'Marquer comme essayée'), pace);
      await expect(page.getByText('Essai noté')).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      expect(await readRows(page, 'trials')).toHaveLength(1);
    });
  });
}

test('quick presses on what stays the same are presses', async ({ openJournal, openNewTab }) => {
  const page = await openJournal();
  await doubleClick(page, button(page, 'Mois précédent'), 100);
  await expect(page.getByRole('grid', { name: 'Septembre 2026' })).toBeVisible();
  const newtab = await openNewTab();
  await newtab.emulateMedia({ reducedMotion: 'reduce' });
  await doubleClick(newtab, button(newtab, 'Piger une autre idée'), 200);
  await expect
    .poll(async () => (await readRows(newtab, 'days')).map(({ drawn }) => drawn))
    .toMatchObject([{ length: 2 }]);
});

test.describe('a key that is held', () => {
  test('on «Tout effacer» and «Effacer…» erases nothing', async ({ openJournal }) => {
    const page = await withTrials(await openJournal());
    await button(page, 'Tout effacer').focus();
    await hold(page, 'Enter');
    await expect(button(page, 'Ne rien effacer')).toBeFocused();
    await button(page, 'Effacer…').focus();
    await hold(page, 'Enter');
    await expect(page.getByText('Vraiment tout effacer?')).toBeFocused();
    expect(await readRows(page, 'trials')).toHaveLength(4);
    await page.keyboard.press('Tab');
    await expect(button(page, 'Oui, tout effacer')).toBeFocused();
  });

  test('on «Remplacer» restores, and does not take it back', async ({ openJournal }) => {
    const page = await withTrials(await openJournal());
    const backup = { format: 'idee-du-jour/backup', version: 1, exportedAt: '2026-11-20T12:00:00.000Z' };
    await page.getByLabel('Restaurer une sauvegarde').setInputFiles({
      name: 'carnet.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...backup, days: [], trials: [trialOf(1)], favourites: [] })),
    });
    await button(page, 'Remplacer').focus();
    await hold(page, 'Enter');
    await expect(page.getByText('Sauvegarde restaurée')).toBeVisible();
    expect(await readRows(page, 'trials')).toHaveLength(1);
  });

  for (const key of ['Enter', ' ']) {
    test(`on «Marquer comme essayée» writes nothing (${key})`, async ({ openNewTab }) => {
      const page = await openNewTab();
      await button(page, 'Marquer comme essayée').focus();
      await hold(page, key);
      await expect(page.getByText('Essai noté')).toBeVisible();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await button(page, 'Ajouter une note').focus();
      await hold(page, key);
      await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
    });
  }

  test('types where it began to', async ({ openNewTab }) => {
    const page = await openNewTab();
    await button(page, 'Marquer comme essayée').click();
    await button(page, 'Ajouter une note').click();
    await page.getByRole('textbox', { name: 'Note' }).focus();
    await hold(page, 'Enter');
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('\n'.repeat(13));
  });

  test('Escape closes the row, and leaves the popup open', async ({ openPopup }) => {
    const popup = await openPopup();
    await button(popup, 'Jeux de rôles').click();
    await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    await hold(popup, 'Escape');
    await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeHidden();
  });
});

test('what a screen reader presses, without pointer and key, is done at once', async ({ openJournal }) => {
  const page = await withTrials(await openJournal());
  await button(page, 'Tout effacer').evaluate((one: HTMLElement) => one.click());
  await button(page, 'Effacer…').evaluate((one: HTMLElement) => one.click());
  await button(page, 'Oui, tout effacer').evaluate((one: HTMLElement) => one.click());
  await expect.poll(() => readRows(page, 'trials')).toHaveLength(0);
});
