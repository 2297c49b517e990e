import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { choose } from './choose.ts';
import { expect, testAlone as test } from './fixtures.ts';
import { kill } from './kill.ts';
import { readRows } from './rows.ts';

// A start of the browser takes long: here all that one saves is saved before one kill; `npm run test:kill` has 50.
const rounds = Number(process.env.KILL_ROUNDS ?? 0);

test('a fresh profile shows the calendar’s idea of the day; what a person did is there after a relaunch, and after a kill, with what was being written', async ({
  clock,
  extension,
  openNewTab,
  openPopup,
  openJournal,
  relaunch,
}) => {
  test.slow();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const star = (page: Page, pressed: boolean) => page.getByRole('button', { name: 'Favori', exact: true, pressed });
  const title = (page: Page) => page.getByRole('heading', { level: 1 });
  const note = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Note' });
  const snapshot = (page: Page) => page.evaluate(() => localStorage.getItem('snapshot') ?? '');
  const daily = 'Échange de lecture ou balado';
  await clock.set('2026-11-22T09:00:00');
  const before = await openNewTab();
  await expect(title(before)).toHaveText(daily);
  await button(before, 'C’est compris').click();
  await star(before, false).click();
  await button(before, 'Marquer comme essayée').click();
  await button(before, 'Ajouter une note').click();
  await note(before).fill('Première ligne\nDeuxième ligne');
  await button(before, 'Enregistrer').click();
  await expect(before.getByRole('dialog')).toBeHidden();
  await button(before, 'Piger une autre idée').click();
  await expect(title(before)).not.toHaveText(daily);
  const drawn = await title(before).innerText();
  const popupBefore = await openPopup();
  await choose(popupBefore, 'Lieu', 'Café');
  await expect(popupBefore.getByText('5 idées', { exact: true })).toBeVisible();

  await relaunch();
  let page = await openNewTab();
  await expect(title(page)).toHaveText(drawn);
  await expect(page.getByRole('region', { name: 'Bienvenue!' })).toBeHidden();
  await button(page, 'Revenir à l’idée du jour').click();
  await expect(title(page)).toHaveText(daily);
  await expect(star(page, true)).toBeVisible();
  await expect(page.getByText('Essayée le 22 novembre 2026')).toBeVisible();
  await expect((await openPopup()).getByText('5 idées', { exact: true })).toBeVisible();
  const journal = await openJournal();
  await expect(journal.getByText('Deuxième ligne')).toBeVisible();
  await expect(journal.getByRole('region', { name: 'Favoris', exact: true })).toContainText(daily);

  await page.bringToFront();
  const stale = await snapshot(page);
  expect(stale).toContain('"favourites":["');
  await star(page, true).click();
  await expect(star(page, false)).toBeVisible();
  expect(await snapshot(page)).toContain('"favourites":[]');
  await button(page, 'Marquer comme essayée').click();
  await note(page).fill('Troisième ligne');
  await button(page, 'Enregistrer').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await button(page, 'Marquer comme essayée').click();
  await note(page).press('Control+End');
  await page.keyboard.type(', quatrième');
  const written = 'Troisième ligne, quatrième';
  await expect.poll(() => readRows(page, 'drafts')).toMatchObject([{ changes: { note: written } }]);
  await kill(extension.context);
  await extension.launch();
  // Chromium writes it seconds later, or not at all.
  const [first] = extension.unused;
  await first?.evaluate((text) => localStorage.setItem('snapshot', text), stale);
  page = await openNewTab();
  await expect(star(page, false), 'with no one at the page').toBeVisible();
  await expect.poll(() => snapshot(page)).toContain('"favourites":[]');
  await expect(page.getByText('Essayée le 22 novembre 2026')).toBeVisible();
  expect(await readRows(page, 'favourites')).toEqual([]);
  expect(await readRows(page, 'trials')).toMatchObject([{ note: 'Troisième ligne' }]);
  await expect.poll(() => readRows(page, 'days')).toMatchObject([{ title: daily }]);
  await page.getByRole('button', { name: /^Reprendre/ }).click();
  await expect(note(page)).toHaveValue(written);
  await button(page, 'Enregistrer').click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await readRows(page, 'trials')).toMatchObject([{ note: written }]);
  expect(await readRows(page, 'drafts')).toEqual([]);
});

if (rounds > 0) {
  test(`what a page has said is saved outlives the browser, rounds: ${rounds}`, async ({
    clock,
    extension,
    openNewTab,
  }) => {
    test.setTimeout(60_000 + rounds * 30_000);
    let day = Temporal.PlainDate.from('2026-11-22');
    let isFavourite = false;
    const notes: string[] = [];
    await clock.set(`${day}T09:00:00`);
    let page = await openNewTab();
    const tried = () => page.getByRole('button', { name: 'Marquer comme essayée', exact: true });
    const star = (pressed: boolean) => page.getByRole('button', { name: 'Favori', exact: true, pressed });

    const markAsTried = async () => {
      await tried().click();
      await expect(page.getByText('Essai noté')).toBeVisible();
      notes.push('');
    };
    const toggleFavourite = async () => {
      await star(isFavourite).click();
      isFavourite = !isFavourite;
      await expect(star(isFavourite)).toBeVisible();
    };
    const editNote = async () => {
      const note = randomUUID();
      await tried().click();
      await page.getByRole('textbox', { name: 'Note' }).fill(note);
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(page.getByRole('dialog')).toBeHidden();
      notes.splice(-1, 1, note);
    };

    const actions = [markAsTried, toggleFavourite, editNote, toggleFavourite];
    for (let round = 0; round < rounds; round++) {
      if (round > 0 && round % actions.length === 0) {
        day = day.add({ days: 1 });
        await clock.set(`${day}T09:00:00`);
        page = await openNewTab();
      }
      await actions[round % actions.length]?.();
      await kill(extension.context);
      await extension.launch();
      page = await openNewTab();

      await expect(star(isFavourite)).toBeVisible();
      await expect(page.getByText(/^Essayée le /)).toBeVisible();
      expect(await readRows(page, 'favourites')).toHaveLength(Number(isFavourite));
      const trials = await readRows(page, 'trials');
      trials.sort((a, b) => (String(a.day) < String(b.day) ? -1 : 1));
      expect(trials).toMatchObject(notes.map((note) => ({ note, id: expect.any(String), title: expect.any(String) })));
      await expect.poll(() => readRows(page, 'days')).toHaveLength(notes.length);
    }
  });

  test(`what is being written when the browser is killed is offered again, rounds: ${rounds}`, async ({
    clock,
    extension,
    openNewTab,
  }) => {
    test.setTimeout(60_000 + rounds * 30_000);
    await clock.set('2026-11-22T09:00:00');
    let page = await openNewTab();
    const note = () => page.getByRole('dialog').getByRole('textbox', { name: 'Note' });
    await page.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
    await page.getByRole('button', { name: 'Ajouter une note' }).click();
    let written = '';
    for (let round = 0; round < rounds; round++) {
      await note().press('End');
      const more = `${randomUUID()} `;
      await page.keyboard.type(more);
      written += more;
      await expect.poll(() => readRows(page, 'drafts')).toMatchObject([{ changes: { note: written } }]);
      await kill(extension.context);
      await extension.launch();
      page = await openNewTab();
      await page.getByRole('button', { name: /^Reprendre/ }).click();
      await expect(note()).toHaveValue(written);
    }
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    expect(await readRows(page, 'trials')).toMatchObject([{ note: written }]);
    expect(await readRows(page, 'drafts')).toEqual([]);
  });
}
