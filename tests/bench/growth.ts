import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, type Figure, figure, firstPaint, fromClickTo, repeat, until, withBrowser } from './measure.ts';
import { measureKeys } from './popup.ts';

const project = resolve(import.meta.dirname, '../..');

export interface CatalogueFigures {
  activities: number;
  newTab: Figure;
  popup: Figure;
  keyWork: Figure;
  keyPainted: Figure;
  draw: Figure;
}

/** The pages with a catalogue of that many activities, built from a copy of the project. */
export async function measureCatalogue(activities: number, times: number): Promise<CatalogueFigures> {
  const root = await mkdtemp(join(tmpdir(), 'idee-du-jour-bench-'));
  try {
    for (const entry of await readdir(project)) {
      if (/^(\.git|\.output|\.wxt|test-results|tests|docs)$/.test(entry)) continue;
      if (entry === 'node_modules') await symlink(join(project, entry), join(root, entry), 'junction');
      else await cp(join(project, entry), join(root, entry), { recursive: true });
    }
    await growCatalogue(root, activities);
    const { status, stderr } = spawnSync('wxt build', { cwd: root, shell: true, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return await withBrowser(join(root, '.output/chrome-mv3'), (browser) => measurePages(browser, activities, times));
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Beyond the real ones, activities whose texts are made of the words of all texts, so that a word is as rare as it would be. */
async function growCatalogue(root: string, size: number): Promise<void> {
  await writeFile(
    join(root, 'data/catalogue.ts'),
    `import type { Activity, ActivityId } from './schema';
import { more } from './more';
const modules = import.meta.glob<Activity>('./activities/*/activity.ts', { eager: true, import: 'default' });
export const catalogue: readonly Activity[] = [...Object.values(modules), ...more];
const byId = new Map(catalogue.map((activity) => [activity.id, activity]));
export const activityOf = (id: ActivityId): Activity | undefined => byId.get(id);
`,
  );
  const real = await realActivities();
  const words = real.flatMap(({ text }) => text.split(' '));
  const random = stream(size);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  const more = Array.from({ length: size - real.length }, (_, index) => ({
    id: `activite-${index}`,
    title: `${pick()} ${pick()} ${index}`,
    text: Array.from({ length: 30 }, pick).join(' '),
    facets: real[Math.floor(random() * real.length)]?.facets,
  }));
  await writeFile(
    join(root, 'data/more.ts'),
    `import type { Activity } from './schema';\nexport const more: Activity[] = ${JSON.stringify(more)};\n`,
  );
}

async function realActivities(): Promise<{ text: string; facets: object }[]> {
  const folder = join(project, 'data/activities');
  const modules = (await readdir(folder)).map((name) => import(join(folder, name, 'activity.ts')));
  return (await Promise.all(modules)).map(({ default: activity }) => activity);
}

/** Numbers from 0 up to 1, the same in each run. */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

async function measurePages(browser: Browser, activities: number, times: number): Promise<CatalogueFigures> {
  const newTab = await repeat(times, () => opened(browser, 'chrome://newtab/'));
  const popup = await repeat(times, () => opened(browser, browser.address('popup.html')));
  const keys = await measureKeys(browser);
  const page = await browser.newTab();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const draw = await repeat(times, () => untilDrawn(page));
  return { activities, newTab, popup, keyWork: keys.work, keyPainted: keys.painted, draw };
}

async function opened({ context }: Browser, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  const time = await firstPaint(page);
  // What comes after the paint is done before the next one is measured.
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await page.close();
  return time;
}

const untilDrawn = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const title = document.querySelector('h1')?.textContent;
        const start = performance.now();
        new MutationObserver((_, observer) => {
          if (document.querySelector('h1')?.textContent === title) return;
          observer.disconnect();
          resolve(performance.now() - start);
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
        [...document.querySelectorAll('button')]
          .find(({ textContent }) => textContent === 'Piger une autre idée')
          ?.click();
      }),
  );

export interface HistoryFigures {
  days: number;
  trials: number;
  newTab: Figure;
  popup: Figure;
  journal: Figure;
  mark: Figure;
  backup: Figure;
  preview: Figure;
  restore: Figure;
}

/** The pages with a history of that many days and trials. */
export const measureHistory = (build: string, days: number, trials: number, times: number): Promise<HistoryFigures> =>
  withBrowser(build, async (browser) => {
    const page = await browser.newTab();
    await page.getByText('Marquer comme essayée').waitFor();
    await until(() => page.evaluate(`localStorage.getItem('snapshot')`));
    await fill(page, days, trials);
    await page.close();
    // The day's safety copy is made once a day, by its first tab: not while the others are measured.
    const first = await browser.newTab();
    await until(() => first.evaluate(`localStorage.getItem('safety-copy')`));
    await first.close();
    const newTab = await repeat(times, () => opened(browser, 'chrome://newtab/'));
    const popup = await repeat(times, () => opened(browser, browser.address('popup.html')));
    const journal = await repeat(times, () => untilJournal(browser));
    const mark = await repeat(Math.min(times, 5), () => untilMarked(browser));
    return { days, trials, newTab, popup, journal, mark, ...(await measureBackup(browser)) };
  });

/** Days up to yesterday and trials among them, past the pages. */
const fill = (page: Page, days: number, trials: number) =>
  page.evaluate(
    ([days, trials]) =>
      new Promise<void>((resolve, reject) => {
        const day = (before: number) => Temporal.Now.plainDateISO().subtract({ days: before }).toString();
        const ids = ['balade-mentorat', 'cafe-philosophique', 'seance-de-co-working', 'jeux-de-roles'];
        const at = '2026-01-01T12:00:00.000Z';
        const opening = indexedDB.open('idee-du-jour');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['days', 'trials'], 'readwrite', { durability: 'relaxed' });
          for (let index = 1; index <= days; index++) {
            const activityId = ids[index % ids.length];
            writing.objectStore('days').put({ day: day(index), activityId, title: activityId, drawn: [], at });
          }
          for (let index = 0; index < trials; index++) {
            const activityId = ids[index % ids.length];
            writing.objectStore('trials').put({
              id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
              ...{ activityId, title: activityId, day: day(1 + (index % (days || 3650))) },
              partner: ['Ana', 'Zoé', ''][index % 3],
              verdict: ['again', 'fine', ''][index % 3],
              note: `Une note de la rencontre ${index}, un peu plus longue qu’un mot.`,
              ...{ createdAt: at, updatedAt: at },
            });
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    [days, trials] as const,
  );

/** Until the month, the trials and the compass are in the page. */
async function untilJournal({ context, address }: Browser): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[role="grid"] svg')) return;
      observer.disconnect();
      Object.assign(globalThis, { shown: performance.now() });
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(address('journal.html'));
  const time = await until(() => page.evaluate<number>('globalThis.shown'));
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await page.close();
  return time;
}

async function untilMarked(browser: Browser): Promise<number> {
  const page = await browser.newTab();
  await until(() => page.evaluate(() => document.getElementById('app')?.onclick === null));
  const time = await fromClickTo(page, 'button.primary', 'Essai noté');
  // Taken back, so that the next one is the first of the day again.
  await fromClickTo(page, 'button.link', 'Essai annulé');
  await page.close();
  return time;
}

async function measureBackup({ context, address }: Browser) {
  const page = await context.newPage();
  await page.goto(address('journal.html'));
  const button = page.getByRole('button', { name: 'Télécharger une sauvegarde', exact: true });
  await button.waitFor();
  let start = performance.now();
  const downloading = page.waitForEvent('download', { timeout: 120_000 });
  await button.click();
  const file = await (await downloading).path();
  const backup = figure([performance.now() - start]);
  // Restored where it changes everything: into an empty journal.
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('idee-du-jour');
        opening.onsuccess = () => {
          const clearing = opening.result.transaction(['days', 'trials', 'favourites'], 'readwrite');
          for (const table of clearing.objectStoreNames) clearing.objectStore(table).clear();
          clearing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  start = performance.now();
  await page.getByLabel('Restaurer une sauvegarde').setInputFiles(file);
  const merge = page.getByRole('button', { name: 'Fusionner', exact: true });
  await merge.waitFor({ timeout: 120_000 });
  const preview = figure([performance.now() - start]);
  start = performance.now();
  await merge.click();
  await page.getByText('Sauvegarde restaurée').first().waitFor({ timeout: 240_000 });
  const restore = figure([performance.now() - start]);
  await page.close();
  return { backup, preview, restore };
}
