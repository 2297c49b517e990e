import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { type BrowserContext, expect as baseExpect, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/browsers.ts';
import { extensionArguments, extensionId } from '../../scripts/extension.ts';
import { Disk } from '../e2e/disk.ts';
import { canHavePolicies, chromiumWithPolicies, setPolicies } from '../e2e/policies.ts';
import { Desktop, patience, until } from './desktop.ts';

// The real picker, the real questions, real keys, a real disk: what a directory of the private file system can't show.

const expect = baseExpect.configure({ timeout: patience });

let desktop: Desktop;
let home = '';
let folder: string;
const key = new Disk();
let isKey: boolean;

before(async () => {
  desktop = await Desktop.start();
  home = await mkdtemp(join(tmpdir(), 'idee-du-jour-home-'));
  isKey = key.mount(join(home, 'key'), 4);
  folder = join(home, 'key', 'Carnet');
  await mkdir(folder);
});
after(async () => {
  desktop?.stop();
  if (isKey) key.unmount();
  if (home) await rm(home, { recursive: true, force: true, maxRetries: 5 });
});

/** A browser of this computer, or of another one: each profile has a journal of its own. */
async function open(profile: string, executablePath = ensureChromium()): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(join(home, profile), {
    executablePath,
    headless: false,
    viewport: null,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [
      ...extensionArguments(),
      '--window-size=1200,850',
      '--window-position=0,0',
      '--disable-gpu',
      '--lang=en',
      '--disable-features=Translate',
    ],
    env: { ...desktop.env, HOME: home },
    timeout: patience,
  });
  context.setDefaultTimeout(patience);
  return context;
}

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

/** Answers what the browser asks, «View files?» and «Save changes?», and presses «Autoriser» and «Fusionner», until it is copied. */
async function allow(page: Page) {
  const presses = [button(page, 'Autoriser'), button(page, 'Fusionner')];
  while (!(await lastCopy(page).isVisible())) {
    if (await desktop.isAsking()) await desktop.allow();
    for (const press of presses) if (await press.isVisible()) await press.click();
  }
}

const copies = async () => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))));
};
/** How many trials and favourites each device has copied. */
const counts = async () => {
  const all = (await copies()).map(({ trials, favourites }) => `${trials.length},${favourites.length}`);
  return all.sort().join(' ');
};
/** Whether all devices have copied the same journal. */
const areOne = async () => {
  const [first, ...others] = (await copies()).map((journal) => ({ ...journal, exportedAt: '' }));
  return others.every((other) => isDeepStrictEqual(other, first));
};
const copied = (expected: string) => until(counts, (said) => said === expected);

async function markAsTried(context: BrowserContext) {
  const page = await goTo(context, 'chrome://newtab/');
  await button(page, 'Marquer comme essayée').click();
  await expect(page.getByText('Essai noté').first()).toBeVisible();
}

async function star(context: BrowserContext, title: string) {
  const page = await goTo(context, 'ideas.html');
  const favourite = button(page, `Favori\u00a0: ${title}`);
  await favourite.click();
  await expect(favourite).toHaveAttribute('aria-pressed', 'true');
}

test('a folder outlives the browser, restarts ask once, and a new machine finds everything', async (t) => {
  let context = await open('bureau');
  let other: BrowserContext | undefined;
  t.after(() => Promise.all([context.close(), other?.close()]));

  await t.test('Home itself is refused, which looks like «Cancel»', async () => {
    const page = await journal(context);
    await choose(page, home);
    await until(() => desktop.isAsking(), Boolean);
    await desktop.key('Escape');
    await expect(page.getByText(/^Aucun dossier n’a été choisi/)).toBeVisible();
  });

  await t.test('chosen, and each change is there by itself', async () => {
    const page = await journal(context);
    await choose(page, folder);
    await allow(page);
    await markAsTried(context);
    await copied('1,0');
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
    await expect(button(page, 'Autoriser de nouveau')).toBeHidden();
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
    await expect(page.getByText(/«\u00a0Carnet\u00a0» est introuvable/)).toBeVisible();
    await rename(`${folder} 2`, folder);
    page = await journal(context);
    await expect(page.getByText(/est introuvable/)).toBeHidden();
  });

  await t.test(
    'a full disk is told, leaves the copy whole, and gets the next once there is room',
    { skip: !isKey },
    async () => {
      key.fill();
      await star(context, 'Balade Mentorat');
      let page = await journal(context);
      await expect(page.getByText(/Il n’y a plus de place là où est le dossier/)).toBeVisible();
      assert.equal(await counts(), '1,0');
      key.makeRoom();
      page = await journal(context);
      await expect(page.getByText(/Il n’y a plus de place/)).toBeHidden();
      await copied('1,1');
    },
  );

  await t.test('a new machine sees a preview, and then has everything', async () => {
    other = await open('maison');
    const page = await journal(other);
    await choose(page, folder);
    await allow(page);
    await copied(isKey ? '1,1 1,1' : '1,0 1,0');
  });

  await t.test('what two browsers do meets in their folder: both end with the same journal', async () => {
    assert(other);
    const favourites = isKey ? 3 : 2;
    const ofAll = async () =>
      new Set((await copies()).flatMap((all) => all.favourites).map((one) => one.activityId)).size;
    await Promise.all([star(context, 'Café philosophique'), star(other, 'Jeux de rôles')]);
    await until(ofAll, (count) => count === favourites);
    for (const browser of [context, other]) {
      const page = await journal(browser);
      await expect(page.getByRole('button', { name: /^Retirer des favoris/ })).toHaveCount(favourites);
    }
    await until(areOne, Boolean);
    await copied(`1,${favourites} 1,${favourites}`);
  });

  await t.test('an organisation’s policy that forbids it is told', { skip: !canHavePolicies() }, async () => {
    await context.close();
    await setPolicies(home, JSON.stringify({ DefaultFileSystemWriteGuardSetting: 2 }));
    context = await open('bureau', await chromiumWithPolicies(home));
    const page = await journal(context);
    await button(page, 'Autoriser de nouveau').click();
    // About reading alone: of writing, it asks nothing.
    await desktop.allow();
    await expect(page.getByText(/ou votre organisation, ne permet pas d’écrire dans le dossier/)).toBeVisible();
    await star(context, 'Activité bénévole');
  });
});
