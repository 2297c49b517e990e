import type { Page } from '@playwright/test';
import { numberedTrial } from '../unit/arbitraries';
import { expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const status = (page: Page, text: string) => page.getByRole('paragraph').filter({ hasText: text });
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

/** A restore waits for as long as another page is keeping a safety copy. */
const holdRestore = (page: Page) =>
  page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<void>();
    navigator.locks.request('safety-copies', () => promise);
    return resolve;
  });

test('a restore and a backup that take long show it, wait for one another, and can be given up; nothing is changed by halves', async ({
  openJournal,
  context,
  clock,
}) => {
  test.setTimeout(180_000);
  await clock.set('2026-11-22T09:00:00');
  const page = await openJournal();
  await test.step('progress is shown after 300 ms, and not before', async () => {
    await preview(page, 5);
    const release = await holdRestore(page);
    // No timer is due but by the test.
    await context.clock.pauseAt(await page.evaluate(() => Date.now() + 2000));
    await button(page, 'Fusionner').click();
    await expect(status(page, 'Restauration en cours…')).toBeVisible();
    await clock.pass({ milliseconds: 299 });
    await expect(progress(page)).toBeHidden();
    await clock.pass({ milliseconds: 1 });
    await expect(progress(page)).toBeVisible();
    await release.evaluate((resolve) => resolve());
    await expect(status(page, 'Sauvegarde restaurée')).toBeVisible();
    await clock.pass({ seconds: 1 });
    await expect(button(page, 'Annuler')).toBeFocused();
  });

  await test.step('a backup that takes long shows it, and can be given up', async () => {
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    // What reads waits for as long as this writes.
    const hold = () =>
      page.evaluateHandle(
        () =>
          new Promise<() => void>((resolve) => {
            const opening = indexedDB.open('idee-du-jour');
            opening.onsuccess = () => {
              const writing = opening.result.transaction([...opening.result.objectStoreNames], 'readwrite');
              let isHeld = true;
              const goOn = () => {
                if (isHeld) writing.objectStore('days').count().onsuccess = goOn;
              };
              goOn();
              opening.result.close();
              resolve(() => {
                isHeld = false;
              });
            };
          }),
      );
    const working = page.getByRole('progressbar', { name: 'Préparation du fichier…' });
    const save = button(page, 'Télécharger une sauvegarde');
    let release = await hold();
    await save.click();
    await clock.pass({ milliseconds: 299 });
    await expect(working).toBeHidden();
    await clock.pass({ milliseconds: 1 });
    await expect(working).toBeVisible();
    await expect(save).toBeFocused();
    await working.locator('..').getByRole('button', { name: 'Annuler', exact: true }).click();
    await release.evaluate((letGo) => letGo());
    await expect(status(page, 'Annulé : aucun fichier n’a été créé.')).toBeVisible();
    await clock.pass({ milliseconds: 100 });
    await expect(status(page, 'Annulé : aucun fichier n’a été créé.')).toBeFocused();
    await expect(working).toBeHidden();
    expect(downloads).toEqual([]);

    release = await hold();
    await save.click();
    await release.evaluate((letGo) => letGo());
    await expect(status(page, 'Fichier prêt : voyez vos téléchargements')).toBeVisible();
    await expect.poll(() => downloads).toEqual(['idee-du-jour-2026-11-22.json']);
  });

  await context.clock.resume();
  await test.step('a file that comes while another one is restored waits, and that one can be given up at once', async () => {
    await preview(page, 8);
    const release = await holdRestore(page);
    await button(page, 'Fusionner').click();
    await expect(progress(page)).toBeVisible();
    await page.getByLabel('Restaurer une sauvegarde').setInputFiles({ ...backupOf(9), name: 'autre.json' });
    await expect(status(page, '« autre.json » n’a pas été lu')).toBeVisible();
    await expect(progress(page)).toBeVisible();
    await button(page, 'Annuler').click();
    await expect(status(page, 'Restauration interrompue : rien n’a changé.')).toBeVisible();
    await release.evaluate((resolve) => resolve());
    await preview(page, 6);
    expect((await dump(page))[1]).toHaveLength(5);
    await button(page, 'Fusionner').click();
    await expect(status(page, 'Sauvegarde restaurée')).toBeVisible();
    expect((await dump(page))[1]).toHaveLength(6);
  });

  await test.step('of two files that come one after the other, the last is shown', async () => {
    const file = page.getByLabel('Restaurer une sauvegarde');
    await Promise.all([
      file.setInputFiles({ ...backupOf(4_000), name: 'grand.json' }),
      file.setInputFiles({ ...backupOf(3), name: 'petit.json' }),
    ]);
    await expect(page.getByText(/^petit\.json, sauvegarde du/)).toBeVisible();
    await expect(page.getByText('grand.json')).toBeHidden();
  });

  await test.step('a large restore shows how far it is, and «Annuler» leaves the journal as it was', async () => {
    const before = await dump(page);
    expect(before[1]).toHaveLength(6);

    await preview(page, 4_000);
    await button(page, 'Remplacer').click();
    await expect(progress(page)).toHaveAttribute('value', /^[1-9]/, { timeout: 60_000 });
    await expect(button(page, 'Annuler')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(status(page, 'Restauration interrompue : rien n’a changé.')).toBeVisible({ timeout: 60_000 });
    await expect(status(page, 'Restauration interrompue')).toBeFocused();
    await expect(progress(page)).toBeHidden();
    expect(await dump(page)).toEqual(before);
    await expect(page.getByRole('region', { name: 'Essais', exact: true }).getByRole('listitem')).toHaveCount(6);
  });
});
