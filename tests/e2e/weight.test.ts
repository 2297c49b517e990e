import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

// Bytes, requests and contents decide here, never timings: `npm run bench` has those.
const build = '.output/chrome-mv3';
const read = (file: string) => readFileSync(join(build, file), 'utf8');
const gzipped = (file: string) => gzipSync(readFileSync(join(build, file)), { level: 9 }).length;
const kilobyte = 1024;

test('what stands in front of the first paint is light, and has nothing of what comes after it', () => {
  // 8 for the card; the next meeting and the ideas of others take 0.8.
  expect(gzipped('newtab-first-paint.js')).toBeLessThanOrEqual(9 * kilobyte);
  // With their styles, of which nothing is for later.
  expect(gzipped('newtab.html')).toBeLessThanOrEqual(6 * kilobyte);
  expect(gzipped('popup.html')).toBeLessThanOrEqual(6 * kilobyte);
  for (const page of ['newtab.html', 'popup.html']) {
    expect(read(page), page).not.toMatch(/TrialForm|TrialDialog|Sheet-|Guide-guide/);
  }
  // All rows with their illustrations.
  expect(gzipped('popup-first-paint.js')).toBeLessThanOrEqual(20 * kilobyte);
  expect(read('newtab-first-paint.js'), 'an illustration').not.toMatch(/M176,48a24,24|<svg/);
  for (const [name, trace] of [
    ['Dexie', /dexie/i],
    ['zod', /zod|jitless/i],
    ['the polyfill', /webextension|runtime\.lastError/i],
    ['Preact', /__(k|H|h)\b|diffed/],
    ['a guide', /Repérer près du bureau/],
    ['a synonym', /walk and talk/],
    ['a ground rule', /Hiérarchie/],
  ] as const) {
    expect(read('newtab-first-paint.js'), name).not.toMatch(trace);
    expect(read('popup-first-paint.js'), name).not.toMatch(trace);
  }
});

test('the new tab asks for two files before its first paint: the page with its style, and the script; a guide and the dialog when they are opened', async ({
  openNewTab,
}) => {
  const page = await openNewTab();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  // What comes behind the paint is held back, and the card is there.
  await page.route('**/newtab-rest.js', () => {});
  await page.reload({ waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const isLater = (path: string) => path === '/newtab-rest.js';
  await expect.poll(() => requests.some(isLater)).toBe(true);
  const before = requests.slice(0, requests.findIndex(isLater));
  // The page itself, redirected from chrome://newtab, is not reported.
  expect(before).toEqual(['/newtab-first-paint.js']);
  // No frame is made before it has run: an empty one would hold up the one with the idea.
  expect(read('newtab.html').match(/<(link|script|img)\b.*?>/g)).toEqual([
    '<script defer blocking="render" src="/newtab-first-paint.js">',
  ]);

  await test.step('a guide and the dialog are read when they are opened, and not before', async () => {
    await page.unroute('**/newtab-rest.js');
    const [guides, parts]: string[][] = [[], []];
    page.on('request', (request) => {
      const [, name = ''] = /\/chunks\/(guide|Guide|TrialDialog)-/.exec(request.url()) ?? [];
      if (name) (name === 'guide' ? guides : parts)?.push(name);
    });
    await page.reload();
    await page.getByRole('button', { name: 'Favori', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
    expect([guides, parts]).toEqual([[], []]);
    await page.getByRole('button', { name: 'Préparer la rencontre', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Déroulement' })).toBeVisible();
    expect([guides, parts]).toEqual([['guide'], ['Guide']]);
    await page.getByRole('button', { name: 'Marquer comme essayée', exact: true }).click();
    await page.getByRole('button', { name: 'Ajouter une note', exact: true }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(parts).toEqual(['Guide', 'TrialDialog']);
  });
});

test('the whole extension stays under 320 kB zipped', () => {
  const files = readdirSync(build, { recursive: true }).map(String);
  const zipped = files
    .filter((file) => statSync(join(build, file)).isFile())
    .reduce(
      (sum, file) => sum + deflateRawSync(readFileSync(join(build, file)), { level: 9 }).length + 76 + 2 * file.length,
      22,
    );
  expect(zipped).toBeLessThanOrEqual(320 * kilobyte);
});
