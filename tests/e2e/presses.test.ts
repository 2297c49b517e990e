import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { doubleClick, hold, paces, settle } from './hands.ts';
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
  await putRows(page, 'favourites', [{ activityId: 'jeux-de-roles', addedAt: '2026-11-10T12:00:00.000Z' }]);
  await page.reload();
  await expect(page.getByText('note 1')).toBeVisible();
}

test.beforeEach(({ clock }) => clock.set('2026-11-22T09:00:00'));

test('in the journal, a double click does what one press does, and a held key what it began', async ({
  openJournal,
}) => {
  const page = await openJournal();
  await withTrials(page);
  for (const pace of paces) {
    const before = await readRows(page, 'trials');
    await doubleClick(page, button(page, /^Supprimer/).first(), pace);
    await expect(page.getByText(`note ${before.length}`)).toBeHidden();
    await expect(page.getByText('Essai supprimé')).toBeVisible();
    expect(await readRows(page, 'trials'), '«Supprimer» deletes one').toHaveLength(before.length - 1);

    await button(page, 'Tout effacer').click();
    await doubleClick(page, button(page, 'Effacer…'), pace);
    await expect(page.getByText('Vraiment tout effacer?')).toBeFocused();
    await button(page, 'Ne rien effacer').click();
    expect(await readRows(page, 'trials'), '«Effacer…» erases nothing').toHaveLength(before.length - 1);

    await doubleClick(page, button(page, /^Retirer des favoris/), pace);
    await expect(button(page, /^Remettre dans les favoris/)).toBeVisible();
    expect(await readRows(page, 'favourites'), '«Retirer des favoris» does not put it back').toHaveLength(0);
    await button(page, /^Remettre dans les favoris/).press('Enter');
    await expect(button(page, /^Retirer des favoris/)).toBeVisible();
  }
  // Quick presses on what stays the same are presses.
  await doubleClick(page, button(page, 'Mois précédent'), 100);
  await expect(page.getByRole('grid', { name: 'Septembre 2026' })).toBeVisible();

  await test.step('a key that is held does once what it began; a press without pointer and key is done at once', async () => {
    await button(page, 'Tout effacer').focus();
    await hold(page, 'Enter');
    await expect(button(page, 'Ne rien effacer')).toBeFocused();
    await button(page, 'Effacer…').focus();
    await hold(page, 'Enter');
    await expect(page.getByText('Vraiment tout effacer?')).toBeFocused();
    expect(await readRows(page, 'trials')).toHaveLength(2);
    await page.keyboard.press('Tab');
    await expect(button(page, 'Oui, tout effacer')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();

    const backup = { format: 'idee-du-jour/backup', version: 1, exportedAt: '2026-11-20T12:00:00.000Z' };
    await page.getByLabel('Restaurer une sauvegarde').setInputFiles({
      name: 'carnet.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ ...backup, days: [], trials: [trialOf(1)], favourites: [] })),
    });
    await button(page, 'Remplacer').focus();
    await hold(page, 'Enter');
    await expect(page.getByText('Sauvegarde restaurée')).toBeVisible();
    expect(await readRows(page, 'trials'), '«Remplacer» does not take it back').toHaveLength(1);

    // As a screen reader presses.
    for (const name of ['Tout effacer', 'Effacer…', 'Oui, tout effacer']) {
      await button(page, name).evaluate((one: HTMLElement) => one.click());
    }
    await expect.poll(() => readRows(page, 'trials')).toHaveLength(0);
  });
});

test('on the new tab, two clicks or a held key on «Marquer comme essayée» note one trial and open nothing', async ({
  openNewTab,
}) => {
  const page = await openNewTab();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const mark = button(page, 'Marquer comme essayée');
  const note = page.getByRole('textbox', { name: 'Note' });
  const twice = paces.map((pace) => () => doubleClick(page, mark, pace));
  const held = ['Enter', ' '].map((key) => () => mark.focus().then(() => hold(page, key)));
  for (const press of [...twice, ...held]) {
    await press();
    await expect(page.getByText('Essai noté')).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(await readRows(page, 'trials')).toHaveLength(1);
    await button(page, 'Annuler').press('Enter');
    await expect(page.getByText('Essai annulé')).toBeVisible();
  }
  await mark.press('Enter');
  for (const key of ['Enter', ' ']) {
    await button(page, 'Ajouter une note').focus();
    await hold(page, key);
    await expect(note).toHaveValue('');
    if (key === 'Enter') await page.keyboard.press('Escape');
  }
  // It types where it began to.
  await note.focus();
  await hold(page, 'Enter');
  await expect(note).toHaveValue('\n'.repeat(7));
  await button(page, 'Enregistrer').press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  // Quick presses on what stays the same are presses.
  await doubleClick(page, button(page, 'Piger une autre idée'), 200);
  await expect
    .poll(async () => (await readRows(page, 'days')).map(({ drawn }) => drawn))
    .toMatchObject([{ length: 2 }]);
});

test('in the popup, two clicks on a star in «Favoris» take one away, and a held Escape closes the row alone', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  const titles = ['Balade Mentorat', 'Jeux de rôles', 'Café philosophique'];
  for (const title of titles) {
    await button(popup, `Favori : ${title}`).press('Enter');
    await expect(button(popup, `Favori : ${title}`)).toHaveAttribute('aria-pressed', 'true');
  }
  await button(popup, 'Favoris').click();
  for (const [index, pace] of paces.entries()) {
    await doubleClick(popup, button(popup, /^Favori :/).first(), pace);
    await expect.poll(async () => (await readRows(popup, 'favourites')).length).toBe(2 - index);
    await expect(popup.getByText(index === 0 ? '2 idées' : '1 idée', { exact: true })).toBeVisible();
    await settle();
  }
  await button(popup, 'Effacer les filtres').click();
  await button(popup, 'Jeux de rôles').click();
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
  await hold(popup, 'Escape');
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeHidden();
});
