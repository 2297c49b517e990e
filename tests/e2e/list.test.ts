import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';
import { putRows } from './rows.ts';

const field = (page: Page) => page.getByRole('searchbox', { name: 'Chercher une idée', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rows = (page: Page) => page.getByRole('list', { name: 'Idées' }).locator(':scope > li');
const guide = (page: Page) => page.getByRole('heading', { name: 'Déroulement' });

/** The titles that can be read without scrolling. */
const titlesInSight = (page: Page) =>
  rows(page)
    .getByRole('heading', { level: 2 })
    .evaluateAll((titles) => titles.filter((title) => title.getBoundingClientRect().bottom <= innerHeight).length);

/** How far the title of an idea is below the search field, in px. */
const belowField = (page: Page, title: string) =>
  button(page, title).evaluate((row) => {
    const bar = document.querySelector('[type="search"]')?.parentElement as Element;
    return row.getBoundingClientRect().top - bar.getBoundingClientRect().bottom;
  });

const filters = (page: Page) => page.getByRole('search', { name: 'Filtres' }).getByRole('button');
const linesOf = (buttons: Locator) =>
  buttons.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size);

test('the filters: two lines of names, which open in place to values with what each leaves', async ({
  openPopup,
  clock,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const popup = await openPopup();
  for (const [width, titles] of [
    [340, 4],
    [400, 5],
  ] as const) {
    await popup.setViewportSize({ width, height: 600 });
    expect(await titlesInSight(popup), `${width} px`).toBeGreaterThanOrEqual(titles);
    await expect(filters(popup)).toHaveText([
      ...['But', 'Temps', 'Lieu', 'Préparation', 'Étape'],
      ...['À distance', 'Favoris', 'Pas encore essayées'],
    ]);
    expect(await linesOf(filters(popup)), `${width} px`).toBeLessThanOrEqual(2);
  }

  const time = button(popup, 'Temps');
  await expect(time).toHaveAttribute('aria-expanded', 'false');
  await time.click();
  await expect(time).toHaveAttribute('aria-expanded', 'true');
  const chosen = button(popup, 'jusqu’à 45 min');
  await expect(chosen).toHaveAccessibleDescription(/^6\sidées$/);
  await expect(chosen).toContainText('6');
  await chosen.click();
  await button(popup, 'Étape').click();
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  await button(popup, 'Bilan').click();
  await expect(field(popup)).toHaveAccessibleDescription(/^4\sidées, filtres\s: jusqu’à 45\smin, Bilan$/);
  await button(popup, 'Étape').click();
  await button(popup, 'Bilan').click();
  await expect(button(popup, 'Bilan')).toBeHidden();
  await expect(button(popup, 'Étape')).toBeFocused();
  await expect(popup.getByText('6 idées', { exact: true })).toBeVisible();
  await button(popup, 'Effacer les filtres').click();
  await expect(field(popup)).toHaveAccessibleDescription(/^21\sidées$/);

  for (const facet of ['But', 'Temps', 'Lieu', 'Préparation', 'Étape']) {
    await button(popup, facet).click();
    const values = popup.getByRole('group', { name: facet, exact: true }).getByRole('button');
    expect(
      (await values.allInnerTexts()).filter((text) => /\D21$/.test(text)),
      'leaves everything',
    ).toEqual([]);
  }
  await button(popup, 'Étape').click();
  await choose(popup, 'Temps', 'jusqu’à 60 min');
  await choose(popup, 'Lieu', 'Bureau');
  expect(await linesOf(filters(popup)), 'with values of two facets chosen').toBeLessThanOrEqual(2);
  await expect(rows(popup).filter({ hasText: 'N’importe où' }).first()).toBeVisible();
});

test('a filter that leaves nothing once it is dropped keeps the focus; the first result stays in sight with letters of 24 px', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  await button(popup, 'Favori : Jeux de rôles').click();
  const favourites = button(popup, 'Favoris');
  await expect(favourites).toBeEnabled();
  await favourites.press('Enter');
  await expect(popup.getByText('1\u00a0idée', { exact: true })).toBeVisible();
  await button(popup, 'Favori : Jeux de rôles').click();
  await expect(popup.getByText('0 idée', { exact: true })).toBeVisible();
  await favourites.press('Enter');
  await expect(favourites).toBeDisabled();
  await expect(favourites).toBeFocused();
  await favourites.press('Enter');
  await expect(popup.getByText('21 idées', { exact: true })).toBeVisible();

  // At 200 %, 340 px wide, with a meeting to come.
  const at = '2026-11-22T15:00:00.000Z';
  const day = Temporal.Now.plainDateISO('America/Toronto').add({ days: 1 }).toString();
  const what = { activityId: 'balade-mentorat', title: 'Balade Mentorat', partner: 'Léa', place: 'Parc' };
  const when = { day, time: '14:00', minutes: 45, status: 'planned', sequence: 1, createdAt: at, updatedAt: at };
  await putRows(popup, 'meetings', [{ id: '00000001-1234-4abc-8def-0123456789ab', ...what, ...when }]);
  await popup.reload();
  await expect(popup.getByRole('region', { name: 'Prochaine rencontre' })).toBeVisible();
  await popup.setViewportSize({ width: 340, height: 300 });
  // As the browser's own setting does it.
  await popup.evaluate(() => {
    const least = () => {
      for (const element of document.querySelectorAll<HTMLElement>('#app *')) element.style.fontSize = '';
      for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
        if (Number.parseFloat(getComputedStyle(element).fontSize) < 24) element.style.fontSize = '24px';
      }
    };
    new MutationObserver(least).observe(document.body, { childList: true, subtree: true });
    least();
  });
  await field(popup).fill('philosofique');
  await expect(rows(popup).first()).toContainText('Café philosophique');
  expect(await titlesInSight(popup)).toBeGreaterThanOrEqual(1);
});

test('an opened idea comes into sight, stays open where one clicks beside its text, and is read on and left by keys', async ({
  openPopup,
}) => {
  const popup = await openPopup();
  const titles = await rows(popup).getByRole('heading', { level: 2 }).allInnerTexts();
  for (const place of [3, 6, 4]) {
    const title = titles[place] ?? '';
    await button(popup, title).press('Enter');
    await expect(guide(popup)).toBeVisible();
    await expect.poll(() => belowField(popup, title)).toBeLessThan(20);
    expect(await belowField(popup, title)).toBeGreaterThanOrEqual(0);
  }

  const row = button(popup, 'Jeux de rôles');
  const mark = button(popup, 'Marquer comme essayée : Jeux de rôles');
  await row.press('Enter');
  await expect(mark).toBeInViewport({ ratio: 1 });
  const text = popup.getByText('Organisez des séances de jeux de rôles');
  const box = (await text.boundingBox()) as { x: number; y: number; height: number };
  await popup.mouse.click(box.x - 30, box.y + box.height / 2);
  await text.dblclick();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  expect(await popup.evaluate('getSelection().toString().trim()')).not.toBe('');

  await row.focus();
  await expect.poll(() => belowField(popup, 'Jeux de rôles')).toBeLessThan(20);
  const before = await popup.evaluate('scrollY');
  await popup.keyboard.press('ArrowDown');
  await expect.poll(() => popup.evaluate('scrollY')).toBeGreaterThan(before as number);
  await expect(row).toBeFocused();
  await expect(mark, 'at hand wherever one reads').toBeInViewport({ ratio: 1 });
  await mark.focus();
  await popup.keyboard.press('ArrowDown');
  await expect(mark).toBeFocused();
  await row.focus();
  await popup.evaluate(() => document.querySelector('footer')?.scrollIntoView());
  await popup.keyboard.press('ArrowDown');
  await expect(row).not.toBeFocused();

  await button(popup, 'Temps').press('Enter');
  await popup.keyboard.press('Tab');
  await expect(button(popup, 'jusqu’à 30 min')).toBeFocused();
  await popup.keyboard.press('Escape');
  await expect(button(popup, 'jusqu’à 30 min'), 'Escape closes the open facet first').toBeHidden();
  await expect(button(popup, 'Temps')).toBeFocused();
  await expect(row).toHaveAttribute('aria-expanded', 'true');
  await popup.keyboard.press('Escape');
  await expect(row).toHaveAttribute('aria-expanded', 'false');

  await row.press('Enter');
  const head = popup.getByText('Compétences').filter({ visible: true }).first();
  await head.click({ position: { x: 5, y: 5 }, force: true });
  await expect(row, 'its head closes it').toHaveAttribute('aria-expanded', 'false');
  await row.press('Enter');
  await field(popup).fill('balade');
  await expect(row).toBeHidden();
  const closed = popup.waitForEvent('close');
  // A row that is filtered away leaves no dead Escape.
  await popup.keyboard.press('Escape').catch(() => {});
  await closed;
});

test('an idea is printed from the popup in a page that prints its sheet at once', async ({ openPopup, context }) => {
  await context.addInitScript(() => {
    window.print = () => void document.documentElement.setAttribute('data-printed', '');
  });
  const popup = await openPopup();
  await button(popup, 'Jeux de rôles').click();
  const opening = context.waitForEvent('page');
  await popup.getByRole('link', { name: 'Imprimer la fiche : Jeux de rôles', exact: true }).click();
  const page = await opening;
  await expect(page.locator('[data-printed]')).toBeAttached();
  await expect(guide(page)).toBeVisible();
  await expect(button(page, 'Jeux de rôles')).toHaveAttribute('aria-expanded', 'true');
});

test('«Toutes les idées»: Enter opens the first result, the browser’s keys are left alone, and it is found again as it was left', async ({
  openIdeas,
}) => {
  const page = await openIdeas();
  const first = rows(page).first().getByRole('button').first();
  const isTaken = (selector: '[type="search"]' | '[data-row]', key: string, pressed: string) =>
    page.evaluate<boolean>(`!document.querySelector('${selector}')
      .dispatchEvent(new KeyboardEvent('keydown', { key: '${key}', ${pressed}: true, bubbles: true, cancelable: true }))`);
  await first.focus();
  for (const modifier of ['ctrlKey', 'altKey', 'metaKey']) {
    for (const key of ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape', 'f']) {
      expect(await isTaken('[data-row]', key, modifier), `${modifier} ${key}`).toBe(false);
      await expect(first).toBeFocused();
    }
  }
  await field(page).focus();
  for (const key of ['ArrowDown', 'Enter', 'Escape']) {
    expect(await isTaken('[type="search"]', key, 'isComposing'), key).toBe(false);
  }
  await expect(field(page)).toBeFocused();
  await expect(page.locator('[aria-expanded="true"][data-row]')).toHaveCount(0);

  await field(page).fill('philosofique');
  await field(page).press('Enter');
  const found = button(page, 'Café philosophique');
  await expect(found).toHaveAttribute('aria-expanded', 'true');
  await expect(found).toBeFocused();
  await expect(guide(page)).toBeVisible();
  await page.mouse.move(400, 400);
  await page.mouse.wheel(0, 350);
  await expect(button(page, 'Marquer comme essayée : Café philosophique')).toBeInViewport({ ratio: 1 });
  // From anywhere.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('Escape');
  await expect(guide(page)).toBeHidden();
  await expect(found).toBeFocused();

  await field(page).fill('travail');
  const row = rows(page).nth(3).getByRole('button').first();
  const title = await row.innerText();
  await row.click();
  await expect(guide(page)).toBeVisible();
  await page.mouse.wheel(0, 120);
  await expect.poll(() => page.evaluate('scrollY')).toBeGreaterThan(100);
  // What the wheel began is done.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const before = await page.evaluate<number>('scrollY');
  // Not by a click, for which the page would be scrolled to its top.
  await page.getByRole('link', { name: 'Carnet' }).evaluate((link: HTMLAnchorElement) => link.click());
  await expect(page.getByRole('heading', { level: 1, name: 'Carnet' })).toBeVisible();
  await page.goBack();
  await expect(field(page)).toHaveValue('travail');
  await expect(button(page, title)).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(() => page.evaluate('scrollY')).toBe(before);
  await page.goto('about:blank');
  const again = await openIdeas();
  await expect(field(again)).toHaveValue('');
});
