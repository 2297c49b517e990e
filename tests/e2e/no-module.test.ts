import { expect, test } from './fixtures.ts';
import { activities } from './source.ts';

test('where the new tab’s own module can’t be loaded, the idea stays in sight, and the page says what to do', async ({
  clock,
  context,
  openNewTab,
  allowError,
}) => {
  allowError(/net::ERR_FAILED/);
  await clock.set('2026-11-22T09:00:00');
  await context.route('**/chunks/newtab.js', (route) => route.abort());
  const page = await openNewTab();
  await expect(page.getByRole('alert').filter({ hasText: /./ })).toHaveText(
    'L’extension vient d’être mise à jour. Rechargez la page.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Échange de lecture ou balado');
  await expect(page.getByText(activities[4]?.text as string)).toBeVisible();
  await expect(page.getByRole('list', { name: 'En bref' }).getByRole('listitem').first()).toBeVisible();
  await expect(page.getByRole('banner')).toContainText('dimanche 22 novembre 2026');

  await context.unroute('**/chunks/newtab.js');
  await page.reload();
  await page.getByRole('button', { name: 'Favori', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
});
