import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';

// What is painted first is there before the page lives, which here takes until `live`.

const hold = async (page: Page, module: string) => {
  const held = Promise.withResolvers<void>();
  await page.route(`**/chunks/${module}.js`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return { live: held.resolve };
};

/** Loads the page anew: nothing of what is painted first moves or looks otherwise once the rest is there. */
async function expectStill(page: Page, module: string) {
  const { live } = await hold(page, module);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toBeAttached();
  const painted = await page.evaluateHandle(() => [...document.querySelectorAll('#app *')]);
  const looks = () =>
    painted.evaluate((elements) =>
      elements
        .filter((element) => element.matches('a, button, h1, h2, input, li, span, svg, time'))
        // What the popup has below its edge is laid out only behind the paint.
        .filter((element) => !element.closest('li:nth-child(n + 9), footer'))
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const { color, backgroundColor, borderTopColor, fill, fontSize, fontWeight, fontFamily } = style;
          const look = { color, backgroundColor, borderTopColor, fill, fontSize, fontWeight, fontFamily };
          return { name: element.tagName, x, y, width, height, ...look };
        }),
    );
  const before = await looks();
  live();
  await expect
    .poll(async () => {
      // Someone is there.
      await page.keyboard.press('Shift');
      return page.evaluate(() => document.getElementById('app')?.onclick === null);
    })
    .toBe(true);
  expect(await looks()).toEqual(before);
}

/** Pages live also where the browser does not tell when it has painted. */
async function expectAliveUntold(page: Page) {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.reload();
  const star = page.getByRole('article').or(page.getByRole('listitem')).first().locator('[aria-pressed]');
  const isPressed = (await star.getAttribute('aria-pressed')) === 'true';
  await star.click();
  await expect(star).toHaveAttribute('aria-pressed', String(!isPressed));
}

test('the new tab: nothing of what is painted first moves once the rest is there, and a button pressed before does what it says', async ({
  openNewTab,
}) => {
  const page = await openNewTab();
  await expect(page.getByRole('button').first()).toBeVisible();
  await expectStill(page, 'newtab');
  const { live } = await hold(page, 'newtab');
  await page.reload();
  for (const name of ['Marquer comme essayée', 'Favori', 'Préparer la rencontre']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
  live();
  await expect(page.getByText('Essai noté')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
  await expectAliveUntold(page);
});

test('the popup is painted with all titles, and all of what is in sight; what is typed and pressed before it lives is done; what was starred, tried and chosen is taken over as it stands', async ({
  openPopup,
  clock,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openPopup();
  const rows = page.getByRole('list', { name: 'Idées' }).locator(':scope > li');
  await expectStill(page, 'popup');
  await test.step('typed and pressed', async () => {
    const { live } = await hold(page, 'popup');
    await page.reload();
    await expect(rows).toHaveCount(21);
    const look = () =>
      rows.evaluateAll((all) =>
        all.map((row) => ({
          title: row.querySelector('h2')?.textContent,
          whole: row.getBoundingClientRect().top >= innerHeight || [
            row.querySelector('p')?.textContent,
            row.querySelector('span > svg > path')?.getAttribute('d'),
          ],
        })),
      );
    const painted = await look();
    await expect(page.getByRole('searchbox', { name: 'Chercher une idée' })).toBeFocused();
    await page.keyboard.type('cafe');
    await page.getByRole('button', { name: 'Favori\u00a0: Jeux de rôles', exact: true }).click();
    live();
    await expect(page.getByRole('searchbox')).toHaveValue('cafe');
    await expect(page.getByRole('list', { name: 'Idées' }).locator(':scope > li').first()).toContainText(
      'Café philosophique',
    );
    await page.getByRole('searchbox').fill('');
    // A star moves its idea forward; without it, all stands as it was painted.
    await page.getByRole('button', { name: 'Favori\u00a0: Jeux de rôles', pressed: true }).click();
    await expect.poll(look).toEqual(painted);
  });

  await test.step('pasted or dictated, before anything waits for a sign', async () => {
    const held = Promise.withResolvers<void>();
    await page.route('**/popup-rest.js', async (route) => {
      await held.promise;
      await route.continue();
    });
    await page.reload();
    await expect(rows).toHaveCount(21);
    await page.getByRole('searchbox').fill('cafe');
    held.resolve();
    await expect(rows.first()).toContainText('Café philosophique');
    await page.getByRole('searchbox').fill('');
    await expect(rows).toHaveCount(21);
  });

  await test.step('starred, tried and chosen', async () => {
    for (const title of ['Activité bénévole', 'Jeux de rôles']) {
      await page.getByRole('button', { name: `Favori\u00a0: ${title}`, exact: true }).click();
    }
    await page.getByRole('button', { name: 'Jeux de rôles', exact: true }).click();
    await page.getByRole('button', { name: 'Marquer comme essayée\u00a0: Jeux de rôles' }).click();
    await expect(page.getByText('Essai noté')).toBeVisible();
    await choose(page, 'Lieu', 'Bureau');
    await choose(page, 'Lieu', 'Sortie');
    await page.getByRole('button', { name: 'Favoris', exact: true }).click();
    await expect(page.getByText('2 idées', { exact: true })).toBeVisible();
    const titles = rows.getByRole('heading', { level: 2 });
    const shown = await titles.allInnerTexts();

    const { live } = await hold(page, 'popup');
    await page.reload();
    await expect(page.getByText('2 idées', { exact: true })).toBeVisible();
    for (const name of ['Bureau', 'Sortie', 'Favoris']) {
      await expect(page.getByRole('button', { name, exact: true, pressed: true })).toBeVisible();
    }
    await expect(page.getByRole('button', { name: 'Favori\u00a0: Activité bénévole', pressed: true })).toBeVisible();
    await expect(rows.filter({ hasText: 'Jeux de rôles' })).toContainText('Essayée le 22 novembre 2026');
    expect(await titles.allInnerTexts()).toEqual(shown);
    const painted = await rows.elementHandles();
    await page.keyboard.press('ArrowDown');
    live();
    await expect(rows.first().getByRole('button').first()).toBeFocused();
    expect(await Promise.all(painted.map((row) => row.evaluate(({ isConnected }) => isConnected)))).not.toContain(
      false,
    );
    expect(await titles.allInnerTexts()).toEqual(shown);
  });

  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await expectAliveUntold(page);
});
