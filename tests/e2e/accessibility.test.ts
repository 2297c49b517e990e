import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect, test } from './fixtures.ts';

async function faultsOf(page: Page, state: string): Promise<string[]> {
  // Not addScriptTag: the content security policy forbids it.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      resultTypes: ['violations'],
      rules: { 'target-size': { enabled: true } },
    }),
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${state} · ${id} · ${target}: ${failureSummary}`),
  );
}

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
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

const lists = [
  { path: 'popup.html', row: 'Jeux de rôles' },
  { path: 'ideas.html', row: 'Balade Mentorat' },
];
const circumstances = [
  { name: 'in light', media: { colorScheme: 'light' } },
  { name: 'in the dark', media: { colorScheme: 'dark' } },
  { name: 'in forced colours', media: { forcedColors: 'active', colorScheme: 'dark' } },
  { name: 'with more contrast', media: { contrast: 'more' } },
  { name: 'at 320 px', media: {}, size: { width: 320, height: 256 } },
] as const;

for (const { name, media, ...rest } of circumstances) {
  const size = 'size' in rest ? rest.size : undefined;

  test(`axe finds nothing on any page, in any state, ${name}`, async ({ extension, extensionId, allowError }) => {
    test.setTimeout(120_000);
    allowError(/quota|full|denied/i);
    const faults: string[] = [];
    const open = async (path: string, sabotage?: () => void) => {
      const page = await extension.context.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce', ...media });
      if (sabotage) await page.addInitScript(sabotage);
      await page.setViewportSize(
        size ?? (path === 'popup.html' ? { width: 400, height: 600 } : { width: 1280, height: 800 }),
      );
      await page.goto(path.includes(':') ? path : `chrome-extension://${extensionId}/${path}`);
      return page;
    };
    const look = async (page: Page, state: string) => void faults.push(...(await faultsOf(page, state)));

    const newtab = await open('chrome://newtab/');
    await expect(newtab.getByRole('region', { name: 'Bienvenue!' })).toBeVisible();
    await look(newtab, 'new tab: welcome');
    await press(newtab, 'C’est compris');
    await look(newtab, 'new tab: closed');
    await press(newtab, 'Préparer la rencontre');
    await expect(newtab.getByRole('heading', { name: 'Avant' })).toBeVisible();
    await press(newtab, 'Favori');
    await press(newtab, 'Marquer comme essayée');
    await expect(newtab.getByText('Essai noté')).toBeVisible();
    await look(newtab, 'new tab: guide open, tried');
    await press(newtab, 'Ajouter une note');
    await newtab.getByRole('textbox', { name: 'Note' }).fill('x'.repeat(1900));
    await look(newtab, 'new tab: dialog');
    await newtab.keyboard.press('Escape');
    await press(newtab, 'Piger une autre idée');
    await expect(newtab.getByRole('button', { name: 'Revenir à l’idée du jour' })).toBeVisible();
    await newtab.evaluate(fillDisk);
    await press(newtab, 'Marquer comme essayée');
    await expect(newtab.getByRole('alert')).toContainText('Rien n’a été enregistré');
    await look(newtab, 'new tab: drawn, not saved');

    for (const { path, row } of lists) {
      const list = await open(path);
      await expect(list.getByText('21 idées')).toBeVisible();
      await look(list, `${path}: all`);
      await press(list, row);
      await press(list, `Marquer comme essayée : ${row}`);
      await expect(list.getByText('Essai noté')).toBeVisible();
      await look(list, `${path}: row open, tried`);
      await press(list, 'Pas encore essayées');
      await press(list, '45 min');
      await look(list, `${path}: filtered`);
      await list.getByRole('searchbox').fill('curriculum');
      await expect(list.getByText('0 idée', { exact: true })).toBeVisible();
      await look(list, `${path}: no result`);
      await press(list, 'Effacer les filtres');
      await press(list, 'Raccourcis clavier');
      await look(list, `${path}: help`);
      await look(await open(path, takeStorageAway), `${path}: without storage`);
    }
    const withoutStorage = await open('newtab.html', takeStorageAway);
    await expect(withoutStorage.getByText('les idées restent là')).toBeVisible();
    await look(withoutStorage, 'new tab: without storage');

    const journal = await open('journal.html');
    await expect(journal.getByRole('heading', { level: 1, name: 'Carnet' })).toBeVisible();
    await look(journal, 'journal');
    await press(journal, /^Ajouter un essai/);
    await look(journal, 'journal: dialog');

    expect(faults).toEqual([]);
  });
}
