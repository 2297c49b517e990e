import { expect, testAlone as test } from './fixtures.ts';

test('a button pressed on the first paint, before the page lives, does what it says', async ({
  context,
  openNewTab,
}) => {
  await context.addInitScript(() => {
    const watch = new MutationObserver(() => {
      const buttons = [...document.querySelectorAll('button')];
      const wanted = ['Marquer comme essayée', 'Favori', 'Préparer la rencontre'];
      const found = wanted.map((name) => buttons.find(({ textContent }) => textContent === name));
      if (!found.every((button) => button !== undefined)) return;
      watch.disconnect();
      for (const button of found) button.click();
    });
    watch.observe(document, { childList: true, subtree: true });
  });
  const page = await openNewTab();
  await expect(page.getByText('Essai noté')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
});
