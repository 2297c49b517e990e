import type { Page } from '@playwright/test';
import { numberedTrial } from '../unit/arbitraries';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Restauration en cours…' });
const tables = ['days', 'trials', 'favourites', 'removals'] as const;
const dump = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));

/** Eight a day. */
const dayOf = (index: number) =>
  Temporal.PlainDate.from('2019-01-01')
    .add({ days: Math.floor(index / 8) })
    .toString();

const backupOf = (count: number) => ({
  name: 'carnet.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'idee-du-jour/backup',
      version: 1,
      exportedAt: '2026-11-20T12:00:00.000Z',
      days: [],
      trials: Array.from({ length: count }, (_, index) => ({ ...numberedTrial(index), day: dayOf(index) })),
      favourites: [{ activityId: 'jeux-de-roles', addedAt: '2026-11-20T12:00:00.000Z' }],
    }),
  ),
});

async function preview(page: Page, count: number) {
  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(backupOf(count));
  await expect(page.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeFocused({ timeout: 30_000 });
}

test('a large restore shows how far it is, and «Annuler» leaves the journal as it was', async ({ openJournal }) => {
  test.setTimeout(180_000);
  const page = await openJournal();
  await preview(page, 5);
  await button(page, 'Fusionner').click();
  await expect(status(page, 'Sauvegarde restaurée')).toBeVisible();
  const before = await dump(page);
  expect(before[1]).toHaveLength(5);

  await preview(page, 20_000);
  await button(page, 'Remplacer').click();
  await expect(progress(page)).toHaveAttribute('value', /^[1-9]/, { timeout: 60_000 });
  await expect(button(page, 'Annuler')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(status(page, 'Restauration interrompue : rien n’a changé.')).toBeVisible({ timeout: 60_000 });
  await expect(status(page, 'Restauration interrompue')).toBeFocused();
  await expect(progress(page)).toBeHidden();
  expect(await dump(page)).toEqual(before);
  await expect(page.getByRole('region', { name: 'Essais', exact: true }).getByRole('listitem')).toHaveCount(5);
});

test('progress is shown after 300 ms, and not before', async ({ openJournal, context, clock }) => {
  await clock.set('2026-11-22T09:00:00');
  const page = await openJournal();
  await preview(page, 5);
  // The restore waits for as long as another page is keeping a safety copy, and no timer is due but by the test.
  const release = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    navigator.locks.request('safety-copies', () => promise);
    return resolve;
  });
  await context.clock.pauseAt(await page.evaluate(() => Date.now() + 2000));
  await button(page, 'Fusionner').click();
  await expect(status(page, 'Restauration en cours…')).toBeVisible();
  await clock.pass({ milliseconds: 299 });
  await expect(progress(page)).toBeHidden();
  await clock.pass({ milliseconds: 1 });
  await expect(progress(page)).toBeVisible();
  await release.evaluate((resolve) => resolve());
  await expect(status(page, 'Sauvegarde restaurée')).toBeVisible();
});
