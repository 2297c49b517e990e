import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Notes what the page says aloud from now on. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    new MutationObserver((records) => {
      for (const { target, addedNodes } of records) {
        const region = (target as Element).closest?.('[aria-live]');
        if (region && addedNodes.length > 0) heard.push(region.textContent);
      }
    }).observe(document, { subtree: true, childList: true });
  });
const heard = (page: Page) => expect.poll(() => page.evaluate<string[]>('heard'));
const spoken = (page: Page) => page.locator('.voice');

/** A trial of today's idea with a note. */
async function noteTrial(page: Page, note: string) {
  await button(page, 'Marquer comme essayée').click();
  await button(page, 'Ajouter une note').click();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await button(page, 'Enregistrer').click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test.beforeEach(({ clock }) => clock.set('2026-11-22T09:00:00'));

test('each page has one place that speaks, silent at first, and nothing else that is live', async ({ extension }) => {
  const page = await extension.open('newtab.html');
  for (const path of ['newtab', 'popup', 'ideas', 'journal']) {
    await page.goto(new URL(`/${path}.html`, page.url()).href);
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
    await page.mouse.move(5, 5);
    await page.mouse.move(10, 10);
    await expect.poll(() => page.evaluate(() => document.getElementById('app')?.onclick)).toBeNull();
    await expect(spoken(page), path).toHaveText(['', '']);
    await expect(page.locator('[aria-live]'), path).toHaveCount(2);
    // Orca reads each alert that comes, also an empty one behind a dialog that closes.
    await expect(page.locator('[role="alert"]'), path).toHaveCount(0);
    await expect(page.locator('[role="status"]'), path).toHaveCount(1);
  }
});

test('what is said is taken away once it was said, and stays to be read; «Annuler» takes the note with it, and brings it back', async ({
  newtab,
}) => {
  await listen(newtab);
  await button(newtab, 'Marquer comme essayée').click();
  await heard(newtab).toEqual(['Essai noté']);
  await expect(spoken(newtab)).toHaveText(['', '']);
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  await button(newtab, 'Ajouter une note').click();
  await expect(newtab.getByRole('dialog')).toBeVisible();
  await newtab.keyboard.press('Escape');
  await expect(newtab.getByRole('dialog')).toBeHidden();
  await button(newtab, 'Piger une autre idée').click();
  await heard(newtab).toEqual(['Essai noté', expect.stringMatching(/^Nouvelle idée/)]);

  await noteTrial(newtab, 'Un beau café.');
  await heard(newtab).toContain('Essai enregistré');
  await expect(button(newtab, 'Annuler')).toHaveAttribute('aria-description', 'Essai noté');
  await button(newtab, 'Annuler').click();
  await expect(newtab.getByText('Essai annulé')).toBeVisible();
  expect(await readRows(newtab, 'trials')).toHaveLength(1);
  await button(newtab, 'Annuler').click();
  await expect(newtab.getByText('Essai rétabli')).toBeVisible();
  await expect(newtab.getByText(/^Essayée le/)).toBeVisible();
  expect(await readRows(newtab, 'trials')).toContainEqual(expect.objectContaining({ note: 'Un beau café.' }));
});

test('Ctrl+Z takes back what was done last, but not while one types', async ({ openJournal, newtab }) => {
  await noteTrial(newtab, 'Un beau café.');
  const page = await openJournal();
  await listen(page);
  await page.getByRole('button', { name: /^Supprimer :/ }).click();
  await expect(page.getByText('Essai supprimé')).toBeVisible();
  await heard(page).toEqual([
    expect.stringMatching(/^Essai supprimé\u00a0: .+, 22 novembre 2026\. Ctrl\+Z pour annuler$/),
  ]);
  await button(page, 'Ajouter un essai').click();
  await page.getByRole('textbox', { name: 'Note' }).press('Control+z');
  await button(page, 'Fermer').click();
  await expect(button(page, 'Annuler')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Essai rétabli')).toBeVisible();
  expect(await readRows(page, 'trials')).toMatchObject([{ note: 'Un beau café.' }]);
});

test('a message goes when it no longer holds: deleted elsewhere, another idea, another day', async ({
  newtab,
  openJournal,
  openNewTab,
  clock,
}) => {
  await button(newtab, 'Marquer comme essayée').click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  const journal = await openJournal();
  await journal.getByRole('button', { name: /^Supprimer :/ }).click();
  await expect(newtab.getByText('Essai noté')).toBeHidden();
  await expect(button(newtab, 'Annuler')).toBeHidden();

  const other = await openNewTab();
  await button(other, 'Marquer comme essayée').click();
  await expect(other.getByText('Essai noté')).toBeVisible();
  await button(other, 'Piger une autre idée').click();
  await expect(other.getByText('Essai noté')).toBeHidden();
  await button(other, 'Revenir à l’idée du jour').click();
  await expect(button(other, 'Revenir à l’idée du jour')).toBeHidden();
  await expect(button(other, 'Annuler')).toBeHidden();
  await other.keyboard.press('Control+z');

  await button(other, 'Piger une autre idée').click();
  await expect(button(other, 'Revenir à l’idée du jour')).toBeVisible();
  await button(other, 'Marquer comme essayée').click();
  await expect(other.getByText('Essai noté')).toBeVisible();
  await clock.pass({ hours: 16 });
  await expect(other.getByText('Essai noté')).toBeHidden();
  expect((await readRows(other, 'trials')).length).toBe(2);
});

test('what was deleted here and brought back, or erased, elsewhere is no longer to be taken back', async ({
  newtab,
  openJournal,
}) => {
  await noteTrial(newtab, 'Un beau café.');
  const [one, two] = [await openJournal(), await openJournal()];
  await one.getByRole('button', { name: /^Supprimer :/ }).click();
  await expect(button(one, 'Annuler')).toBeVisible();
  await button(two, 'Tout effacer').click();
  await button(two, 'Effacer…').click();
  await button(two, 'Oui, tout effacer').click();
  await expect(two.getByText('Tout est effacé')).toBeVisible();
  await expect(button(one, 'Annuler')).toBeHidden();
  await one.keyboard.press('Control+z');
  expect(await readRows(one, 'trials')).toHaveLength(0);
});

test('Space on a row is heard, and so is a favourite taken away, with the way back', async ({
  openPopup,
  openJournal,
}) => {
  const popup = await openPopup();
  await listen(popup);
  await button(popup, 'Jeux de rôles').focus();
  await popup.keyboard.press('Space');
  await heard(popup).toEqual(['Ajouté aux favoris']);
  const page = await openJournal();
  await listen(page);
  await button(page, 'Retirer des favoris : Jeux de rôles').click();
  await heard(page).toEqual(['Retiré des favoris\u00a0: Jeux de rôles. Ctrl+Z pour annuler']);
  await expect(button(page, 'Annuler')).toHaveAttribute('aria-description', 'Retiré des favoris\u00a0: Jeux de rôles');
  await button(page, 'Annuler').click();
  await expect(button(page, 'Retirer des favoris : Jeux de rôles')).toBeFocused();
});

test('a failure is said at once, and stays with a way to try again', async ({ newtab, allowError }) => {
  allowError(/full/);
  await listen(newtab);
  await newtab.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name !== 'trials') return add.apply(this, row);
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(newtab, 'Marquer comme essayée').click();
  await heard(newtab).toEqual([expect.stringMatching(/^Rien n’a été enregistré/)]);
  await button(newtab, 'Réessayer').click();
  await heard(newtab).toHaveLength(2);
  await button(newtab, 'Piger une autre idée').click();
  await expect(newtab.getByText(/^Rien n’a été enregistré/)).toBeHidden();
});
