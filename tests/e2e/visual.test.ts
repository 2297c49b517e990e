import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, test } from './fixtures.ts';
import { putRows, type Row, readRows } from './rows.ts';
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

/** Fonts that are the same on every such machine instead of the system's own, no scroll bar to come and go, and the pointer over nothing. */
async function settle(page: Page) {
  await page.mouse.move(0, 0);
  await page.evaluate(async () => {
    document.documentElement.style.setProperty('--sans', '"Liberation Sans"');
    document.documentElement.style.setProperty('--serif', '"Liberation Serif"');
    document.documentElement.style.scrollbarWidth = 'none';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
}

const promised: Row = {
  id: '00000000-0000-4000-8000-000000000001',
  trialId: '00000000-0000-4000-8000-000000000002',
  partner: 'Léa',
  text: 'Lire l’article',
  by: 'me',
  due: '2026-12-01',
  state: 'open',
  createdAt: '2026-11-20T12:00:00.000Z',
  updatedAt: '2026-11-20T12:00:00.000Z',
};

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

    test('meeting', async ({ clock, extension, openIdeas }) => {
      await clock.set('2026-12-03T14:00:30');
      let page = await openIdeas();
      await page.getByRole('button', { name: 'Balade Mentorat', exact: true }).click();
      await page.getByRole('button', { name: 'Commencer : Balade Mentorat', exact: true }).click();
      await expect(page.getByText(/^Étape 1 sur/)).toBeVisible();
      await putRows(page, 'nextSteps', [promised]);
      const show = async (change: (session: Row) => Row) => {
        const [session = {}] = await readRows(page, 'session');
        const begun = { at: Date.parse('2026-12-03T14:00:30-05:00'), reads: 0 };
        const shown = { ...session, partner: 'Léa', place: 'Parc', clock: begun, step: 1 };
        await putRows(page, 'session', [change(shown)]);
        await clock.set('2026-12-03T14:00:40');
      };
      const lasted = (session: Row, minutes: number) =>
        (session.steps as Row[]).map((step, index) => (index === 1 ? { ...step, spent: minutes * 60_000 } : step));
      // Past its time, the ring moves no more.
      await show((session) => ({
        ...session,
        steps: lasted(session, 20.5),
        ticked: [0],
        notes: 'Elle hésite entre deux postes.\nEn reparler la prochaine fois.',
      }));
      await page.reload();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByText('Lire l’article')).toBeVisible();
      await settle(page);
      await expect(page).toHaveScreenshot(`meeting-1280-${colorScheme}.png`, options);

      await show((session) => ({ ...session, steps: lasted(session, 3.5), since: undefined }));
      page = await extension.open('sidepanel.html', { width: 320, height: 640 });
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByText('Lire l’article')).toBeVisible();
      await settle(page);
      await expect(page).toHaveScreenshot(`sidepanel-${colorScheme}.png`, options);
      await page.getByRole('button', { name: 'Terminer la rencontre' }).click();
      await page.getByLabel('On le refera').check();
      await page.getByRole('button', { name: 'Ajouter un prochain pas' }).click();
      await page.getByLabel('Prochain pas 1', { exact: true }).fill('Appeler Paul');
      await expect(page).toHaveScreenshot(`sidepanel-closing-${colorScheme}.png`, options);
    });

    test('journal', async ({ clock, openJournal }) => {
      await clock.set('2026-11-22T09:00:00');
      await fillJournal(await openJournal());
      // A page of its own: one that is loaded again comes back to where it was, at some time.
      const page = await openJournal();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await expect(page.getByText('Toute la salle parlait').first()).toBeVisible();
      await expect(page.getByRole('table', { name: 'Par but' })).toBeVisible();
      await settle(page);
      for (const size of [sizes[0], sizes[2]]) {
        await page.setViewportSize(size);
        await expect(page.getByRole('link', { name: 'Calendrier' })).toHaveAttribute('aria-current', 'true');
        await expect(page).toHaveScreenshot(`journal-${size.width}-${colorScheme}.png`, options);
      }
    });
  });
}
