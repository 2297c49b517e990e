import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page } from '@playwright/test';
import puppeteer from 'puppeteer-core';
import { ensureChromium } from '../../scripts/browsers.ts';
import { extensionId, headlessArguments } from '../../scripts/extension.ts';

const origin = `chrome-extension://${extensionId()}`;
/** A document of the extension that runs nothing. */
const still = `${origin}/licences.txt`;

const spareCount = 2;

/** What is set for the whole browser at its start. */
interface Place {
  timezoneId?: string | undefined;
  locale?: string | undefined;
}

/**
 * A browser for many tests, started by the first of them. Each connects anew, so that its clock, its scripts and what
 * else it asks of Playwright end with it; and each finds everything gone that the extension can keep.
 */
export class SharedBrowser {
  #place: Place;
  #running: Promise<{ endpoint: string; stop(): Promise<void> }> | undefined;

  constructor({ timezoneId, locale }: Place) {
    this.#place = { timezoneId, locale };
  }

  async connect() {
    this.#running ??= this.#start();
    const browser = await chromium.connectOverCDP((await this.#running).endpoint, { isLocal: true });
    const context = browser.contexts()[0] as BrowserContext;
    // It stays from test to test: there one sees what is kept. So do the spare ones, since to make and close one costs as much as to use it.
    const [keeper, ...spare] = context.pages() as [Page, ...Page[]];
    expect(spare.map((page) => page.url())).toEqual(spare.map(() => still));
    // A page that has just gone may still be writing its last.
    await expect(async () => {
      await keeper.evaluate(clearEverything);
      const nothing = { databases: [], keys: [], files: [], caches: [], cookies: '' };
      expect(await kept(keeper), 'what is left of other tests').toEqual(nothing);
    }).toPass({ timeout: 10_000 });
    return {
      context,
      spare,
      async disconnect() {
        const pages = context.pages().filter((page) => page !== keeper);
        // A page that is closed can run on for a moment, and create the database anew. One that went elsewhere can't.
        await Promise.all(pages.map((page) => page.goto(still)));
        await Promise.all(pages.slice(0, spareCount).map((page) => page.evaluate('sessionStorage.clear()')));
        await Promise.all(pages.slice(spareCount).map((page) => page.close()));
        await browser.close();
      },
    };
  }

  async stop() {
    await (await this.#running)?.stop();
  }

  async #start() {
    const { timezoneId, locale } = this.#place;
    const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
    await mkdir(join(profile, 'Default'));
    await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ intl: { selected_languages: locale } }));
    // Not by Playwright, whose own connection would hold on to every page of every test.
    const launched = await puppeteer.launch({
      executablePath: ensureChromium(),
      userDataDir: profile,
      headless: false,
      enableExtensions: true,
      waitForInitialPage: false,
      // What moves is drawn frame by frame, by the processor. A page that is to move says so.
      args: [...headlessArguments(), '--force-prefers-reduced-motion'],
      env: { ...process.env, ...(timezoneId && { TZ: timezoneId }) },
    });
    const endpoint = launched.wsEndpoint();
    const chromiumProcess = launched.process();
    await launched.disconnect();
    const first = await chromium.connectOverCDP(endpoint);
    await first.contexts()[0]?.pages()[0]?.goto(still);
    await first.close();
    const stop = async () => {
      const browser = await chromium.connectOverCDP(endpoint);
      const exited = chromiumProcess && once(chromiumProcess, 'exit');
      await (await browser.newBrowserCDPSession()).send('Browser.close');
      await exited;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    };
    return { endpoint, stop };
  }
}

/** By hand: each of these is done when it says so. Clearing by DevTools goes on a while, and closes what the next test has opened. */
const clearEverything = async () => {
  for (const { name } of await indexedDB.databases()) {
    await new Promise((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name as string);
      deleting.onsuccess = resolve;
      deleting.onerror = reject;
    });
  }
  localStorage.clear();
  const files = await navigator.storage.getDirectory();
  for (const name of await Array.fromAsync(files.keys())) await files.removeEntry(name, { recursive: true });
};

const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    keys: Object.keys(localStorage),
    files: await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
    caches: await caches.keys(),
    cookies: document.cookie,
  }));
