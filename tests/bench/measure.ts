import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { BrowserContext, Page } from '@playwright/test';
import { launchHeadless } from '../../scripts/extension.ts';

/** Milliseconds, unless a name says otherwise. */
export interface Figure {
  median: number;
  mean: number;
  least: number;
  most: number;
}

export function figure(samples: readonly number[]): Figure {
  const sorted = [...samples].sort((a, b) => a - b);
  const at = (place: number) => sorted[Math.floor(place)] ?? Number.NaN;
  const half = (sorted.length - 1) / 2;
  const round = (sample: number) => Math.round(sample * 10) / 10;
  const mean = sorted.reduce((sum, sample) => sum + sample, 0) / sorted.length;
  return {
    median: round((at(half) + at(half + 0.5)) / 2),
    mean: round(mean),
    least: round(at(0)),
    most: round(at(sorted.length - 1)),
  };
}

/** Runs something a number of times, one after the other. */
export async function repeat(times: number, sample: () => Promise<number>): Promise<Figure> {
  const samples: number[] = [];
  while (samples.length < times) samples.push(await sample());
  return figure(samples);
}

/** How the time grows with the size: 1 is linear, 0 not at all. */
export const exponent = (from: { size: number; time: number }, to: { size: number; time: number }): number =>
  Math.round((Math.log(to.time / from.time) / Math.log(to.size / from.size)) * 100) / 100;

export interface Browser {
  context: BrowserContext;
  /** The address of one of the extension's pages. */
  address(path: string): string;
  newTab(): Promise<Page>;
}

/** Starts a browser with the extension of a folder, and a profile of its own. */
export async function withBrowser<T>(build: string, use: (browser: Browser) => Promise<T>): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-bench-'));
  const context = await launchHeadless(profile, { viewport: { width: 1280, height: 800 } }, build);
  try {
    const first = await context.newPage();
    await first.goto('chrome://newtab/');
    const origin = `chrome-extension://${new URL(first.url()).host}`;
    // A tab that stays keeps the extension's process alive.
    await first.goto(`${origin}/manifest.json`);
    return await use({
      context,
      address: (path) => `${origin}/${path}`,
      newTab: async () => {
        const page = await context.newPage();
        await page.goto('chrome://newtab/');
        return page;
      },
    });
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Asks a page until it has an answer. Its policy keeps Playwright's own waiting, which evaluates text, away. */
export async function until<T>(ask: () => Promise<T | undefined | false | null>): Promise<T> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await setTimeout(10);
  }
  throw new Error(`No answer within two minutes: ${ask}`);
}

/** The first contentful paint of a page, since its navigation began. */
const firstPaint = (page: Page): Promise<number> =>
  until(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime));

/** Opens a page in a new tab, and measures its first paint. */
export async function opened({ context }: Browser, address: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(address);
  const time = await firstPaint(page);
  // What comes after the paint is done before the next one is measured.
  await page.waitForLoadState('load');
  await page.evaluate(() => new Promise<void>((resolve) => requestIdleCallback(() => resolve())));
  await page.close();
  return time;
}

/** After it, new tabs are not the first of their day, nor those of a newcomer: they rest. */
export async function settleFirstTab({ newTab }: Browser): Promise<void> {
  const first = await newTab();
  await first.evaluate(`localStorage.setItem('welcome-closed', 'true')`);
  for (const key of ['pictures-kept', 'snapshot', 'safety-copy']) {
    await until(() => first.evaluate((name) => localStorage.getItem(name), key));
  }
  await first.close();
}

/** Whether what comes behind the paint of a new tab is there. */
export const isResting = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.voice') !== null && document.getElementById('app')?.onclick !== null);

/** From the first sign of a person at a new tab that rests until Preact has taken it over. */
export async function untilLive({ newTab }: Browser): Promise<number> {
  const page = await newTab();
  await until(() => isResting(page));
  const time = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          if (document.getElementById('app')?.onclick === null) resolve(performance.now() - start);
          else port2.postMessage(0);
        };
        dispatchEvent(new Event('pointermove'));
        port2.postMessage(0);
      }),
  );
  await page.close();
  return time;
}

/** From the click on a button until a text is in the page: both moments as the page has them. */
export async function fromClickTo(page: Page, name: string, text: string): Promise<number> {
  const time = page.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        let clicked = 0;
        addEventListener('click', ({ timeStamp }) => (clicked = timeStamp), { capture: true, once: true });
        new MutationObserver((_, observer) => {
          if (!document.body.textContent?.includes(text)) return;
          observer.disconnect();
          resolve(performance.now() - clicked);
        }).observe(document, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );
  await page.getByRole('button', { name, exact: true }).first().click();
  return time;
}
