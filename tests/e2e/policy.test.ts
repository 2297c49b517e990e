import { createHash, generateKeyPairSync } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { launchHeadless } from '../../scripts/extension.ts';
import { examples } from '../unit/programme-examples.ts';
import { canHavePolicies, chromiumWithPolicies, setPolicies } from './policies.ts';

/** A browser of an organisation: with policies of its own. */
class Organisation {
  readonly id: string;
  #key: string;
  #root: string;

  constructor(root: string) {
    this.#root = root;
    // So that its id is known.
    const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
    this.#key = key.toString('base64');
    this.id = createHash('sha256')
      .update(key)
      .digest('hex')
      .slice(0, 32)
      .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
  }

  /** @param policies the text of a file of policies */
  set = (policies: string) => setPolicies(this.#root, policies);

  give = (policy: object) => this.set(JSON.stringify({ '3rdparty': { extensions: { [this.id]: policy } } }));

  async launch() {
    const build = join(this.#root, 'build');
    await cp('.output/chrome-mv3', build, { recursive: true });
    const manifest = JSON.parse(await readFile(join(build, 'manifest.json'), 'utf8'));
    await writeFile(join(build, 'manifest.json'), JSON.stringify({ ...manifest, key: this.#key }));
    const executablePath = await chromiumWithPolicies(this.#root);
    return launchHeadless(join(this.#root, 'profile'), { executablePath }, build);
  }
}

const test = base.extend<{ organisation: Organisation }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  organisation: async ({}, use) => {
    base.skip(!canHavePolicies(), 'only root on Linux can have policies of its own');
    const root = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
    await use(new Organisation(root));
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  },
});

test.slow();

/** Chromium itself reads a policy that was changed once its file has rested for some seconds. */
const patience = { timeout: 20_000 };
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** The test looks once a second. */
const pollingEvery = 1_000;

test('the organisation’s policy, as the documentation has it: set, changed, malformed, removed, and followed by open pages', async ({
  organisation,
}) => {
  const example = examples.linux(organisation.id);
  await organisation.set(example.file);
  const context = await organisation.launch();
  const errors: string[] = [];
  context.on('weberror', (error) => errors.push(String(error.error())));
  const open = async (path: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${organisation.id}/${path}`);
    return page;
  };
  const ideas = await open('ideas.html');
  const journal = await open('journal.html');
  const section = journal.getByRole('region', { name: 'Programme', exact: true });
  const [first] = example.policy.activities;

  await expect(button(ideas, first.title)).toBeVisible(patience);
  await expect(section).toContainText('Votre organisation gère ce catalogue');
  await expect(section).toContainText(example.policy.name);
  await expect(button(journal, 'Charger le catalogue du programme')).toBeHidden();
  await journal.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'catalogue.json'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  }, JSON.stringify(example.policy));
  await expect(journal.getByRole('region', { name: 'Messages' })).toContainText(
    'Votre organisation fournit le catalogue',
  );
  for (const id of example.policy.hidden) await expect(ideas.locator(`[data-row="${id}"]`)).toHaveCount(0);

  const told = journal.evaluate(
    `new Promise((resolve) => chrome.storage.onChanged.addListener(() => resolve(Date.now())))`,
  ) as Promise<number>;
  await organisation.give({ ...example.policy, activities: [{ ...first, title: 'Nouvelle du programme' }] });
  await expect(button(ideas, 'Nouvelle du programme')).toBeVisible(patience);
  expect(Date.now() - (await told), 'ms since the browser told of it').toBeLessThan(5_000 + pollingEvery);

  await organisation.give({ ...example.policy, name: 5 });
  await expect(section).toContainText(
    'Pour la personne qui coordonne : Ce catalogue a une faute à l’endroit « name ».',
    patience,
  );
  await expect(ideas.getByText('Le catalogue du programme n’a pas pu être lu')).toBeVisible();
  await expect(ideas.getByText('21 idées', { exact: true })).toBeVisible();
  for (const path of ['newtab.html', 'popup.html']) {
    const page = await context.newPage();
    await page.route('**/chunks/**', () => {});
    await page.goto(`chrome-extension://${organisation.id}/${path}`, { waitUntil: 'commit' });
    await expect(
      page.getByText('Le catalogue du programme n’a pas pu être lu'),
      `painted first: ${path}`,
    ).toBeVisible();
    await page.close();
  }
  await organisation.give({ ...example.policy, activities: [{ ...first, title: 5 }] });
  await expect(section).toContainText('à l’endroit « activities »', patience);

  await organisation.set('{}');
  await expect(ideas.getByText('Le catalogue du programme n’a pas pu être lu')).toBeHidden(patience);
  await expect(button(journal, 'Charger le catalogue du programme')).toBeVisible();
  await expect(button(ideas, 'Balade Mentorat')).toBeVisible();
  expect(errors).toEqual([]);
  await context.close();
});
