import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const draw = 'Piger une autre idée';

/** A laptop's windows with the footer that Chromium draws under an extension's new tab, small ones, narrow ones, and 200 % zoom. */
const sizes = [
  { width: 1280, height: 744 },
  { width: 1366, height: 594 },
  { width: 768, height: 500 },
  { width: 640, height: 400 },
  { width: 500, height: 900 },
  { width: 360, height: 640 },
];

const placesOf = (page: Page) =>
  page.evaluate(() =>
    ['Marquer comme essayée', 'Favori', 'Préparer la rencontre', 'Piger une autre idée'].map((name) => {
      const found = [...document.querySelectorAll('button')].find((each) => each.textContent === name);
      const { x, y, width, height } = (found as Element).getBoundingClientRect();
      return [x, y, width, height].map(Math.round);
    }),
  );

test('drawing goes through all 21 ideas; the controls stay where they are, and the welcome makes no scroll bar', async ({
  openNewTab,
}) => {
  const page = await openNewTab();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const places = new Map<string, number[][]>();
  const seen = new Set<string>();
  for (let count = 0; count < 21; count++) {
    const title = await heading(page).innerText();
    expect(seen).not.toContain(title);
    seen.add(title);
    for (const size of sizes) {
      await page.setViewportSize(size);
      const at = `${size.width} × ${size.height}`;
      const now = await placesOf(page);
      expect(now, `${title}, at ${at}`).toEqual(places.get(at) ?? now);
      places.set(at, now);
      if (size.width < 1280) continue;
      const beyond = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
      expect(beyond, `${title}, at ${at}, with the welcome`).toBe(0);
    }
    await button(page, draw).click();
    await expect(heading(page)).not.toHaveText(title);
  }

  await test.step('under the hand, where they are below words that may be longer or shorter', async () => {
    await page.setViewportSize({ width: 500, height: 500 });
    await button(page, draw).scrollIntoViewIfNeeded();
    const before = (await placesOf(page))[3]?.[1] ?? 0;
    for (let count = 0; count < 6; count++) {
      const title = await heading(page).innerText();
      await button(page, draw).click();
      await expect(heading(page)).not.toHaveText(title);
      expect(Math.abs(((await placesOf(page))[3]?.[1] ?? 0) - before), title).toBeLessThan(4);
    }
  });

  await test.step('when a trial is noted, and taken back', async () => {
    for (const size of [
      { width: 1280, height: 800 },
      { width: 360, height: 640 },
    ]) {
      await page.setViewportSize(size);
      const before = await placesOf(page);
      await button(page, 'Marquer comme essayée').click();
      await expect(page.getByText(/^Essayée le/)).toBeVisible();
      await expect(page.getByText('Essai noté')).toBeVisible();
      expect(await placesOf(page), `${size.width} px wide`).toEqual(before);
      await button(page, 'Annuler').press('Enter');
      await expect(page.getByText('Essai annulé')).toBeVisible();
      expect(await placesOf(page), `${size.width} px wide, taken back`).toEqual(before);
    }
  });

  await test.step('what is pressed while the card turns counts', async () => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const title = await heading(page).innerText();
    const star = await button(page, 'Favori').boundingBox();
    await button(page, draw).click();
    // Held fast half-way.
    await page.waitForFunction(() => {
      const turning = document.getAnimations().filter((each) => !('transitionProperty' in each));
      for (const each of turning) each.pause();
      return turning.length > 0;
    });
    await expect(heading(page)).not.toHaveText(title);
    await page.mouse.click((star?.x ?? 0) + 20, (star?.y ?? 0) + 20);
    await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  });
});

test.describe('on a laptop', () => {
  test.use({ viewport: { width: 1366, height: 594 } });

  test('the guide that one opens is in sight, below the longest of ideas too; who comes back finds it as it was', async ({
    clock,
    openNewTab,
  }) => {
    await clock.set('2026-11-26T09:00:00');
    const page = await openNewTab();
    await button(page, 'C’est compris').click();
    await button(page, 'Préparer la rencontre').click();
    await expect(page.getByRole('heading', { name: 'Avant', exact: true })).toBeInViewport();
    await expect(async () => {
      const { y } = (await page.getByRole('heading', { name: 'Avant', exact: true }).boundingBox()) as { y: number };
      expect(y).toBeLessThan(594 / 2 + 50);
    }).toPass();
    await expect(button(page, 'Préparer la rencontre')).toBeInViewport({ ratio: 1 });

    await page.getByRole('heading', { name: 'Pour conclure' }).scrollIntoViewIfNeeded();
    await expect.poll(() => page.evaluate('scrollY === history.state.guideAt && scrollY > 100')).toBe(true);
    const before = await page.evaluate('scrollY');
    await page.goto(new URL('/journal.html', page.url()).href);
    await page.goBack();
    await expect(page.getByRole('heading', { name: 'Pour conclure' })).toBeVisible();
    await expect.poll(() => page.evaluate('scrollY')).toBe(before);
    await button(page, 'Préparer la rencontre').click();
    await page.reload();
    await button(page, 'Favori').click();
    await expect(button(page, 'Préparer la rencontre')).toHaveAttribute('aria-expanded', 'false');
  });
});

test.describe('«Réglages»', () => {
  const radio = (page: Page, name: string) => page.getByRole('dialog', { name: 'Réglages' }).getByLabel(name);
  const own = 'chrome://new-tab-page/';

  test('the idea in the first tab of the day alone: later tabs are the browser’s own, those with the idea keep it; «Onglet du navigateur» leads there at any time', async ({
    clock,
    newtab,
    extension,
    extensionId,
    openNewTab,
  }) => {
    await newtab.getByRole('link', { name: 'Onglet du navigateur', exact: true }).click();
    await expect(newtab).toHaveURL(own);
    await newtab.goBack();
    await expect(heading(newtab)).toBeVisible();
    await button(newtab, 'Réglages').click();
    await expect(radio(newtab, 'à chaque onglet')).toBeChecked();
    await radio(newtab, 'au premier onglet du jour').check();
    await button(newtab, 'Fermer').click();
    await newtab.reload();
    await expect(heading(newtab)).toBeVisible();

    const later = await extension.context.newPage();
    await later.goto('chrome://newtab/').catch(() => {});
    await expect(later).toHaveURL(own);
    // A browser that leads back here does so once.
    await later.goto(`chrome-extension://${extensionId}/newtab.html`);
    await expect(heading(later)).toBeVisible();
    await expect(later.getByText('Ce navigateur ne donne pas accès à sa page d’origine')).toBeVisible();
    await later.close();

    // Only now: a clock of the test's hides how a page was come to.
    await clock.set(`${Temporal.Now.plainDateISO('America/Toronto').add({ days: 1 })}T09:00:00`);
    await expect(heading(await openNewTab())).toBeVisible();
  });
});
