import type { Page } from '@playwright/test';
import { type Extension, expect, test } from './fixtures.ts';
import { deleteDatabase, noteOpening, readRows } from './rows.ts';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const star = (page: Page, pressed: boolean) => page.getByRole('button', { name: 'Favori', exact: true, pressed });
const rests = (page: Page) => page.evaluate(() => document.getElementById('app')?.onclick !== null);
const idle = (page: Page) => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));

/** A new tab that was there before, and lives. */
async function firstTab(extension: Extension) {
  const first = await extension.open('chrome://newtab/');
  await first.getByRole('button', { name: 'C’est compris' }).click();
  for (const key of ['pictures-kept', 'snapshot', 'safety-copy']) {
    await expect.poll(() => first.evaluate((name) => localStorage.getItem(name), key)).toBeTruthy();
  }
  await expectRightSnapshot(first);
  return first;
}

/** Only then does the next tab rest. */
const expectRightSnapshot = (page: Page) =>
  expect
    .poll(() => page.evaluate(`chrome.storage.session.get('snapshot-is-right')`))
    .toMatchObject({ 'snapshot-is-right': true });

/** A new tab like most: not the first of its day, and with no one at it. */
async function restingTab(extension: Extension) {
  const first = await firstTab(extension);
  await extension.context.addInitScript(noteOpening);
  const asked: string[] = [];
  extension.context.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const page = await extension.open('chrome://newtab/');
  const resting = async () => {
    await expect(page.getByRole('status').first()).toBeAttached();
    await idle(page);
    expect(await rests(page)).toBe(true);
  };
  await resting();
  const again = async () => {
    await expectRightSnapshot(page);
    await page.reload();
    await resting();
  };
  return { page, first, asked, again };
}

test('a new tab rests without the database until someone is there: a pointer, a key, a press without either', async ({
  extension,
  clock,
}) => {
  await clock.set('2026-11-22T09:00:00');
  const { page, first, asked, again } = await restingTab(extension);
  // A screen reader knows already where something will be said.
  const regions = await page.locator('[aria-live]').elementHandles();
  expect(regions).toHaveLength(2);
  await clock.pass({ minutes: 10 });
  expect(await rests(page)).toBe(true);
  expect(asked.filter((path) => path !== '/')).toEqual(['/newtab.html', '/newtab-first-paint.js', '/newtab-rest.js']);
  expect(await page.evaluate('databaseOpened')).toBe(false);
  await page.mouse.move(10, 10);
  await expect.poll(() => rests(page)).toBe(false);
  const stay = await Promise.all(regions.map((region) => region.evaluate(({ isConnected }) => isConnected)));
  expect(stay).toEqual([true, true]);

  await again();
  await test.step('a key wakes it, and does what it does', async () => {
    await page.keyboard.press('Tab');
    await expect.poll(() => rests(page)).toBe(false);
    await expect(page.getByRole('link', { name: 'Toutes les idées' })).toBeFocused();
  });

  await again();
  await test.step('at rest it shows what is done in another tab, and lives as it is painted then', async () => {
    const before = await heading(page).innerText();
    await first.getByRole('button', { name: 'Piger une autre idée' }).click();
    await expect(heading(first)).not.toHaveText(before);
    await expect(heading(page)).toHaveText(await heading(first).innerText());
    await star(first, false).click();
    await expect(star(page, true)).toBeVisible();
    expect(await rests(page)).toBe(true);
    expect(await page.evaluate('databaseOpened')).toBe(false);
    await page.getByRole('button', { name: 'Revenir à l’idée du jour' }).click();
    await expect(heading(page)).toHaveText(before);
    await expect(heading(first)).toHaveText(before);
  });

  await again();
  await test.step('a press without a pointer, as a screen reader makes it, wakes it and is done once', async () => {
    await page.getByRole('button', { name: 'Marquer comme essayée' }).evaluate((button: HTMLElement) => button.click());
    await expect(page.getByText('Essai noté')).toBeVisible();
    expect(await readRows(page, 'trials')).toHaveLength(1);
  });

  await again();
  await test.step('where the database went away, the day is recorded anew once someone is there', async () => {
    await first.close();
    await deleteDatabase(page);
    await page.mouse.move(10, 10);
    await expect.poll(async () => (await readRows(page, 'days')).map(({ day }) => day)).toEqual(['2026-11-22']);
  });
});

test('it turns to the new day', async ({ extension, clock }) => {
  await clock.set('2026-11-22T23:30:00');
  const { page } = await restingTab(extension);
  await clock.sleep({ minutes: 40 });
  await expect(page.getByRole('banner').locator('time')).toHaveAttribute('datetime', '2026-11-23');
  await expect.poll(async () => (await readRows(page, 'days')).map(({ day }) => day)).toContain('2026-11-23');
});

test('a tab that comes after a page went between its change and the snapshot shows the change', async ({
  extension,
}) => {
  // Alive, it would hear of the change and see to the snapshot.
  await (await firstTab(extension)).close();
  await extension.context.addInitScript(() => {
    if (!location.hash.includes('gone')) return;
    // From its commit on, nothing more is heard of this page.
    const { session } = (globalThis as unknown as { chrome: { storage: { session: Record<string, unknown> } } }).chrome
      .storage;
    const said = (session.set as (values: object) => Promise<void>).bind(session);
    session.set = async (values: object) => (Object.values(values).includes(true) ? undefined : said(values));
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key !== 'snapshot') setItem.call(this, key, value);
    };
  });
  const gone = await extension.open('newtab.html#gone');
  await star(gone, false).click();
  await expect(star(gone, true)).toBeVisible();
  await gone.close();
  const page = await extension.open('chrome://newtab/');
  await expect(star(page, true)).toBeVisible();
  // It has seen to it that the next one rests.
  await expectRightSnapshot(page);
  const next = await extension.open('chrome://newtab/');
  await expect(star(next, true)).toBeVisible();
  await expect(next.getByRole('status').first()).toBeAttached();
  expect(await rests(next)).toBe(true);

  await test.step('one that opens while something written waits says so', async () => {
    await next.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
    await next.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
    await next.getByRole('dialog').getByRole('textbox', { name: 'Note' }).fill('À moitié');
    await expect.poll(() => readRows(next, 'drafts')).toHaveLength(1);
    await next.close();
    await page.reload();
    await expect(page.getByRole('button', { name: /^Reprendre/ })).toBeVisible();
  });
});

test('at rest it sees to the copy in the folder that a page left which is gone', async ({ extension, clock }) => {
  await clock.set('2026-11-22T09:00:00');
  const { page, first } = await restingTab(extension);
  await first.evaluate(async () => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle('Carnet', { create: true });
    const opening = indexedDB.open('idee-du-jour');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const writing = opening.result.transaction(['folder', 'copying'], 'readwrite');
    writing.objectStore('folder').put({ device: 'bureau', handle });
    const never = { copied: '', copiedAt: '', problem: '', files: [] };
    writing.objectStore('copying').put({ device: 'bureau', change: 'new', ...never });
    await new Promise((resolve) => writing.addEventListener('complete', resolve));
    opening.result.close();
    localStorage.setItem('copy-due', '"new"');
  });
  await first.close();
  // When it has heard, nothing tells.
  const wakes = async () => {
    await clock.pass({ seconds: 10 });
    return !(await rests(page));
  };
  await expect.poll(wakes).toBe(true);
  const copied = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Carnet');
      const file = await folder.getFileHandle('carnet-bureau.json').then((handle) => handle.getFile());
      return JSON.parse(await file.text()).days;
    });
  await expect.poll(() => copied().catch(() => [])).toHaveLength(1);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('copy-due'))).toBeNull();
});
