import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type JSHandle, type Page } from '@playwright/test';
import { extensionId, launchHeadless } from '../../scripts/extension.ts';

export { expect };

interface Clock {
  /** Sets the wall clock of every page, such as `2026-11-22T23:59:50` in the test's time zone. Time goes on from there. */
  set(local: string): Promise<void>;
  /** Lets time pass: every timer fires when it is due. */
  pass(duration: Temporal.DurationLike): Promise<void>;
  /** Jumps ahead, as when a laptop wakes up: each overdue timer fires once, late. */
  sleep(duration: Temporal.DurationLike): Promise<void>;
}

interface Fixtures {
  extension: Extension;
  extensionId: string;
  /** A new tab, open since the test's start. */
  newtab: Page;
  openNewTab(): Promise<Page>;
  /** The popup's page in a tab of the popup's size. */
  openPopup(): Promise<Page>;
  /** The popup itself, which Playwright does not know: no locators in it, and no clock, locale or time zone of the test. */
  openRealPopup(): Promise<JSHandle<Window>>;
  openJournal(): Promise<Page>;
  openIdeas(): Promise<Page>;
  /** Closes the browser, and starts it again with the same profile and clock. `context` is that of the first start. */
  relaunch(): Promise<BrowserContext>;
  clock: Clock;
  /** Any console error, uncaught error or CSP violation fails the test, but for those that match. */
  allowError(pattern: RegExp): void;
}

type LaunchOptions = NonNullable<Parameters<typeof launchHeadless>[1]>;

class Extension {
  context!: BrowserContext;
  errors: string[] = [];
  allowed: RegExp[] = [];
  #profile: string;
  #options: LaunchOptions;
  #time: { shown: number; at: number } | undefined;

  constructor(profile: string, options: LaunchOptions) {
    this.#profile = profile;
    this.#options = options;
  }

  async launch() {
    this.context = await launchHeadless(this.#profile, this.#options);
    // Chromium reports CSP violations as console errors.
    this.context.on('console', (message) => {
      if (message.type() === 'error') this.errors.push(`${message.page()?.url()}: ${message.text()}`);
    });
    this.context.on('weberror', (error) => this.errors.push(`${error.page()?.url()}: ${error.error().stack}`));
    if (this.#time) await this.context.clock.install({ time: this.#now() });
    return this.context;
  }

  relaunch = async () => {
    await this.close();
    return this.launch();
  };

  async close() {
    // What a page has just logged comes before its answer.
    await Promise.all(this.context.pages().map((page) => page.evaluate('0').catch(() => {})));
    await this.context.close();
  }

  async open(path: string, size?: { width: number; height: number }) {
    const page = await this.context.newPage();
    if (size) await page.setViewportSize(size);
    await page.goto(path.includes(':') ? path : `chrome-extension://${extensionId()}/${path}`);
    return page;
  }

  async openRealPopup() {
    const opener = await this.open('chrome://newtab/');
    await opener.evaluate('chrome.action.openPopup()');
    return opener.waitForFunction<Window>(
      `chrome.extension.getViews({ type: 'popup' }).find((view) => view.document.readyState === 'complete')`,
    ) as Promise<JSHandle<Window>>;
  }

  clock: Clock = {
    set: async (local) => {
      const zone = this.#options.timezoneId ?? 'UTC';
      const time = Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds;
      await (this.#time ? this.context.clock.setSystemTime(time) : this.context.clock.install({ time }));
      this.#time = { shown: time, at: Date.now() };
    },
    pass: (duration) => this.#advance(duration, (ms) => this.context.clock.runFor(ms)),
    sleep: (duration) => this.#advance(duration, (ms) => this.context.clock.fastForward(ms)),
  };

  async #advance(duration: Temporal.DurationLike, move: (ms: number) => Promise<void>) {
    if (!this.#time) throw new Error('clock: set a time first');
    const ms = Temporal.Duration.from(duration).total('milliseconds');
    this.#time.shown += ms;
    await move(ms);
  }

  #now() {
    return this.#time ? this.#time.shown + Date.now() - this.#time.at : Date.now();
  }
}

export const test = base.extend<Fixtures>({
  extension: async ({ viewport, locale, timezoneId, colorScheme, contextOptions }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
    const emulated = { viewport, colorScheme, ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
    const extension = new Extension(profile, { ...contextOptions, ...emulated });
    await extension.launch();
    await use(extension);
    await extension.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    const unexpected = extension.errors.filter((error) => !extension.allowed.some((pattern) => pattern.test(error)));
    expect(unexpected, 'errors in the console').toEqual([]);
  },
  context: ({ extension }, use) => use(extension.context),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  extensionId: ({}, use) => use(extensionId()),
  newtab: async ({ extension }, use) => use(await extension.open('chrome://newtab/')),
  openNewTab: ({ extension }, use) => use(() => extension.open('chrome://newtab/')),
  openPopup: ({ extension }, use) => use(() => extension.open('popup.html', { width: 400, height: 600 })),
  openRealPopup: ({ extension }, use) => use(() => extension.openRealPopup()),
  openJournal: ({ extension }, use) => use(() => extension.open('journal.html')),
  openIdeas: ({ extension }, use) => use(() => extension.open('ideas.html')),
  relaunch: ({ extension }, use) => use(extension.relaunch),
  clock: ({ extension }, use) => use(extension.clock),
  allowError: ({ extension }, use) => use((pattern) => void extension.allowed.push(pattern)),
});
