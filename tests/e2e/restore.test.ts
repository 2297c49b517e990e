import type { Page } from '@playwright/test';
import { numberedTrial } from '../unit/arbitraries';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });
const progress = (page: Page) => page.getByRole('progressbar', { name: 'Restauration en cours…' });
const tables = ['days', 'trials', 'favourites', 'removals'] as const;
const dump = (page: Page) => Promise.all(tables.map((table) => readRows(page, table)));

const backupOf = (count: number) => ({
  name: 'carnet.json',
  mimeType: 'application/json',
  buffer: Buffer.from(
    JSON.stringify({
      format: 'idee-du-jour/backup',
      version: 1,
      exportedAt: '2026-11-20T12:00:00.000Z',
      days: [],
      trials: Array.from({ length: count }, (_, index) => numberedTrial(index)),
      favourites: [{ activityId: 'jeux-de-roles', addedAt: '2026-11-20T12:00:00.000Z' }],
    }),
  ),
});

async function preview(page: Page, count: number) {
  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(backupOf(count));
  await expect(page.getByRole('heading', { name: 'Aperçu de la restauration' })).toBeFocused({ timeout: 30_000 });
}
