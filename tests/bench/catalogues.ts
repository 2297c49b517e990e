import { readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { withCopy } from '../e2e/copy.ts';
import { type Browser, type Figure, opened, repeat, settleFirstTab, withBrowser } from './measure.ts';
import { measureKeys } from './popup.ts';

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
  const figures: CatalogueFigures[] = [];
  await withCopy(
    (root) => growCatalogue(root, activities),
    (root) =>
      withBrowser(join(root, '.output/chrome-mv3'), async (browser) => {
        figures.push(await measurePages(browser, activities, times));
      }),
  );
  return figures[0] as CatalogueFigures;
}

/** The pages with ideas of a programme and of one's own, put past the pages into the database. */
export const measureOrigins = (build: string, programme: number, own: number, times: number) =>
  withBrowser(build, async (browser): Promise<CatalogueFigures> => {
    const guide = {
      message: ['Un mot pour la personne mentorée, de la longueur d’un message que l’on écrit.'],
      before: ['Choisir le lieu.', 'Prévenir.'],
      steps: [1, 2, 3].map((step) => ({ text: `Ce que l’on fait à l’étape ${step}, en une phrase.`, minutes: 15 })),
      questions: ['Une première question?', 'Une autre, qui va plus loin?'],
      closing: ['Dire ce que l’on retient.'],
      remote: '',
    };
    const at = '2026-01-01T12:00:00.000Z';
    const activities = (await madeActivities('programme/p-', programme)).map((idea) => ({ ...idea, guide }));
    const ideas = (await madeActivities('', own)).map((idea, index) => {
      const id = `own/00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
      return { ...idea, id, guide, createdAt: at, updatedAt: at };
    });
    await settleFirstTab(browser);
    const page = await browser.newTab();
    await page.evaluate(
      ([activities, ideas]) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('idee-du-jour');
          opening.onsuccess = () => {
            const writing = opening.result.transaction(['programme', 'ideas'], 'readwrite');
            const loaded = { name: 'Programme', contact: '', message: '', activities, hidden: [] };
            writing.objectStore('programme').put({ key: 'file', programme: loaded, digest: '', at: '' });
            writing.objectStore('programme').put({ key: 'stamp', stamp: 'bench' });
            for (const idea of ideas) writing.objectStore('ideas').put(idea);
            writing.oncomplete = () => resolve();
            writing.onerror = () => reject(writing.error);
          };
        }),
      [activities, ideas] as const,
    );
    // A change, with which the snapshot is that of this catalogue.
    await page.reload();
    await page.getByRole('button', { name: 'Favori', exact: true }).click();
    await page.getByRole('button', { name: 'Favori', exact: true, pressed: true }).waitFor();
    await page.close();
    return measurePages(browser, 21 + programme + own, times);
  });

/** Beyond the real ones, activities whose texts are made of the words of all texts, so that a word is as rare as it would be. */
async function growCatalogue(root: string, size: number): Promise<void> {
  await writeFile(
    join(root, 'data/catalogue.ts'),
    `import type { Activity } from './schema';
import { more } from './more';
const modules = import.meta.glob<Activity>('./activities/*/activity.ts', { eager: true, import: 'default' });
export const bundled: readonly Activity[] = [...Object.values(modules), ...more];
`,
  );
  const more = await madeActivities('activite-', size - (await realActivities()).length);
  await writeFile(
    join(root, 'data/more.ts'),
    `import type { Activity } from './schema';\nexport const more: Activity[] = ${JSON.stringify(more)};\n`,
  );
}

async function madeActivities(prefix: string, count: number) {
  const real = await realActivities();
  const words = real.flatMap(({ text }) => text.split(' '));
  const random = stream(count);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    title: `${pick()} ${pick()} ${index}`,
    text: Array.from({ length: 30 }, pick).join(' '),
    facets: real[Math.floor(random() * real.length)]?.facets,
  }));
}

async function realActivities(): Promise<{ text: string; facets: object }[]> {
  const folder = resolve(import.meta.dirname, '../../data/activities');
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
