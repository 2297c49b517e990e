import type { Page } from '@playwright/test';
import { noteOpening } from '../bench/soak.ts';
import { type Extension, expect, test } from './fixtures.ts';
import { readRows } from './rows.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const rests = (page: Page) => page.evaluate(() => document.getElementById('app')?.onclick !== null);

/** A new tab like most: not the first of its day, and with no one at it. */
async function restingTab(extension: Extension) {
  const first = await extension.open('chrome://newtab/');
  await first.getByRole('button', { name: 'C’est compris' }).click();
  await expect.poll(() => first.evaluate(`localStorage.getItem('pictures-kept')`)).toBeTruthy();
  await expect.poll(() => first.evaluate(`localStorage.getItem('snapshot')`)).toBeTruthy();
  await extension.context.addInitScript(noteOpening);
  const page = await extension.open('chrome://newtab/');
  await expect.poll(() => page.evaluate('databaseOpened')).toBe(true);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await rests(page)).toBe(true);
  return { page, first };
}

test('a new tab rests until someone is there', async ({ extension }) => {
  const { page } = await restingTab(extension);
  // A screen reader knows already where something will be said.
  const regions = await page.locator('[role="status"], [role="alert"]').elementHandles();
  expect(regions).toHaveLength(2);
  await page.mouse.move(10, 10);
  await expect.poll(() => rests(page)).toBe(false);
  const stay = await Promise.all(regions.map((region) => region.evaluate(({ isConnected }) => isConnected)));
  expect(stay).toEqual([true, true]);
});

test('a press without a pointer, as a screen reader makes it, wakes it and is done once', async ({ extension }) => {
  const { page } = await restingTab(extension);
  await page.getByRole('button', { name: 'Marquer comme essayée' }).evaluate((button: HTMLElement) => button.click());
  await expect(page.getByText('Essai noté')).toBeVisible();
  expect(await readRows(page, 'trials')).toHaveLength(1);
});

test('a key wakes it, and does what it does', async ({ extension }) => {
  const { page } = await restingTab(extension);
  await page.keyboard.press('Tab');
  await expect.poll(() => rests(page)).toBe(false);
  await expect(page.getByRole('link', { name: 'Toutes les idées' })).toBeFocused();
});

test('it follows what another tab draws', async ({ extension }) => {
  const { page, first } = await restingTab(extension);
  const before = await heading(page).innerText();
  await first.getByRole('button', { name: 'Piger une autre idée' }).click();
  await expect(heading(first)).not.toHaveText(before);
  await expect(heading(page)).toHaveText(await heading(first).innerText());
});

test('it turns to the new day', async ({ extension, clock }) => {
  await clock.set('2026-11-22T23:30:00');
  const { page } = await restingTab(extension);
  await clock.sleep({ minutes: 40 });
  await expect(page.getByRole('banner').locator('time')).toHaveAttribute('datetime', '2026-11-23');
  await expect.poll(async () => (await readRows(page, 'days')).map(({ day }) => day)).toContain('2026-11-23');
});

test('it wakes where its database goes away, and records its day anew', async ({ extension, clock }) => {
  await clock.set('2026-11-22T09:00:00');
  const { page, first } = await restingTab(extension);
  await first.close();
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('idee-du-jour').onsuccess = resolve;
      }),
  );
  await expect.poll(() => rests(page)).toBe(false);
  await expect.poll(async () => (await readRows(page, 'days')).map(({ day }) => day)).toEqual(['2026-11-22']);
});
