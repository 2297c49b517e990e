import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchHeadless } from '../../scripts/extension.ts';
import { withCopy } from './copy.ts';

const folder = '22-cercle-de-lecture';
const files = {
  'activity.ts': `import type { Activity } from '../../schema';

export default {
  id: 'cercle-de-lecture',
  title: 'Cercle de lecture',
  text: 'Invitez deux autres tandems à lire le même chapitre.',
  facets: {
    goal: 'network',
    time: '60',
    places: ['cafe'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
`,
  'guide.ts': `import type { Guide } from '../../schema';

export default {
  message: ['Bonjour!', 'Lisez le chapitre.', 'À bientôt!'],
  before: ['Choisir le chapitre.'],
  steps: [
    { minutes: 20, text: 'Raconter.' },
    { minutes: 20, text: 'Comparer.' },
    { minutes: 20, text: 'Choisir la suite.' },
  ],
  questions: ['Un?', 'Deux?', 'Trois?'],
  closing: ['Fixer la date.'],
  remote: 'En visioconférence.',
} satisfies Guide;
`,
  'synonyms.txt': 'club de livres\n',
  'illustration.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 256 256"><path class="fill" d="M60 60h136v136H60z"/><path d="M40 40h176v176H40z"/></svg>\n',
};

async function addActivity(root: string) {
  await mkdir(join(root, 'data/activities', folder));
  for (const [name, text] of Object.entries(files)) {
    await writeFile(join(root, 'data/activities', folder, name), text);
  }
}

test('a 22nd activity is added by editing the data alone', async () => {
  test.setTimeout(90_000);
  await withCopy(addActivity, async (root) => {
    const context = await launchHeadless(join(root, 'profile'), {}, join(root, '.output/chrome-mv3'));
    const page = await context.newPage();
    await page.goto('chrome://newtab/');
    await page.getByRole('link', { name: 'Toutes les idées' }).click();
    await expect(page.getByText('22 idées', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').fill('club de livres');
    const title = page.getByRole('button', { name: 'Cercle de lecture', exact: true });
    const row = page.getByRole('listitem').filter({ has: title });
    await title.click();
    await expect(row.getByText('Choisir la suite.')).toBeVisible();
    await expect(row.getByText('Carrière et réseau').first()).toBeVisible();
    await expect(row.locator('path[d="M40 40h176v176H40z"]')).toBeVisible();
    await context.close();
  });
});
