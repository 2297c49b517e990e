import type { Page } from '@playwright/test';
import { test as base, expect } from './fixtures.ts';
import { readRows } from './rows.ts';

const heading = { level: 1 } as const;
const mark = (page: Page) => page.getByRole('button', { name: 'Marquer comme essayée', exact: true });
const star = (page: Page, pressed: boolean) => page.getByRole('button', { name: 'Favori', exact: true, pressed });
const comeBack = (page: Page) => page.evaluate(() => dispatchEvent(new Event('focus')));
const full = 'du navigateur, est plein';

/**
 * A new tab of a browser that is full until it says otherwise. By hand: an extension with `unlimitedStorage` has no quota
 * that could be set. What a full disk does is seen on a real one, in `full-disk.test.ts`.
 */
const test = base.extend<{ openFull: () => Promise<{ page: Page; makeRoom: () => Promise<unknown> }> }>({
  openFull: ({ context, newtab: page }, use) =>
    use(async () => {
      await context.addInitScript(() => {
        const full = () => new DOMException('', 'QuotaExceededError');
        Object.assign(globalThis, { isFull: true });
        for (const name of ['put', 'add'] as const) {
          const write = IDBObjectStore.prototype[name];
          IDBObjectStore.prototype[name] = function (...row) {
            if ((globalThis as { isFull?: boolean }).isFull) throw full();
            return write.apply(this, row);
          };
        }
        const createWritable = FileSystemFileHandle.prototype.createWritable;
        FileSystemFileHandle.prototype.createWritable = function (...options) {
          return (globalThis as { isFull?: boolean }).isFull
            ? Promise.reject(full())
            : createWritable.apply(this, options);
        };
      });
      await page.reload();
      return { page, makeRoom: () => page.evaluate('isFull = false') };
    }),
});

test('what fails is not shown as done, keeps what was typed, and can be tried again', async ({
  newtab,
  clock,
  openFull,
}) => {
  await mark(newtab).click();
  await expect(newtab.getByText('Essai noté')).toBeVisible();
  const { page, makeRoom } = await openFull();
  await star(page, false).click();
  const failure = page.getByRole('article');
  await expect(failure).toContainText(full);
  await expect(star(page, false)).toBeVisible();
  await failure.getByRole('button', { name: 'Réessayer' }).click();
  await expect(failure).toContainText(full);

  await mark(page).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Avec qui').fill('Noémie');
  await dialog.getByRole('textbox', { name: 'Note' }).fill('À ne pas perdre');
  for (const _ of ['once', 'twice']) {
    await dialog.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(dialog.getByText(full)).toBeVisible();
    await expect(dialog.getByRole('textbox', { name: 'Note' })).toHaveValue('À ne pas perdre');
  }
  expect(await readRows(page, 'trials')).toMatchObject([{ note: '' }]);
  await makeRoom();
  await dialog.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(dialog).toBeHidden();
  expect(await readRows(page, 'trials')).toMatchObject([{ note: 'À ne pas perdre', partner: 'Noémie' }]);
  await star(page, false).click();
  await expect(star(page, true)).toBeVisible();
  await expect(failure).not.toContainText(full);

  await test.step('a new day offers nothing that can’t be kept, until there is room', async () => {
    await expect.poll(() => readRows(page, 'days')).toHaveLength(1);
    await clock.set('2030-01-02T12:00:00');
    await page.reload();
    await expect(page.getByText(/l’espace de stockage du navigateur, est plein/)).toBeVisible();
    await expect(mark(page)).toBeHidden();
    const daily = await page.getByRole('heading', heading).innerText();
    await page.getByRole('button', { name: 'Piger une autre idée' }).click();
    await expect(page.getByRole('heading', heading)).not.toHaveText(daily);
    await makeRoom();
    await comeBack(page);
    await expect(mark(page)).toBeVisible();
    await expect(page.getByText(/l’espace de stockage/)).toBeHidden();
    await expect.poll(() => readRows(page, 'days')).toHaveLength(2);
  });
});
