import type { Page } from '@playwright/test';
import { faultsOf } from './axe.ts';
import { choose } from './choose.ts';
import { test as base, expect } from './fixtures.ts';
import { walkFaults } from './walk.ts';

interface Fixtures {
  /** What was found. The test fails at its end with all of it. */
  faults: string[];
  open(path: string, sabotage?: () => void): Promise<Page>;
  /** Notes what axe finds in a state. */
  look(page: Page, state: string, withSettings?: boolean, within?: string): Promise<void>;
  /** Likewise what Tab does not come to. */
  walk(page: Page, state: string): Promise<void>;
}

const test = base.extend<Fixtures>({
  open: ({ extension, extensionId }, use) =>
    use(async (path, sabotage) => {
      const page = await extension.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      if (sabotage) await page.addInitScript(sabotage);
      await page.setViewportSize(path === 'popup.html' ? { width: 400, height: 600 } : { width: 1280, height: 800 });
      await page.goto(path.includes(':') ? path : `chrome-extension://${extensionId}/${path}`);
      return page;
    }),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  faults: async ({}, use) => {
    const faults: string[] = [];
    await use(faults);
    expect(faults).toEqual([]);
  },
  look: ({ faults }, use) => use(async (...look) => void faults.push(...(await faultsOf(...look)))),
  walk: ({ faults }, use) => use(async (...walk) => void faults.push(...(await walkFaults(...walk)))),
});

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
/** From now on, a new trial fails as on a full disk. */
const fillDisk = () => {
  const { add } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.add = function (...row) {
    if (this.name === 'trials') throw new DOMException('full', 'QuotaExceededError');
    return add.apply(this, row);
  };
};
const takeStorageAway = () => {
  IDBFactory.prototype.open = () => {
    throw new DOMException('denied', 'SecurityError');
  };
};

// The journal's states are in journal.test.ts, which has what fills it.
test('axe finds nothing on the new tab, in any state, and Tab reaches all of it', async ({
  open,
  look,
  walk,
  allowError,
}) => {
  allowError(/quota|full|denied/i);
  const page = await open('chrome://newtab/');
  await expect(page.getByRole('region', { name: 'Bienvenue!' })).toBeVisible();
  await look(page, 'welcome');
  await press(page, 'C’est compris');
  await press(page, 'Préparer la rencontre');
  await expect(page.getByRole('heading', { name: 'Avant' })).toBeVisible();
  await press(page, 'Favori');
  await press(page, 'Marquer comme essayée');
  await expect(page.getByText('Essai noté')).toBeVisible();
  await look(page, 'guide open, tried', true);
  await walk(page, 'new tab');
  await press(page, 'Ajouter une note');
  await page.getByRole('textbox', { name: 'Note' }).fill('x'.repeat(1900));
  await look(page, 'dialog', false, 'dialog');
  await page.keyboard.press('Escape');
  await press(page, 'Réglages');
  await look(page, 'settings', false, 'dialog');
  await page.keyboard.press('Escape');
  await press(page, 'Piger une autre idée');
  await expect(page.getByRole('button', { name: 'Revenir à l’idée du jour' })).toBeVisible();
  await page.evaluate(fillDisk);
  await press(page, 'Marquer comme essayée');
  await expect(page.locator('[aria-live="assertive"]')).toContainText('Rien n’a été enregistré');
  await look(page, 'drawn, not saved', false, 'main');

  const withoutStorage = await open('newtab.html', takeStorageAway);
  await expect(withoutStorage.getByText('les idées restent accessibles')).toBeVisible();
  await look(withoutStorage, 'without storage');
});

test('axe finds nothing on the popup, in any state, and Tab reaches all of it', async ({
  open,
  look,
  walk,
  allowError,
}) => {
  allowError(/denied/i);
  const list = await open('popup.html');
  await expect(list.getByText('21 idées')).toBeVisible();
  await press(list, 'Jeux de rôles');
  await press(list, 'Marquer comme essayée : Jeux de rôles');
  await expect(list.getByText('Essai noté')).toBeVisible();
  await look(list, 'row open, tried', true);
  await walk(list, 'popup');
  await press(list, 'Pas encore essayées');
  await press(list, 'But');
  await press(list, 'Relation');
  await look(list, 'facet open', true, 'search');
  await press(list, 'Relation');
  await choose(list, 'Temps', 'jusqu’à 45 min');
  await list.getByRole('searchbox').fill('bénévole');
  await expect(list.getByText('0 idée', { exact: true })).toBeVisible();
  await look(list, 'filtered, no result');
  await press(list, 'Effacer les filtres');
  await press(list, 'Raccourcis clavier');
  await look(list, 'help', false, 'footer');
  await look(await open('popup.html', takeStorageAway), 'without storage');
});

// Its list is the popup's.
test('axe finds nothing on «Toutes les idées», with an idea open', async ({ open, look }) => {
  const list = await open('ideas.html');
  await press(list, 'Balade Mentorat');
  await expect(list.getByRole('button', { name: 'Imprimer la fiche' })).toBeVisible();
  await look(list, 'row open');
});
