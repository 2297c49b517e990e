import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Firefox, launchFirefox } from './firefox.ts';

const button = (page: Page, name: string) => page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`);
const press = async (page: Page, name: string) => (await button(page, name))?.click();
/** By its label; a part of the page may have the same name. */
const field = (page: Page, name: string) =>
  page.waitForFunction(
    (name) => {
      const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
      return fields.find(({ ariaLabel, labels }) =>
        [ariaLabel, ...[...(labels ?? [])].map(({ textContent }) => textContent)].some((text) => text?.trim() === name),
      );
    },
    {},
    name,
  ) as Promise<ElementHandle<HTMLInputElement>>;
const write = async (page: Page, name: string, text: string) => (await field(page, name)).type(text);
const written = (page: Page, name: string, text: string) =>
  vi.waitFor(async () => expect(await (await field(page, name)).evaluate(({ value }) => value)).toBe(text), 20_000);
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

  let daily: string;
  let drawn: string;
  let [tab, popup, meeting, journal] = [] as Page[] as [Page, Page, Page, Page];

  test('the new tab, as Ctrl+T opens it, marks, stars and draws', async () => {
    tab = await firefox.openNewTab();
    daily = await idea(tab);
    await press(tab, 'Favori');
    await pressed(tab, 'Favori');
    await press(tab, 'Marquer comme essayée');
    await says(tab, 'Essai noté');
    await press(tab, 'Piger une autre idée');
    await tab.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, {}, daily);
    drawn = await idea(tab);
  });

  test('the popup’s page finds an idea, and keeps a note as it is written', async () => {
    popup = await firefox.open('popup.html');
    await write(popup, 'Chercher une idée', 'jeux de role');
    await says(popup, '1\u00a0idée');
    await press(popup, 'Jeux de rôles');
    await says(popup, 'Déroulement');
    await press(popup, 'Marquer comme essayée\u00a0: Jeux de rôles');
    await press(popup, 'Ajouter une note');
    await write(popup, 'Note', 'À finir');
  });

  test('a meeting is planned, invited to and begun; the sidebar’s page goes along', async () => {
    meeting = await firefox.open('meeting.html');
    await press(meeting, 'Balade Mentorat');
    await press(meeting, 'Planifier\u00a0: Balade Mentorat');
    await write(meeting, 'Avec qui', 'Léa');
    await press(meeting, 'Enregistrer');
    await press(meeting, 'Inviter');
    expect(await (await field(meeting, 'Message')).evaluate(({ value }) => value)).toContain('Bonjour Léa!');
    await press(meeting, 'Fermer');
    await press(meeting, 'Commencer');
    await press(meeting, 'Étape suivante');
    await write(meeting, 'Notes', 'Elle hésite');
    const sidebar = await firefox.open('sidepanel.html');
    await says(sidebar, 'Étape 2 sur');
    await written(sidebar, 'Notes', 'Elle hésite');
  });

  test('all of it is there after Firefox was killed', async () => {
    await firefox.kill();
    tab = await firefox.openNewTab();
    expect(await idea(tab)).toBe(drawn);
    await press(tab, 'Revenir à l’idée du jour');
    await tab.waitForFunction((before) => document.querySelector('h1')?.textContent === before, {}, daily);
    await pressed(tab, 'Favori');
    await says(tab, 'Essayée le');

    popup = await firefox.open('popup.html');
    await press(popup, 'Reprendre\u00a0: Jeux de rôles');
    await written(popup, 'Note', 'À finir');
    await popup.keyboard.press('Escape');
    await button(popup, 'Reprendre\u00a0: Jeux de rôles');
  });

  test('the meeting goes on and ends; its trial and next steps are in the journal, and these come up with the next one', async () => {
    meeting = await firefox.open('meeting.html');
    await says(meeting, 'Étape 2 sur');
    await written(meeting, 'Notes', 'Elle hésite');
    await press(meeting, 'Terminer la rencontre');
    await (await field(meeting, 'On le refera')).click();
    await press(meeting, 'Ajouter un prochain pas');
    await write(meeting, 'Prochain pas 1', 'Lire l’article');
    await press(meeting, 'Enregistrer');
    await says(meeting, 'Rencontre notée');

    journal = await firefox.open('journal.html');
    await says(journal, 'Elle hésite');
    await press(journal, 'Planifier une rencontre');
    await (await field(journal, 'Idée')).select('cafe-philosophique');
    await write(journal, 'Avec qui', 'Léa');
    await journal.waitForSelector('dialog ::-p-aria([name="Fait\u00a0: Lire l’article"])');
    await press(journal, 'Enregistrer');
    await says(journal, 'Rencontre planifiée');
  });

  test('a backup is downloaded, everything is erased, and the backup restored', async () => {
    await press(journal, 'Télécharger une sauvegarde');
    const file = await vi.waitFor(async () => {
      const name = (await readdir(downloads)).find((entry) => entry.endsWith('.json'));
      const path = join(downloads, name ?? 'none yet');
      return JSON.parse(await readFile(path, 'utf8')).format === 'idee-du-jour/backup' ? path : expect.fail();
    }, 10_000);

    await press(journal, 'Tout effacer');
    await press(journal, 'Effacer…');
    await press(journal, 'Oui, tout effacer');
    await says(journal, 'Tout est effacé');
    await says(journal, 'Aucun essai pour le moment');

    const input = (await journal.$('input[aria-label="Restaurer une sauvegarde"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await press(journal, 'Fusionner');
    await journal.waitForSelector('::-p-xpath(//button[starts-with(@aria-label, "Modifier")])');
  });

  test('axe finds nothing on any page, in light and dark', async () => {
    const pages = [tab, popup, meeting, journal, await firefox.open('ideas.html')];
    for (const scheme of ['light', 'dark'] as const) {
      await firefox.setColorScheme(scheme);
      for (const page of pages) {
        await page.bringToFront();
        await page.waitForFunction((scheme) => matchMedia(`(prefers-color-scheme: ${scheme})`).matches, {}, scheme);
        if (scheme === 'light') await page.evaluate(axe.source);
        // What is other elements in the dark is none: only their colours are.
        const options = scheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
        const { url, violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as axe.AxeResults;
        expect(
          violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
          `${url}, ${scheme}`,
        ).toEqual([]);
      }
    }
  });

  test('nothing went wrong in the console', async () => {
    expect(await firefox.errors()).toEqual([]);
  });
});
