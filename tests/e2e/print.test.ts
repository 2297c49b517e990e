import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { putRows } from './rows.ts';
import { activities } from './source.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

/** Pages without their margins, in the pixels of paper. */
const letter = { width: 694, height: 950 };
const a5 = { width: 438, height: 688 };

/** What is on the paper, as text; `notes` is the height left to write on, in millimetres. */
async function printed(page: Page) {
  await page.setViewportSize(letter);
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const notes = [...document.querySelectorAll('h2')].find((heading) => heading.innerText === 'Notes')?.parentElement;
    return {
      text: document.body.innerText,
      colour: notes && getComputedStyle(notes).color,
      background: getComputedStyle(document.documentElement).backgroundColor,
      notes: ((notes?.getBoundingClientRect().height ?? 0) / 96) * 25.4,
    };
  });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return paper;
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('the sheet of the new tab is one page and its back, black on white, with text, facets, guide and room for notes', async ({
    clock,
    openNewTab,
  }) => {
    await clock.set('2026-11-22T09:00:00');
    const page = await openNewTab();
    await page.getByRole('button', { name: 'Préparer la rencontre' }).click();
    const asked = page.waitForEvent('console', (message) => message.text() === 'printing');
    await page.evaluate(() => {
      window.print = () => console.log('printing');
    });
    await page.getByRole('button', { name: 'Imprimer la fiche', exact: true }).click();
    await asked;

    const { text, colour, background, notes } = await printed(page);
    expect(text).toContain('Échange de lecture ou balado');
    expect(text).toContain(activities[4]?.text);
    for (const name of ['But', 'Temps', 'Lieu', 'Préparation', 'À distance', 'Étape', 'Qui organise', 'Frais']) {
      expect(text).toContain(`${name}\n`);
    }
    for (const heading of [
      'Avant',
      'Déroulement',
      'Questions pour lancer la discussion',
      'Pour conclure',
      'Notes',
      'Repères',
      'Moments difficiles',
    ]) {
      expect(text).toContain(heading);
    }
    for (const control of ['Marquer comme essayée', 'Carnet', 'Imprimer la fiche', 'Bienvenue']) {
      expect(text).not.toContain(control);
    }
    expect({ colour, background }).toEqual({ colour: 'rgb(0, 0, 0)', background: 'rgb(255, 255, 255)' });
    expect(notes).toBeGreaterThan(40);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  });
});

test('each of the 21 ideas prints alone, on one Letter page and its back, from the list of all', async ({
  openIdeas,
}) => {
  const page = await openIdeas();
  // Each as it is printed, all of them kept for one file: to make one takes longer than all the rest.
  const sheets = await page.evaluateHandle<Element[]>('[]');
  for (const { title: name } of activities) {
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('button', { name: `Imprimer la fiche : ${name}`, exact: true })).toBeVisible();
    await sheets.evaluate((kept) => {
      dispatchEvent(new Event('beforeprint'));
      for (const paper of document.querySelectorAll('body > .paper')) kept.push(paper.cloneNode(true) as Element);
      dispatchEvent(new Event('afterprint'));
    });
  }
  await page.setViewportSize(letter);
  await page.emulateMedia({ media: 'print' });
  const papers = await sheets.evaluate((kept) => {
    document.body.append(...kept);
    return kept.map((paper) => {
      (paper as HTMLElement).style.breakBefore = 'page';
      const notes = [...paper.querySelectorAll('h2')].find((heading) => heading.innerText === 'Notes')?.parentElement;
      return {
        text: (paper as HTMLElement).innerText,
        height: paper.querySelector('article')?.getBoundingClientRect().height,
        notes: ((notes?.getBoundingClientRect().height ?? 0) / 96) * 25.4,
      };
    });
  });
  expect(papers).toHaveLength(activities.length);
  for (const [index, { title: name, text }] of activities.entries()) {
    const paper = papers[index] as (typeof papers)[number];
    expect(paper.text).toContain(`${name}\n`);
    expect(paper.text).toContain(text);
    expect(paper.notes, name).toBeGreaterThan(40);
    expect(paper.height, name).toBeLessThanOrEqual(letter.height);
    for (const other of activities) if (other.text !== text) expect(paper.text).not.toContain(other.text);
  }
  await expect(page.locator('#app')).toBeHidden();
  // The open one is printed by the page itself, in the place of the first paper that it finds.
  await sheets.evaluate((kept) => kept.at(-1)?.replaceWith(kept[0] as Element));
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(2 * activities.length);

  // Chromium cuts a line in two where what has columns has room for one, and begins at a sheet's foot.
  const columns = () =>
    page
      .locator('.paper h2')
      .nth(1)
      .evaluate((heading) => {
        return getComputedStyle(heading.closest('section')?.parentElement as Element).columnCount;
      });
  expect(await columns()).toBe('2');
  await page.setViewportSize(a5);
  expect(await columns()).toBe('auto');
});

test('the journal prints whole, and «Toutes les idées» too: 160 trials, the month with titles, the year with marks, and no control', async ({
  clock,
  openJournal,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openJournal();
  await expect(page.getByText('Aucun essai pour le moment.')).toBeVisible();
  const at = '2026-11-10T12:00:00.000Z';
  const trials = Array.from({ length: 160 }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    activityId: 'jeux-de-roles',
    title: 'Jeux de rôles',
    day: Temporal.PlainDate.from('2026-11-22').subtract({ days: index }).toString(),
    partner: 'Léa',
    verdict: 'again',
    note: `note ${index}`,
    createdAt: at,
    updatedAt: at,
  }));
  await putRows(page, 'trials', trials);
  await putRows(page, 'favourites', [{ activityId: 'jeux-de-roles', addedAt: at }]);
  await page.reload();
  await expect(page.getByText('note 0', { exact: true })).toBeVisible();
  await expect(page.getByText('note 159', { exact: true })).toHaveCount(0);
  // They are read behind those that are seen.
  await expect(page.getByRole('table', { name: 'Par but' })).toBeVisible();
  const journal = await printed(page);
  expect(journal.text.match(/^note \d+$/gm)).toHaveLength(160);
  expect(journal.text).toContain('Boussole');
  for (const word of [
    'Modifier',
    'Supprimer',
    'Ajouter',
    'Planifier',
    'Afficher plus',
    'Aujourd’hui',
    'Renommer',
    '←',
  ]) {
    expect(journal.text).not.toContain(word);
  }
  for (const part of ['Programme', 'Sauvegarde', 'Essais faits avec']) expect(journal.text).not.toContain(part);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('grid').innerText()).toContain('Jeux de rôles');
  const mark = page
    .getByRole('button', { name: /^nov\. 2026/ })
    .locator('i')
    .first();
  await expect(mark).toHaveCSS('border-top-style', 'solid');
  await page.emulateMedia({ media: null });

  await page.goto(new URL('/ideas.html', page.url()).href);
  await expect(page.getByRole('button', { name: 'Jeux de rôles', exact: true })).toBeVisible();
  const ideas = await printed(page);
  for (const { title, text } of activities) expect(ideas.text).toContain(`${title}\n\n${text}`);
  for (const word of ['Favori', 'Chercher', 'Ajouter', 'Carnet', 'Effacer']) expect(ideas.text).not.toContain(word);
});

test('the cases that one has unfolded are printed too, each whole on a page', async ({ openIdeas }) => {
  const page = await openIdeas();
  await page.getByRole('button', { name: 'Études de cas en tandem', exact: true }).click();
  await page.getByText('Trois cas fictifs', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Un télétravail refusé' })).toBeVisible();
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(5);
  expect((await printed(page)).text).toContain('Une équipe démobilisée\n');
});

test('a meeting that is being held prints its sheet, with the notes as they stand, however long', async ({
  openIdeas,
}) => {
  const page = await openIdeas();
  await page.getByRole('button', { name: 'Balade Mentorat', exact: true }).click();
  await page.getByRole('button', { name: 'Commencer : Balade Mentorat', exact: true }).click();
  const notes = page.getByLabel('Notes', { exact: true });
  await notes.fill('Elle hésite.\nDeux lignes.');
  const { text, notes: height } = await printed(page);
  expect(text).toContain('Déroulement\n');
  expect(text).toContain('Elle hésite.\nDeux lignes.');
  expect(text).not.toContain('Étape suivante');
  expect(height).toBeGreaterThan(10);
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBe(2);
  await notes.fill('Elle hésite. '.repeat(700));
  expect(pagesOf(await page.pdf({ format: 'Letter' }))).toBeGreaterThan(2);
});
