import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const date = (page: Page) => page.getByRole('banner').locator('time');
const star = (page: Page, pressed: boolean) => page.getByRole('button', { name: 'Favori', exact: true, pressed });
const tried = (page: Page) => page.getByRole('button', { name: 'Marquer comme essayée', exact: true });

async function showTheSame(pages: Page[], title: string, day: string) {
  for (const page of pages) {
    await expect(date(page)).toHaveAttribute('datetime', day);
    await expect(heading(page)).toHaveText(title);
  }
}

test('five new tabs at once make one record of each day, show the same, also over midnight, and follow what each does; with popup and journal, nothing is lost', async ({
  clock,
  openNewTab,
  openPopup,
  openJournal,
}) => {
  test.slow();
  const title = 'Échange de lecture ou balado';
  await clock.set('2026-11-22T23:59:00');
  const pages = await Promise.all(Array.from({ length: 5 }, openNewTab));
  const [first, second, third] = pages as [Page, Page, Page];
  await showTheSame(pages, title, '2026-11-22');
  await expect.poll(() => readRows(first, 'days')).toMatchObject([{ title, drawn: [] }]);

  await Promise.all([tried(first).click(), tried(second).click(), star(third, false).click()]);
  for (const page of pages) {
    await expect(page.getByText(/^Essayée le/)).toBeVisible();
    await expect(star(page, true)).toBeVisible();
  }
  expect(await readRows(first, 'trials')).toHaveLength(1);
  expect(await readRows(first, 'favourites')).toHaveLength(1);

  await clock.pass({ minutes: 2 });
  await expect(date(first)).toHaveAttribute('datetime', '2026-11-23');
  await showTheSame(pages, await heading(first).innerText(), '2026-11-23');
  await expect
    .poll(async () => (await readRows(first, 'days')).map(({ day }) => day))
    .toEqual(['2026-11-22', '2026-11-23']);

  await test.step('new tab, popup and journal write at the same time', async () => {
    const [popup, journal] = [await openPopup(), await openJournal()];
    const titles = ['Balade Mentorat', 'Jeux de rôles', 'Café philosophique'];
    const starAll = async () => {
      for (const title of titles) {
        // By key: a second click within half a second, where another row has come under the pointer, would be dropped.
        await popup.getByRole('button', { name: `Favori : ${title}` }).press('Enter');
        await expect(popup.getByRole('button', { name: `Favori : ${title}`, pressed: true })).toBeVisible();
      }
    };
    const addTrial = async () => {
      await journal.getByRole('button', { name: 'Ajouter un essai', exact: true }).first().click();
      const dialog = journal.getByRole('dialog');
      await dialog.getByRole('combobox').first().selectOption('Activité bénévole');
      await dialog.getByRole('textbox', { name: 'Note' }).fill('Du carnet');
      await dialog.getByRole('button', { name: 'Enregistrer' }).click();
      await expect(dialog).toBeHidden();
    };
    // One of the first two may still ask whether it is to be marked again.
    await Promise.all([starAll(), addTrial(), tried(third).click()]);
    await expect(second.getByText(/^Essayée le/)).toBeVisible();
    await expect(journal.getByText('Du carnet')).toBeVisible();
    expect(await readRows(first, 'favourites')).toHaveLength(4);
    expect(await readRows(first, 'trials')).toHaveLength(3);
    await expect.poll(() => readRows(first, 'days')).toHaveLength(2);
  });
});
