import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const markup = [
  '<img src=x onerror="globalThis.pwned = true"><script>globalThis.pwned = true</script>',
  '<svg onload=alert(1)></svg> <a href="javascript:alert(1)">lien</a> <marquee>gras</marquee> &lt;i&gt; {{7*7}}',
  '</textarea><iframe srcdoc="<script>parent.pwned = true</script>"></iframe><style>* { display: none }</style>',
].join('\n');
const partner = '<img src=x onerror=alert(1)> "Noémie" & Cie';

const button = (page: Page | Locator, name: string) => page.getByRole('button', { name, exact: true });

/** Nothing of it became a part of the page. That the console stays silent too, every test holds. */
async function expectInert(page: Page) {
  expect(
    await page.evaluate(() => [
      'pwned' in globalThis,
      document.querySelectorAll(
        'img[src="x"], iframe, svg[onload], #app script, #app style, a[href^="javascript:"], marquee',
      ).length,
    ]),
  ).toEqual([false, 0]);
}

/** What is on the paper, as text. */
async function printed(page: Page) {
  await page.emulateMedia({ media: 'print' });
  const text = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    return document.body.innerText;
  });
  await expectInert(page);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: null });
  return text;
}

test('a note with markup is text, letter by letter, wherever it is shown, and on paper', async ({
  clock,
  openNewTab,
  openJournal,
  openPopup,
  openIdeas,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const newtab = await openNewTab();
  const title = await newtab.getByRole('heading', { level: 1 }).innerText();
  await button(newtab, 'Marquer comme essayée').click();
  await button(newtab, 'Ajouter une note').click();
  const typed = newtab.getByRole('dialog');
  await typed.getByLabel('Avec qui').fill(partner);
  await typed.getByRole('textbox', { name: 'Note' }).fill(markup);
  await button(typed, 'Enregistrer').click();
  await expect(typed).toBeHidden();

  const journal = await openJournal();
  const trials = journal.getByRole('region', { name: 'Essais', exact: true });
  await expect(trials.getByRole('listitem')).toContainText(partner);
  expect(await trials.getByText('onerror="globalThis').innerText()).toBe(markup);
  await journal
    .getByRole('gridcell')
    .getByRole('button', { name: /^22 novembre/ })
    .click();
  const day = journal.getByRole('region', { name: 'dimanche 22 novembre 2026' });
  expect(await day.getByText('onerror="globalThis').innerText()).toBe(markup);
  await expect(journal.getByLabel('Essais faits avec').getByRole('option', { name: partner })).toBeAttached();
  await button(trials, `Modifier : ${title}, 22 novembre 2026`).click();
  await expect(journal.getByRole('textbox', { name: 'Note' })).toHaveValue(markup);
  await expect(journal.getByLabel('Avec qui')).toHaveValue(partner);
  await expectInert(journal);
  await journal.keyboard.press('Escape');
  expect(await printed(journal)).toContain(markup);

  await button(newtab, 'Marquer comme essayée').click();
  await expect(newtab.getByRole('textbox', { name: 'Note' })).toHaveValue(markup);
  await expectInert(newtab);
  await newtab.keyboard.press('Escape');
  await printed(newtab);

  for (const list of [await openPopup(), await openIdeas()]) {
    await button(list, title).first().click();
    await button(list, `Marquer comme essayée : ${title}`).click();
    await expect(list.getByRole('textbox', { name: 'Note' })).toHaveValue(markup);
    await expectInert(list);
    await list.keyboard.press('Escape');
    await printed(list);
  }
});
