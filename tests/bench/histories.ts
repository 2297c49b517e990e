import type { Page } from '@playwright/test';
import { type Browser, type Figure, figure, fromClickTo, opened, repeat, until, withBrowser } from './measure.ts';

/** How much there is of each. */
export interface Size {
  days: number;
  trials: number;
  meetings?: number;
  nextSteps?: number;
}

export interface PageFigures {
  newTab: Figure;
  popup: Figure;
  journal: Figure;
  mark: Figure;
}

export interface HistoryFigures extends PageFigures {
  backup: Figure;
  preview: Figure;
  restore: Figure;
}

/** The pages, and backup and restore, with a history. */
export const measureHistory = (build: string, size: Size, times: number): Promise<HistoryFigures> =>
  withBrowser(build, async (browser) => ({
    ...(await measurePages(browser, size, times)),
    ...(await measureBackup(browser)),
  }));

/** The pages alone. */
export const measureMeetings = (build: string, size: Size, times: number): Promise<PageFigures> =>
  withBrowser(build, (browser) => measurePages(browser, size, times));

async function measurePages(browser: Browser, size: Size, times: number): Promise<PageFigures> {
  const page = await browser.newTab();
  await page.getByText('Marquer comme essayée').waitFor();
  await until(() => page.evaluate(`localStorage.getItem('snapshot')`));
  await fill(page, size);
  await page.close();
  // The day's safety copy is made once a day, by its first tab: not while the others are measured.
  const first = await browser.newTab();
  await until(() => first.evaluate(`localStorage.getItem('safety-copy')`));
  await first.close();
  const newTab = await repeat(times, () => opened(browser, 'chrome://newtab/'));
  const popup = await repeat(times, () => opened(browser, browser.address('popup.html')));
  const journal = await repeat(times, () => untilJournal(browser));
  const mark = await repeat(Math.min(times, 5), () => untilMarked(browser));
  return { newTab, popup, journal, mark };
}

/** Days up to yesterday, with trials, meetings that were held, and next steps among them, past the pages; one meeting is to come. */
const fill = (page: Page, size: Size) =>
  page.evaluate(
    ({ days, trials, meetings = 0, nextSteps = 0 }) =>
      new Promise<void>((resolve, reject) => {
        const day = (before: number) => Temporal.Now.plainDateISO().subtract({ days: before }).toString();
        const ids = ['balade-mentorat', 'cafe-philosophique', 'seance-de-co-working', 'jeux-de-roles'];
        const at = '2026-01-01T12:00:00.000Z';
        const opening = indexedDB.open('idee-du-jour');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['days', 'trials', 'meetings', 'nextSteps'], 'readwrite', {
            durability: 'relaxed',
          });
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
          const partners = ['Ana', 'Zoé', 'Noé'];
          for (let index = 0; index < meetings; index++) {
            const activityId = ids[index % ids.length];
            writing.objectStore('meetings').put({
              id: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
              ...{ activityId, title: activityId, day: index === 0 ? day(-2) : day(1 + (index % (days || 3650))) },
              ...{ time: '14:00', minutes: 60, partner: partners[index % 3], place: 'Café' },
              ...{ status: index === 0 ? 'planned' : 'held', sequence: 0, createdAt: at, updatedAt: at },
            });
          }
          for (let index = 0; index < nextSteps; index++) {
            writing.objectStore('nextSteps').put({
              id: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
              trialId: `00000000-0000-4000-8000-${String(index % (trials || 1)).padStart(12, '0')}`,
              ...{ partner: partners[index % 3], text: `Un pas, le ${index}e`, by: 'both', due: '' },
              ...{ state: index % 100 === 0 ? 'open' : 'done', createdAt: at, updatedAt: at },
            });
          }
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
          writing.onabort = () => reject(writing.error);
        };
      }),
    size,
  );

/** Until the month and the first trials are in the page. */
async function untilJournal({ context, address }: Browser): Promise<number> {
  const page = await context.newPage();
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const trials = document.querySelector('[data-place="list"] :is(ul, p)');
      if (!trials || !document.querySelector('[role="grid"] svg')) return;
      observer.disconnect();
      Object.assign(globalThis, { shown: performance.now() });
    }).observe(document, { subtree: true, childList: true });
  });
  await page.goto(address('journal.html'));
  const time = await until(() => page.evaluate<number>('globalThis.shown'));
  // Behind them, the journal counts for its compass: that would hold up the next visit, not this one.
  await page.waitForTimeout(1_500);
  await page.close();
  return time;
}

async function untilMarked(browser: Browser): Promise<number> {
  const page = await browser.newTab();
  await until(() =>
    page.evaluate(() => {
      // Someone is there.
      dispatchEvent(new Event('pointermove'));
      return document.getElementById('app')?.onclick === null;
    }),
  );
  const time = await fromClickTo(page, 'Marquer comme essayée', 'Essai noté');
  // Taken back, so that the next one is the first of the day again.
  await fromClickTo(page, 'Annuler', 'Essai annulé');
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
