import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, testAlone as test } from './fixtures.ts';
import { kill } from './kill.ts';
import { readRows } from './rows.ts';

// A start of the browser takes long: here all that one saves is saved before one kill; `npm run test:kill` has 50.
const rounds = Number(process.env.KILL_ROUNDS ?? 1);

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
    for (const act of rounds === 1 ? actions.slice(0, 3) : [actions[round % actions.length]]) await act?.();
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

test('what a killed browser had not yet kept for its first paint is shown all the same, with no one at the page', async ({
  extension,
  openNewTab,
  relaunch,
}) => {
  const snapshot = (page: Page) => page.evaluate(() => localStorage.getItem('snapshot') ?? '');
  const first = await openNewTab();
  await first.getByRole('button', { name: 'C’est compris' }).click();
  await expect.poll(() => first.evaluate(`localStorage.getItem('safety-copy')`)).toBeTruthy();
  await relaunch();
  const before = await openNewTab();
  await before.getByRole('button', { name: 'Favori', exact: true, pressed: false }).click();
  await expect(before.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  expect(await snapshot(before)).toContain('"favourites":["');
  await kill(extension.context);
  await extension.launch();
  const page = await openNewTab();
  // As Chromium writes it seconds later: without this, nothing would be tried here.
  expect(await snapshot(page)).toContain('"favourites":[]');
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  expect(await snapshot(page)).toContain('"favourites":["');
});
