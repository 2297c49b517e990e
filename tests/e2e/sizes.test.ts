import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { putRows } from './rows.ts';

/** Including 200 % and 400 % zoom, which are 640 × 400 and 320 × 256 of a 1280 × 1024 screen. */
const sizes = [
  { width: 320, height: 256 },
  { width: 360, height: 740 },
  { width: 640, height: 400 },
  { width: 768, height: 500 },
  { width: 1024, height: 500 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];
const narrowest = sizes.slice(0, 1);

/** What sticks out sideways, or is cut off. Hidden on purpose: what is clipped to a pixel for screen readers. */
const overflowing = (page: Page) =>
  page.evaluate(() => {
    const root = document.documentElement;
    const name = (element: Element) => `${element.tagName} «${element.textContent?.slice(0, 40)}»`;
    const isClipped = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath === 'inset(50%)' || isClipped(element.parentElement));
    const all = [...document.querySelectorAll<HTMLElement>('#app *')].filter(
      (element) => element.checkVisibility() && !isClipped(element),
    );
    const outside = all.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < -1 || right > root.clientWidth + 1;
    });
    const cut = all.filter(
      (element) =>
        /^(H1|H2|H3|P|BUTTON|LI|DD|DT|SPAN|FIELDSET)$/.test(element.tagName) &&
        getComputedStyle(element).display !== 'inline' &&
        element.scrollWidth > element.clientWidth + 1,
    );
    const narrow = all.filter(
      (element) =>
        (element.matches('textarea, input[type="text"]:not([inputmode])') && element.offsetWidth < 150) ||
        (element.matches('input[type="time"]') && element.offsetWidth < 100),
    );
    return [
      ...(root.scrollWidth > innerWidth ? [`the page scrolls sideways: ${root.scrollWidth}`] : []),
      ...outside.map((element) => `outside: ${name(element)}`),
      ...cut.map((element) => `cut: ${name(element)}`),
      ...narrow.map((element) => `too narrow to write in: ${element.ariaLabel}`),
    ];
  });

async function expectFit(page: Page, state: string, where = sizes) {
  for (const size of where) {
    await page.setViewportSize(size);
    expect(await overflowing(page), `${state} at ${size.width} × ${size.height}`).toEqual([]);
  }
}

test('the new tab fits every window, with its guide and a trial', async ({ clock, openNewTab }) => {
  await clock.set('2026-11-18T09:00:00');
  const page = await openNewTab();
  for (const { day, which } of [
    { day: '2026-11-18', which: 'the longest word of a title' },
    { day: '2026-11-26', which: 'the longest title' },
  ]) {
    await clock.set(`${day}T09:00:00`);
    await page.reload();
    await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
    await page.getByRole('button', { name: 'Marquer comme essayée' }).click();
    await expect(page.getByText('Essai noté')).toBeVisible();
    await expectFit(page, `new tab, ${which}`);
  }
});

test('«Toutes les idées» and the popup fit every window, with a row open', async ({ openIdeas, openPopup }) => {
  for (const page of [await openIdeas(), await openPopup()]) {
    await page.getByRole('button', { name: /^Participation à des événements professionnels$/ }).click();
    await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    await expectFit(page, page.url());
  }
});

test('the journal and the dialogs fit every window, with names, titles and notes of sixty letters without a break', async ({
  openJournal,
  openIdeas,
}) => {
  const journal = await openJournal();
  await expect(journal.getByText('Aucun essai pour le moment.')).toBeVisible();
  const [partner, title, note] = ['Anna', 'Titre', 'Notes'].map((word) => word.padEnd(60, 'abcdefgh'));
  const at = '2026-11-20T12:00:00.000Z';
  const trial = { day: '2026-11-20', partner, verdict: 'fine', note, createdAt: at, updatedAt: at };
  const id = (digit: number) => `00000000-0000-4000-8000-00000000000${digit}`;
  await putRows(journal, 'trials', [
    { ...trial, id: id(1), activityId: 'idee-disparue', title },
    { ...trial, id: id(2), activityId: 'balade-mentorat', title: 'Balade Mentorat' },
  ]);
  await putRows(journal, 'days', [{ day: '2026-11-20', activityId: 'idee-disparue', title, drawn: [], at }]);
  await putRows(journal, 'favourites', [{ activityId: 'idee-disparue', addedAt: at }]);
  await journal.reload();
  await journal.getByLabel('Essais faits avec').selectOption(partner as string);
  await expect(journal.getByText(`avec ${partner}`, { exact: true })).toHaveCount(2);
  await expect(journal.getByText(`Aucune idée essayée avec ${partner}`)).toBeVisible();
  await journal
    .getByRole('grid')
    .getByRole('button', { name: /^20 novembre/ })
    .click();
  await expect(journal.getByText(`avec ${partner}`, { exact: true })).toHaveCount(4);
  await expectFit(journal, 'journal');
  await journal
    .getByRole('button', { name: /^Ajouter un essai/ })
    .first()
    .click();
  await journal.getByRole('button', { name: 'Ajouter un prochain pas' }).click();
  await expectFit(journal, 'journal: dialog');
  await journal.getByRole('dialog').getByRole('button', { name: 'Fermer' }).click();
  await journal.getByRole('button', { name: 'Renommer' }).click();
  await journal.getByRole('dialog').getByLabel('Nouveau nom').fill(`${partner}e`);
  await journal.getByRole('dialog').getByRole('button', { name: 'Renommer' }).click();
  await expect(journal.getByText('2 essais renommés')).toBeVisible();
  await expectFit(journal, 'journal, renamed');
  await journal.getByRole('button', { name: 'Planifier une rencontre', exact: true }).click();
  await expectFit(journal, 'journal: planning', narrowest);
  await journal.keyboard.press('Escape');
  await journal
    .getByLabel('Restaurer une sauvegarde')
    .setInputFiles(resolve(import.meta.dirname, 'sample-journal.json'));
  await expect(journal.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeVisible();
  await expectFit(journal, 'journal: preview', narrowest);
  const ideas = await openIdeas();
  await ideas.getByRole('button', { name: 'Pas encore essayées', exact: true }).click();
  await ideas.getByRole('combobox', { name: /^avec/ }).selectOption(`${partner}e`);
  await expectFit(ideas, 'ideas');
  await ideas.getByRole('button', { name: 'Ajouter une idée', exact: true }).click();
  await ideas.getByText('Fiche (facultative)').click();
  await expectFit(ideas, 'ideas: dialog', narrowest);
});
