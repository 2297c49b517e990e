import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Firefox, launchFirefox } from './firefox.ts';

const button = (page: Page, name: string) => page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
const press = async (page: Page, name: string) => (await button(page, name))?.click();
const idea = (page: Page) => page.$eval('h1', (heading) => heading.textContent ?? '');
const says = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);
const pressed = (page: Page, name: string) =>
  page.waitForSelector(`::-p-xpath(//button[normalize-space()="${name}"][@aria-pressed="true"])`);

describe('a mentor’s days in Firefox', () => {
  let firefox: Firefox;
  let downloads: string;
  beforeAll(async () => {
    downloads = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
    firefox = await launchFirefox({ downloads });
  });
  afterAll(async () => {
    await firefox.close();
    await rm(downloads, { recursive: true, force: true });
  });

  test('the new tab, as Ctrl+T opens it, keeps a favourite, a trial and a drawn idea over a restart', async () => {
    const page = await firefox.openNewTab();
    const daily = await idea(page);
    await press(page, 'Favori');
    await pressed(page, 'Favori');
    await press(page, 'Marquer comme essayée');
    await says(page, 'Essai noté');
    await press(page, 'Piger une autre idée');
    await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, {}, daily);
    const drawn = await idea(page);

    await firefox.restart();
    const again = await firefox.openNewTab();
    expect(await idea(again)).toBe(drawn);
    await press(again, 'Revenir à l’idée du jour');
    await again.waitForFunction((before) => document.querySelector('h1')?.textContent === before, {}, daily);
    await pressed(again, 'Favori');
    await says(again, 'Essayée le');
  });

  test('a note that is being written outlives its page and Firefox', async () => {
    const page = await firefox.open('popup.html');
    await press(page, 'Jeux de rôles');
    await press(page, 'Marquer comme essayée\u00a0: Jeux de rôles');
    await press(page, 'Ajouter une note');
    const note = (of: Page) => of.waitForSelector('dialog textarea');
    await (await note(page))?.type('À finir');
    await page.close();
    await firefox.restart();
    const again = await firefox.open('popup.html');
    await press(again, 'Reprendre\u00a0: Jeux de rôles');
    const field = await note(again);
    expect(await field?.evaluate(({ value }) => value)).toBe('À finir');
    await again.keyboard.press('Escape');
    await button(again, 'Reprendre\u00a0: Jeux de rôles');
    await again.close();
  });

  test('the popup’s page finds an idea', async () => {
    const page = await firefox.open('popup.html');
    const field = await page.waitForSelector('::-p-aria([name="Chercher une idée"])');
    await field?.type('philosofique');
    await says(page, '1\u00a0idée');
    await press(page, 'Café philosophique');
    await says(page, 'Déroulement');
  });

  test('a backup is downloaded, everything is erased, and the backup restored', async () => {
    const page = await firefox.open('journal.html');
    await press(page, 'Télécharger une sauvegarde');
    const file = await vi.waitFor(async () => {
      const name = (await readdir(downloads)).find((entry) => entry.endsWith('.json'));
      const path = join(downloads, name ?? 'none yet');
      return JSON.parse(await readFile(path, 'utf8')).format === 'idee-du-jour/backup' ? path : expect.fail();
    }, 10_000);

    await press(page, 'Tout effacer');
    await press(page, 'Effacer…');
    await press(page, 'Oui, tout effacer');
    await says(page, 'Tout est effacé');
    await says(page, 'Aucun essai pour le moment');

    const input = (await page.$('input[aria-label="Restaurer une sauvegarde"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await press(page, 'Fusionner');
    await page.waitForSelector('::-p-xpath(//button[starts-with(@aria-label, "Modifier")])');
  });

  describe.each(['light', 'dark'] as const)('in the %s scheme', (colorScheme) => {
    beforeAll(() => firefox.setColorScheme(colorScheme));

    test.each(['newtab', 'popup', 'ideas', 'journal'])('axe finds nothing on %s', async (name) => {
      const page = await firefox.open(`${name}.html`);
      await page.waitForSelector('h1');
      expect(await page.evaluate(`matchMedia('(prefers-color-scheme: ${colorScheme})').matches`)).toBe(true);
      await page.evaluate(axe.source);
      const { violations } = (await page.evaluate('axe.run()')) as axe.AxeResults;
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  });

  test('nothing went wrong in the console', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});
