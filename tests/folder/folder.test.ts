import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/browsers.ts';
import { extensionArguments, extensionId } from '../../scripts/extension.ts';
import { Desktop, until } from './desktop.ts';

// The real picker, the real questions, real keys: what a directory of the private file system can't show.

let desktop: Desktop;
let home: string;
let folder: string;

before(async () => {
  desktop = await Desktop.start();
  home = await mkdtemp(join(tmpdir(), 'idee-du-jour-home-'));
  folder = join(home, 'Carnet');
  await mkdir(folder);
});
after(async () => {
  desktop?.stop();
  await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser of this computer, or of another one: each profile has a journal of its own. */
const open = (profile: string): Promise<BrowserContext> =>
  chromium.launchPersistentContext(join(home, profile), {
    executablePath: ensureChromium(),
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [...extensionArguments(), '--window-size=1200,850', '--window-position=0,0', '--disable-gpu', '--lang=en'],
    env: { ...desktop.env, HOME: home },
  });

async function goTo(context: BrowserContext, path: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(path.includes(':') ? path : `chrome-extension://${extensionId()}/${path}`);
  // Of one address but for its end, nothing is loaded anew.
  await page.reload();
  return page;
}

const journal = (context: BrowserContext) => goTo(context, 'journal.html#sauvegarde');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const lastCopy = (page: Page) =>
  page.getByText(/^Dernière copie hors du navigateur\u00a0: aujourd’hui, .* \(dossier Carnet\)$/);

async function choose(page: Page, path: string) {
  await button(page, 'Copier dans un dossier').click();
  await desktop.pick(path);
}

/** «View files?», then «Save changes?», at once or upon «Autoriser». */
async function allow(page: Page) {
  await desktop.answer();
  const ask = button(page, 'Autoriser');
  await until(async () => (await desktop.isAsking()) || (await ask.isVisible()), Boolean);
  if (await ask.isVisible()) await ask.click();
  await desktop.answer();
}

const copies = async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
};
const trialsCopied = async () => (await copies()).map(({ trials }) => trials.length).sort();

async function markAsTried(context: BrowserContext) {
  const page = await goTo(context, 'chrome://newtab/');
  await button(page, 'Marquer comme essayée').click();
  await expect(page.getByText('Essai noté').first()).toBeVisible();
}

test('a folder outlives the browser, restarts ask once, and a new machine finds everything', async (t) => {
  let context = await open('bureau');
  t.after(() => context.close());

  await t.test('Home itself is refused, which looks like «Cancel»', async () => {
    const page = await journal(context);
    await choose(page, home);
    await until(() => desktop.isAsking(), Boolean);
    await desktop.key('Escape');
    await expect(page.getByText(/^Aucun dossier n’a été choisi/)).toBeVisible({ timeout: 20_000 });
  });

  await t.test('chosen, and each change is there within 30 seconds', async () => {
    const page = await journal(context);
    await choose(page, folder);
    await allow(page);
    await expect(lastCopy(page)).toBeVisible({ timeout: 20_000 });
    await markAsTried(context);
    await until(trialsCopied, ([count]) => count === 1, 30_000);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => !name.endsWith('.json')),
      [],
    );
  });

  await t.test('after a restart, «Autoriser de nouveau» asks once, and «on every visit» never again', async () => {
    await context.close();
    context = await open('bureau');
    let page = await journal(context);
    await button(page, 'Autoriser de nouveau').click();
    await desktop.allowOnEveryVisit();
    await expect(button(page, 'Autoriser de nouveau')).toBeHidden({ timeout: 20_000 });
    await context.close();
    context = await open('bureau');
    page = await journal(context);
    await expect(lastCopy(page)).toBeVisible();
    await expect(button(page, 'Ne plus copier')).toBeVisible();
    await expect(button(page, 'Autoriser de nouveau')).toBeHidden();
  });

  await t.test('a folder that was renamed is missed, and found again', async () => {
    await rename(folder, `${folder} 2`);
    let page = await journal(context);
    await expect(page.getByText(/«\u00a0Carnet\u00a0» est introuvable/)).toBeVisible({ timeout: 20_000 });
    await rename(`${folder} 2`, folder);
    page = await journal(context);
    await expect(page.getByText(/est introuvable/)).toBeHidden({ timeout: 20_000 });
  });

  await t.test('a new machine sees a preview, and then has everything', async (t) => {
    const other = await open('maison');
    t.after(() => other.close());
    const page = await journal(other);
    await choose(page, folder);
    await desktop.answer();
    if (await until(async () => (await desktop.isAsking()) || (await button(page, 'Fusionner').isVisible()), Boolean)) {
      if (await desktop.isAsking()) await desktop.answer();
    }
    await expect(page.getByRole('heading', { name: /Ce que contient le dossier/ })).toBeVisible();
    await button(page, 'Fusionner').click();
    const ask = button(page, 'Autoriser');
    await until(async () => (await lastCopy(page).isVisible()) || (await ask.isVisible()), Boolean);
    if (await ask.isVisible()) {
      await ask.click();
      await desktop.answer();
    }
    await expect(lastCopy(page)).toBeVisible({ timeout: 20_000 });
    await until(trialsCopied, (counts) => counts.join() === '1,1', 30_000);
    await goTo(other, 'chrome://newtab/');
    await button(other.pages()[0] as Page, 'Favori').click();
    await until(copies, (all) => all.some(({ favourites }) => favourites.length === 1), 30_000);
  });

  await t.test('and what was done there is here, as soon as a page opens', async () => {
    const page = await goTo(context, 'journal.html');
    await expect(page.getByRole('button', { name: /^Retirer des favoris/ })).toBeVisible({ timeout: 20_000 });
    await until(copies, (all) => all.every(({ favourites }) => favourites.length === 1), 30_000);
  });
});
