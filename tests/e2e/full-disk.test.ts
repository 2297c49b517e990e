import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Disk } from './disk.ts';
import { alone, testAlone as base, expect } from './fixtures.ts';
import { readRows } from './rows.ts';

// A real one, where root can mount it: what Chromium then does to its files is the point.

const test = base.extend<{ disk: Disk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  disk: ({}, use) => use(new Disk()),
  extension: ({ disk, viewport, colorScheme, locale, timezoneId, contextOptions }, use) =>
    alone({ viewport, colorScheme, locale, timezoneId, contextOptions }, use, async (profile) => {
      const isMounted = disk.mount(join(profile, 'Default'), 200);
      base.skip(!isMounted, 'only root on Linux can mount a disk to fill');
      return () => disk.unmount();
    }),
});

const star = (page: Page) => page.getByRole('button', { name: 'Favori', exact: true });
const isStarred = async (page: Page) => (await star(page).getAttribute('aria-pressed')) === 'true';
const failure = (page: Page) => page.getByRole('article');

/**
 * Stars and unstars until there is no room even for that: what is said to be done counts, also on a full disk.
 * @returns whether it is starred: the page may not show it while nothing can be read
 */
async function failToStar(page: Page, disk: Disk): Promise<boolean> {
  const full = failure(page).getByText(/plein/);
  for (let before = await isStarred(page); ; before = !before) {
    // Chromium gives room back now and then.
    disk.fill();
    await expect(star(page).or(full).first()).toBeVisible();
    if (await full.isVisible()) return before;
    await star(page).click();
    const toggled = page.getByRole('button', { name: 'Favori', exact: true, pressed: !before });
    await expect(toggled.or(full).first()).toBeVisible();
    if (await full.isVisible()) return before;
  }
}

async function mark(page: Page, note: string) {
  await page.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
  await expect(page.getByText('Essai noté')).toBeVisible();
  await page.getByRole('button', { name: 'Ajouter une note' }).click();
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

test.slow();

test('what is noted after the disk was full is there after a restart, also when the browser was closed while it was full', async ({
  disk,
  newtab,
  relaunch,
  openNewTab,
}) => {
  await star(newtab).click();
  await expect(star(newtab)).toHaveAttribute('aria-pressed', 'true');
  const before = await failToStar(newtab, disk);
  // By keyboard: two clicks in a row at a place that changes between them count as one.
  const retry = newtab.getByRole('button', { name: 'Réessayer' });
  disk.fill();
  await retry.press('Enter');
  // It may find the room that Chromium has given back since.
  await expect(failure(newtab).getByText(/plein/).or(star(newtab))).toBeVisible();
  disk.makeRoom();
  if (await retry.isVisible()) await retry.press('Enter');
  await expect(star(newtab)).toHaveAttribute('aria-pressed', String(!before));
  await mark(newtab, 'À ne pas perdre');

  const starred = await failToStar(newtab, disk);
  await newtab.context().close();
  disk.makeRoom();
  await relaunch();
  const page = await openNewTab();
  await expect(star(page)).toHaveAttribute('aria-pressed', String(starred));
  expect(await readRows(page, 'trials')).toMatchObject([{ note: 'À ne pas perdre' }]);
  expect(await readRows(page, 'days')).toHaveLength(1);
  await star(page).click();
  await expect(star(page)).toHaveAttribute('aria-pressed', String(!starred));
  await relaunch();
  await expect(star(await openNewTab())).toHaveAttribute('aria-pressed', String(!starred));
});
