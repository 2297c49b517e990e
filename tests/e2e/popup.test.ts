import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';

const list = (page: Page) => page.getByRole('list', { name: 'Idées' });
const rows = (page: Page) => list(page).locator(':scope > li');
const search = (page: Page) => page.getByRole('searchbox', { name: 'Chercher une idée', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const count = (page: Page, text: string) => page.getByText(text, { exact: true });

test('today’s idea is on top, search forgives, a row opens in place, and all of it goes by keyboard', async ({
  clock,
  openPopup,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const popup = await openPopup();
  await expect(search(popup)).toBeFocused();
  await expect(rows(popup)).toHaveCount(21);
  await expect(count(popup, '21 idées')).toBeVisible();
  await expect(rows(popup).first()).toContainText('Échange de lecture ou balado');
  await expect(rows(popup).first()).toContainText('Idée du jour');

  for (const query of ['cafe philo', 'CAFÉ', 'philosofique']) {
    await search(popup).fill(query);
    await expect(rows(popup).first().getByRole('button', { name: 'Café philosophique', exact: true })).toBeVisible();
  }
  await search(popup).fill('cafe');
  await expect(rows(popup).first().locator('mark').first()).toHaveText('Café');

  const told = popup.getByText('Aucune idée ne contient tous ces mots; voici les plus proches');
  await search(popup).fill('gratuit');
  await expect(popup.getByText(/^1\d\sidées$/)).toBeVisible();
  await expect(told).toBeHidden();
  await search(popup).fill('yoga dinosaure');
  await expect(rows(popup).first()).toContainText('Séance de sport ou de yoga');
  await expect(told).toBeVisible();
  await search(popup).fill('dinosaure');
  await expect(count(popup, '0 idée')).toBeVisible();
  await expect(told).toBeHidden();

  await search(popup).fill('');
  const opened = button(popup, 'Jeux de rôles');
  await opened.click();
  await expect(opened).toHaveAttribute('aria-expanded', 'true');
  await expect(popup.getByText('Organisez des séances de jeux de rôles')).toBeVisible();
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
  await opened.click();
  await expect(popup.getByRole('heading', { name: 'Déroulement' })).toBeHidden();

  await search(popup).focus();
  await popup.keyboard.type('gestion du changement');
  await popup.keyboard.press('ArrowDown');
  const row = button(popup, 'Lunchs de travail thématiques');
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

test('facets, favourites and what was tried narrow the list, are remembered, and are dropped with one press', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await choose(popup, 'Lieu', 'Dehors');
  await button(popup, 'But').click();
  await expect(button(popup, 'Carrière et réseau'), 'would leave nothing').toBeDisabled();
  await button(popup, 'Effacer les filtres').click();

  await choose(popup, 'Temps', 'jusqu’à 45 min');
  await choose(popup, 'Préparation', 'prête maintenant');
  await expect(count(popup, '3 idées')).toBeVisible();
  await search(popup).fill('balade');
  await expect(count(popup, '1 idée')).toBeVisible();
  await popup.reload();
  await expect(search(popup)).toHaveValue('');
  await expect(
    popup.getByRole('button', { name: 'jusqu’à 45\u00a0min', exact: true, pressed: true }),
    'remembered',
  ).toBeVisible();
  await expect(count(popup, '3 idées')).toBeVisible();
  await button(popup, 'Effacer les filtres').click();
  await expect(count(popup, '21 idées')).toBeVisible();
  await expect(search(popup)).toBeFocused();

  await button(popup, 'Favori : Projets collaboratifs').click();
  await button(popup, 'Favoris').click();
  await expect(count(popup, '1 idée')).toBeVisible();
  await search(popup).fill('observation');
  await expect(count(popup, '0 idée')).toBeVisible();
  await button(popup, 'Retirer « Favoris »').click();
  await expect(rows(popup).first()).toContainText('Observation');
  await expect(search(popup)).toBeFocused();
  await search(popup).fill('');

  await button(popup, 'Pas encore essayées').click();
  await button(popup, 'Projets collaboratifs').click();
  await button(popup, 'Marquer comme essayée : Projets collaboratifs').click();
  await expect(popup.getByText('Essai noté')).toBeVisible();
  await expect(button(popup, 'Annuler'), 'it stays in sight with its message').toBeVisible();
  await expect(button(popup, 'Projets collaboratifs')).toBeVisible();
  await choose(popup, 'Temps', 'jusqu’à 90 min');
  await expect(button(popup, 'Projets collaboratifs')).toBeHidden();
  await button(popup, 'Effacer les filtres').click();
  await button(popup, 'Pas encore essayées').click();
  await expect(count(popup, '20 idées')).toBeVisible();
  await expect(button(popup, 'Projets collaboratifs')).toBeHidden();
});

test('what is done in the popup shows in the new tab; «Toutes les idées» is the same list; the help tells the keys', async ({
  newtab,
  openPopup,
}) => {
  const title = await newtab.getByRole('heading', { level: 1 }).innerText();
  const popup = await openPopup();
  await button(popup, `Favori : ${title}`).click();
  await expect(newtab.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await button(popup, 'Raccourcis clavier').click();
  await expect(popup.getByText('Alt+Shift+J')).toBeVisible();
  await expect(popup.getByText('chrome://extensions/shortcuts')).toBeVisible();
  await expect(popup.getByText('ajouter aux favoris ou en retirer')).toBeVisible();

  await newtab.bringToFront();
  await newtab.getByRole('link', { name: 'Toutes les idées', exact: true }).click();
  await expect(newtab.getByRole('heading', { level: 1, name: 'Toutes les idées' })).toBeVisible();
  await expect(rows(newtab)).toHaveCount(21);
  await search(newtab).fill('yoga');
  await expect(rows(newtab).first()).toContainText('Séance de sport ou de yoga');
});

test('an empty popup has its size already: it is shown before its list is drawn', async ({ extension }) => {
  await extension.context.route('**/popup-first-paint.js', (route) => route.fulfill({ body: '' }));
  const popup = await extension.open('popup.html');
  const box = await popup.locator('#app').boundingBox();
  expect(box).toMatchObject({ width: 400, height: 600 });
});

test('a window of another size has next to nothing styled anew: Chromium tries many for a popup', async ({
  context,
  openPopup,
}) => {
  const popup = await openPopup();
  // It lives, and shows all that it has.
  await popup.keyboard.press('Shift');
  await expect(popup.getByRole('button', { name: /^Favori\s:/ })).toHaveCount(21);
  await popup.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const devtools = await context.newCDPSession(popup);
  const events: { name: string; args: { elementCount?: number } }[] = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown[] as typeof events)));
  await devtools.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  for (const size of [
    { width: 300, height: 300 },
    { width: 720, height: 600 },
    { width: 400, height: 600 },
  ]) {
    await popup.setViewportSize(size);
    await popup.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  const told = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  await devtools.send('Tracing.end');
  await told;
  const counts = events.filter(({ name }) => name === 'UpdateLayoutTree').map(({ args }) => args.elementCount ?? 0);
  expect(counts.length).toBeGreaterThan(0);
  expect(Math.max(...counts)).toBeLessThan((await popup.locator('*').count()) / 4);
});

test('the real popup: its size and focus, Escape that closes facet, idea, then itself, and what is written, which outlives it', async ({
  extension,
  openRealPopup,
  pressInRealPopup,
}) => {
  let popup = await openRealPopup();
  const rowCount = () => popup.evaluate((view) => view.document.querySelectorAll('[data-row]').length);
  /** Presses the button as soon as it is there. */
  const press = (name: string) =>
    expect
      .poll(() =>
        popup.evaluate(({ document }, name) => {
          const buttons = [...document.querySelectorAll('button')];
          const button = buttons.find((one) => (one.getAttribute('aria-label') ?? one.textContent) === name);
          button?.focus();
          button?.click();
          return button !== undefined;
        }, name),
      )
      .toBe(true);
  const find = (text: string) =>
    popup.evaluate(({ document }, value) => {
      const field = document.querySelector('input') as HTMLInputElement;
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, text);
  await expect.poll(rowCount).toBe(21);
  expect(await popup.evaluate((view) => view.document.activeElement?.getAttribute('aria-label'))).toBe(
    'Chercher une idée',
  );
  expect(await popup.evaluate(({ innerWidth }) => innerWidth)).toBe(400);
  await find('balade');
  await expect.poll(rowCount).toBe(1);
  const asked = () => popup.evaluate(({ document }) => document.documentElement.offsetHeight);
  expect(await asked(), 'its height does not follow what is found').toBe(600);
  await find('');
  await expect.poll(rowCount).toBe(21);

  const expanded = () =>
    popup.evaluate(({ document }) =>
      [...document.querySelectorAll('[aria-expanded="true"]')].map(({ textContent }) => textContent),
    );
  await press('Jeux de rôles');
  await press('Temps');
  await expect.poll(expanded).toEqual(['Temps', 'Jeux de rôles']);
  await pressInRealPopup('Escape', 27);
  await expect.poll(expanded).toEqual(['Jeux de rôles']);
  await pressInRealPopup('Escape', 27);
  await expect.poll(expanded).toEqual([]);
  await pressInRealPopup('Escape', 27);
  const opener = extension.context.pages().at(-1);
  await expect.poll(() => opener?.evaluate(`chrome.extension.getViews({ type: 'popup' }).length`)).toBe(0);

  popup = await openRealPopup();
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
});
