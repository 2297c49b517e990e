import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';
import { fillJournal } from './sample-journal.ts';

// The references are those of Debian's Chromium with fonts-liberation, which scripts/install and scripts/browsers put in
// place. Another system draws letters otherwise: it compares with references of its own, which its first run writes.
const options = {
  fullPage: true,
  animations: 'disabled',
  caret: 'hide',
  threshold: 0.03,
  maxDiffPixels: 50,
} as const;

/** Fonts that are the same on every such machine instead of the system's own, and no scroll bar to come and go. */
async function settle(page: Page) {
  await page.evaluate(async () => {
    document.documentElement.style.setProperty('--sans', '"Liberation Sans"');
    document.documentElement.style.setProperty('--serif', '"Liberation Serif"');
    document.documentElement.style.scrollbarWidth = 'none';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}

const sizes = [
  { width: 1280, height: 800 },
  { width: 768, height: 500 },
  { width: 360, height: 740 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`as it was, ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('new tab', async ({ clock, openNewTab }) => {
      await clock.set('2026-11-22T09:00:00');
      const page = await openNewTab();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'Marquer comme essayée' }).click();
      await expect(page.getByText('Essai noté')).toBeVisible();
      await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
      await expect(page.getByRole('heading', { name: 'Avant' })).toBeVisible();
      await settle(page);
      for (const size of sizes) {
        await page.setViewportSize(size);
        await expect(page).toHaveScreenshot(`newtab-${size.width}-${colorScheme}.png`, options);
      }
    });

    test('popup', async ({ clock, openPopup }) => {
      await clock.set('2026-11-22T09:00:00');
      const page = await openPopup();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.getByRole('button', { name: 'Favori : Balade Mentorat', exact: true }).click();
      await choose(page, 'Temps', 'jusqu’à 45 min');
      await page.getByRole('button', { name: 'Jeux de rôles', exact: true }).click();
      await expect(page.getByRole('heading', { name: 'Avant' })).toBeVisible();
      await settle(page);
      await expect(page).toHaveScreenshot(`popup-${colorScheme}.png`, options);
    });

    test('journal', async ({ clock, openJournal }) => {
      await clock.set('2026-11-22T09:00:00');
      const page = await openJournal();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await fillJournal(page);
      await page.reload();
      await expect(page.getByText('Toute la salle parlait').first()).toBeVisible();
      await expect(page.getByRole('table', { name: 'Par but' })).toBeVisible();
      await settle(page);
      for (const size of [sizes[0], sizes[2]]) {
        await page.setViewportSize(size);
        await expect(page).toHaveScreenshot(`journal-${size.width}-${colorScheme}.png`, options);
      }
    });
  });
}
