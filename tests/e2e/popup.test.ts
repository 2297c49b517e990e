import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test, testAlone } from './fixtures.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Idées' });
const rows = (page: Page) => list(page).locator(':scope > li');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Chercher une idée', exact: true });

test('the search field has the focus, today’s idea is on top, then come all activities', async ({
  clock,
  openNewTab,
  openPopup,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const newtab = await openNewTab();
  const today = await newtab.getByRole('heading', { level: 1 }).innerText();
  const popup = await openPopup();
  await expect(search(popup)).toBeFocused();
  await expect(rows(popup)).toHaveCount(21);
  await expect(popup.getByText('21 idées', { exact: true })).toBeVisible();
  await expect(rows(popup).first()).toContainText(today);
  await expect(rows(popup).first()).toContainText('Idée du jour');
});

testAlone('the real popup opens at its size, with the focus in the search field', async ({ openRealPopup }) => {
  const popup = await openRealPopup();
  const rowCount = () => popup.evaluate((view) => view.document.querySelectorAll('[data-row]').length);
  await expect.poll(rowCount).toBe(21);
  expect(await popup.evaluate((view) => view.document.activeElement?.getAttribute('aria-label'))).toBe(
    'Chercher une idée',
  );
  expect(await popup.evaluate(({ innerWidth }) => innerWidth)).toBe(400);
  await popup.evaluate(({ document }) => {
    const field = document.querySelector('input') as HTMLInputElement;
    field.value = 'balade';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect.poll(rowCount).toBe(1);
  const asked = () => popup.evaluate(({ document }) => document.documentElement.offsetHeight);
  expect(await asked(), 'its height does not follow what is found').toBe(600);
});

test('an empty popup has its size already: it is shown before its list is drawn', async ({ extension }) => {
  await extension.context.route('**/popup-first-paint.js', (route) => route.fulfill({ body: '' }));
  const popup = await extension.open('popup.html');
  const box = await popup.locator('#app').boundingBox();
  expect(box).toMatchObject({ width: 400, height: 600 });
});

test('search forgives accents, case and slips, and marks what matched', async ({ openPopup }) => {
  const popup = await openPopup();
  for (const query of ['cafe philo', 'CAFÉ', 'philosofique']) {
    await search(popup).fill(query);
    await expect(rows(popup).first().getByRole('button', { name: 'Café philosophique', exact: true })).toBeVisible();
  }
  await search(popup).fill('cafe');
  await expect(rows(popup).first().locator('mark').first()).toHaveText('Café');
});

test('where no idea has all words, the nearest come, and it is said', async ({ openPopup }) => {
  const popup = await openPopup();
  const told = popup
    .getByRole('status')
    .filter({ hasText: 'Aucune idée ne contient tous ces mots; voici les plus proches' });
  await search(popup).fill('gratuit');
  await expect(popup.getByText(/^1\d\sidées$/)).toBeVisible();
  await expect(told).toBeHidden();
  await search(popup).fill('yoga dinosaure');
  await expect(rows(popup).first()).toContainText('Séance de sport ou de yoga');
  await expect(told).toBeVisible();
  await search(popup).fill('dinosaure');
  await expect(popup.getByText('0 idée', { exact: true })).toBeVisible();
  await expect(told).toBeHidden();
});

test('«jusqu’à 45 min, prête maintenant»: facets narrow the list, say what they leave, and are remembered', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await choose(popup, 'Temps', 'jusqu’à 45 min');
  await choose(popup, 'Préparation', 'prête maintenant');
  await expect(popup.getByText('3 idées', { exact: true })).toBeVisible();
  await search(popup).fill('balade');
  await expect(popup.getByText('1 idée', { exact: true })).toBeVisible();

  const again = await openPopup();
  await expect(search(again)).toHaveValue('');
  await expect(again.getByRole('button', { name: 'jusqu’à 45\u00a0min', exact: true, pressed: true })).toBeVisible();
  await expect(again.getByText('3 idées', { exact: true })).toBeVisible();
  await again.getByRole('button', { name: 'Effacer les filtres', exact: true }).click();
  await expect(again.getByText('21 idées', { exact: true })).toBeVisible();
  await expect(search(again)).toBeFocused();
});

test('a value that would leave nothing can’t be chosen', async ({ openPopup }) => {
  const popup = await openPopup();
  await choose(popup, 'Lieu', 'Dehors');
  await popup.getByRole('button', { name: 'But', exact: true }).click();
  await expect(popup.getByRole('button', { name: 'Carrière et réseau', exact: true })).toBeDisabled();
});

test('favourites and what was tried filter the list', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Favori : Projets collaboratifs', exact: true }).click();
  await popup.getByRole('button', { name: 'Favoris', exact: true }).click();
  await expect(popup.getByText('1 idée', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Projets collaboratifs', exact: true }).click();
  await popup.getByRole('button', { name: 'Marquer comme essayée : Projets collaboratifs', exact: true }).click();
  await expect(popup.getByText('Essai noté')).toBeVisible();
  await popup.getByRole('button', { name: 'Effacer les filtres', exact: true }).click();
  await popup.getByRole('button', { name: 'Pas encore essayées', exact: true }).click();
  await expect(popup.getByText('20 idées', { exact: true })).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Projets collaboratifs', exact: true })).toBeHidden();
});

test('what is marked as tried stays in sight with its message, until the filters change', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Pas encore essayées', exact: true }).click();
  await popup.getByRole('button', { name: 'Jeux de rôles', exact: true }).click();
  await popup.getByRole('button', { name: 'Marquer comme essayée : Jeux de rôles', exact: true }).click();
  await expect(popup.getByText('Essai noté')).toBeVisible();
  await expect(popup.getByRole('button', { name: 'Annuler', exact: true })).toBeVisible();
  await choose(popup, 'Temps', 'jusqu’à 90 min');
  await expect(popup.getByRole('button', { name: 'Jeux de rôles', exact: true })).toBeHidden();
});

test('a row opens in place to the text, the guide and the trial', async ({ openPopup }) => {
  const popup = await openPopup();
  const row = popup.getByRole('button', { name: 'Jeux de rôles', exact: true });
  await row.click();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByText('Organisez des séances de jeux de rôles')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
  await row.click();
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeHidden();
});

test('all of it by keyboard', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.keyboard.type('gestion du changement');
  await popup.keyboard.press('ArrowDown');
  const row = popup.getByRole('button', { name: 'Lunchs de travail thématiques', exact: true });
  await expect(row).toBeFocused();
  await popup.keyboard.press('Space');
  await expect(
    popup.getByRole('button', { name: 'Favori : Lunchs de travail thématiques', exact: true, pressed: true }),
  ).toBeVisible();
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Avant' })).toBeVisible();
  await popup.keyboard.press('Tab');
  await popup.keyboard.press('Escape');
  await expect(popup.getByRole('heading', { name: 'Avant' })).toBeHidden();
  await expect(row).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(search(popup)).toBeFocused();
  const closed = popup.waitForEvent('close');
  // The page is gone before the key is up again.
  await popup.keyboard.press('Escape').catch(() => {});
  await closed;
});

test('no result says which filter to drop, and drops it with one press', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Favori : Balade Mentorat', exact: true }).click();
  await popup.getByRole('button', { name: 'Favoris', exact: true }).click();
  await search(popup).fill('observation');
  await expect(popup.getByText('0 idée', { exact: true })).toBeVisible();
  await popup.getByRole('button', { name: 'Retirer « Favoris »', exact: true }).click();
  await expect(rows(popup).first()).toContainText('Observation');
  await expect(search(popup)).toBeFocused();
});

test('what is done in the popup shows at once in the new tab', async ({ openPopup, newtab }) => {
  const title = await newtab.getByRole('heading', { level: 1 }).innerText();
  const popup = await openPopup();
  await popup.getByRole('button', { name: `Favori : ${title}`, exact: true }).click();
  await expect(newtab.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
});

test('«Toutes les idées» is the same list at full width', async ({ newtab, openIdeas }) => {
  await newtab.getByRole('link', { name: 'Toutes les idées', exact: true }).click();
  await expect(newtab.getByRole('heading', { level: 1, name: 'Toutes les idées' })).toBeVisible();
  const ideas = await openIdeas();
  await expect(rows(ideas)).toHaveCount(21);
  await search(ideas).fill('yoga');
  await expect(rows(ideas).first()).toContainText('Séance de sport ou de yoga');
});

test('the help tells the keys, with those that open the popup', async ({ openPopup }) => {
  const popup = await openPopup();
  await popup.getByRole('button', { name: 'Raccourcis clavier', exact: true }).click();
  await expect(popup.getByText('Alt+Shift+M')).toBeVisible();
  await expect(popup.getByText('ajouter aux favoris ou en retirer')).toBeVisible();
});

testAlone(
  'what is written in the real popup outlives it; Escape closes the dialog alone',
  async ({ openRealPopup }) => {
    let popup = await openRealPopup();
    /** Presses the button as soon as it is there. */
    const press = (name: string) =>
      expect
        .poll(() =>
          popup.evaluate(({ document }, name) => {
            const buttons = [...document.querySelectorAll('button')];
            const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
            button?.click();
            return button !== undefined;
          }, name),
        )
        .toBe(true);
    const written = () =>
      popup.evaluate(({ document }) => document.querySelector<HTMLTextAreaElement>('dialog textarea')?.value);
    await press('Jeux de rôles');
    await press('Marquer comme essayée\u00a0: Jeux de rôles');
    await press('Ajouter une note');
    await expect.poll(written).toBe('');
    await popup.evaluate((view) => {
      const field = view.document.querySelector('dialog textarea') as HTMLTextAreaElement;
      field.value = 'À finir';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      // As a click beside it does, right after the last key.
      view.setTimeout(() => view.close(), 10);
    });
    await expect.poll(() => popup.evaluate((view) => view.closed).catch(() => true)).toBe(true);

    popup = await openRealPopup();
    await press('Reprendre\u00a0: Jeux de rôles');
    await expect.poll(written).toBe('À finir');
    // Chromium closes the popup at an Escape that the page has not taken. Keys of DevTools never come so far.
    const isTaken = await popup.evaluate(({ document }) => {
      const field = document.querySelector('dialog textarea') as HTMLTextAreaElement;
      return !field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    });
    expect(isTaken).toBe(true);
    await expect.poll(written, 'the dialog is closed').toBeUndefined();
    expect(await popup.evaluate((view) => view.closed)).toBe(false);
    await press('Reprendre\u00a0: Jeux de rôles');
    await expect.poll(written).toBe('À finir');
  },
);
