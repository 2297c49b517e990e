import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BrowserContext,
  test as base,
  expect,
  type JSHandle,
  type Page,
  type PlaywrightTestOptions,
} from '@playwright/test';
import { extensionId, launchHeadless } from '../../scripts/extension.ts';
import { SharedBrowser } from './shared-browser.ts';

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
  openJournal(): Promise<Page>;
  openIdeas(): Promise<Page>;
  clock: Clock;
  /** Any console error, uncaught error or CSP violation fails the test, but for those that match. */
  allowError(pattern: RegExp): void;
  /** The popup itself, which Playwright does not know: no locators in it, and no clock, locale or time zone of the test. */
  openRealPopup(): Promise<JSHandle<Window>>;
  /** Presses a key in the real popup, which may be gone before the key is up again. */
  pressInRealPopup(key: string, windowsVirtualKeyCode: number): Promise<void>;
}

interface AloneFixtures {
  extension: LaunchedExtension;
  /** Closes the browser, and starts it again with the same profile and clock. `context` is that of the first start. */
  relaunch(): Promise<BrowserContext>;
}

type Emulated = Pick<PlaywrightTestOptions, 'viewport' | 'colorScheme' | 'timezoneId'>;
type Launched = Emulated & Pick<PlaywrightTestOptions, 'locale' | 'contextOptions'>;

const origin = `chrome-extension://${extensionId()}/`;
/** A page of the extension that does nothing. */
const still = `${origin}licences.txt`;

export class Extension {
  context!: BrowserContext;
  allowed: RegExp[] = [];
  /** Tabs that are there already: the one that a browser starts with, or those of the test before. */
  unused: Page[] = [];
  #errors: string[] = [];
  #opening: Promise<unknown> = Promise.resolve();
  #emulated: Emulated;
  #time: { shown: number; at: number } | undefined;

  constructor(emulated: Emulated) {
    this.#emulated = emulated;
  }

  async watch(context: BrowserContext) {
    this.context = context;
    // Chromium reports CSP violations as console errors.
    context.on('console', (message) => {
      if (message.type() === 'error') this.#errors.push(`${message.page()?.url()}: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#errors.push(`${error.page()?.url()}: ${error.error().stack}`));
    if (this.#time) await context.clock.install({ time: this.#now() });
  }

  /** What a page has just logged comes before its answer. */
  async hearOut() {
    await Promise.all(this.context.pages().map((page) => page.evaluate('0').catch(() => {})));
  }

  expectNoErrors() {
    const unexpected = this.#errors.filter((error) => !this.allowed.some((pattern) => pattern.test(error)));
    expect(unexpected, 'errors in the console').toEqual([]);
  }

  async open(path: string, size = this.#emulated.viewport) {
    const url = path.includes(':') ? path : `${origin}${path}`;
    // One after the other: which tab is whose is told by when it comes.
    const opening = this.#opening.catch(() => {}).then(() => this.#openTab(url));
    this.#opening = opening;
    const page = await opening;
    if (size) await page.setViewportSize(size);
    const { colorScheme } = this.#emulated;
    if (colorScheme !== 'light') await page.emulateMedia({ colorScheme });
    return page;
  }

  /** Where a page of the extension is open, it opens the next: a page that begins empty costs a process, and half a second. */
  async #openTab(url: string) {
    const opener = this.context.pages().find((page) => page.url().startsWith(origin));
    if (!opener || this.unused.length > 0) {
      const page = this.unused.pop() ?? (await this.context.newPage());
      // A page in the background draws a frame a second, and a click waits for frames.
      await page.bringToFront();
      await page.goto(url);
      return page;
    }
    const opened = this.context.waitForEvent('page');
    await opener.evaluate(`chrome.tabs.create({ url: '${still}' })`);
    const page = await opened;
    // What is set for every page, such as the clock, is there from its next one on.
    await page.goto(url);
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
      const zone = this.#emulated.timezoneId || 'UTC';
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

/** The extension in a browser that the test may close, kill and start again. */
class LaunchedExtension extends Extension {
  #profile: string;
  #options: Launched;

  constructor(profile: string, options: Launched) {
    super(options);
    this.#profile = profile;
    this.#options = options;
  }

  async launch() {
    const { contextOptions, viewport, colorScheme, locale, timezoneId } = this.#options;
    const emulated = { viewport, colorScheme, ...(locale && { locale }), ...(timezoneId && { timezoneId }) };
    await this.watch(await launchHeadless(this.#profile, { ...contextOptions, ...emulated }));
    this.unused = this.context.pages();
    // Chromium starts before it has loaded the extension.
    const isThere = () => this.unused[0]?.goto(still).then(Boolean, () => false);
    await expect.poll(isThere).toBe(true);
    return this.context;
  }

  async close() {
    await this.hearOut();
    await this.context.close();
  }

  relaunch = async () => {
    await this.close();
    return this.launch();
  };
}

/** What Playwright's keyboard does, for a page that it does not know. */
async function pressIn(context: BrowserContext, url: string, key: string, windowsVirtualKeyCode: number) {
  const devtools = await context.browser()?.newBrowserCDPSession();
  if (!devtools) throw new Error('This browser takes no keys from outside');
  const { targetInfos } = await devtools.send('Target.getTargets');
  const targetId = targetInfos.find((target) => target.url === url)?.targetId ?? '';
  const { sessionId } = await devtools.send('Target.attachToTarget', { targetId });
  for (const [index, type] of ['rawKeyDown', 'keyUp'].entries()) {
    const params = { type, key, code: key, windowsVirtualKeyCode };
    const message = JSON.stringify({ id: index, method: 'Input.dispatchKeyEvent', params });
    await devtools.send('Target.sendMessageToTarget', { sessionId, message }).catch(() => {});
  }
  await devtools.detach();
}

/** @param prepare what is done to the profile's folder first; returns how to undo it */
export async function alone(
  options: Launched,
  use: (extension: LaunchedExtension) => Promise<void>,
  prepare: (profile: string) => Promise<() => void> = async () => () => {},
) {
  const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
  const cleanUp = await prepare(profile);
  const extension = new LaunchedExtension(profile, options);
  await extension.launch();
  await use(extension);
  await extension.close();
  cleanUp();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  extension.expectNoErrors();
}

async function together(browser: SharedBrowser, options: Emulated, use: (extension: Extension) => Promise<void>) {
  const { context, spare, disconnect } = await browser.connect();
  const extension = new Extension(options);
  extension.unused = spare;
  await extension.watch(context);
  await use(extension);
  await extension.hearOut();
  await disconnect();
  extension.expectNoErrors();
}

// Elsewhere Chromium takes its time zone from the environment.
const canShare = process.platform !== 'win32';

/** A test in a browser that it shares with others, one after the other. It finds the data of a fresh profile: none. */
export const test = base.extend<Fixtures, { sharedBrowser: SharedBrowser }>({
  sharedBrowser: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
    async ({}, use, { project }) => {
      const browser = new SharedBrowser(project.use);
      await use(browser);
      await browser.stop();
    },
    { scope: 'worker' },
  ],
  extension: async (
    { sharedBrowser, viewport, colorScheme, locale, timezoneId, contextOptions },
    use,
    { project: { use: ours } },
  ) => {
    if (locale !== ours.locale || timezoneId !== ours.timezoneId || Object.keys(contextOptions).length > 0) {
      throw new Error('The shared browser can’t have these options: use testAlone');
    }
    if (canShare) await together(sharedBrowser, { viewport, colorScheme, timezoneId }, use);
    else await alone({ viewport, colorScheme, locale, timezoneId, contextOptions }, use);
  },
  context: ({ extension }, use) => use(extension.context),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures' names off this pattern.
  extensionId: ({}, use) => use(extensionId()),
  newtab: async ({ extension }, use) => use(await extension.open('chrome://newtab/')),
  openNewTab: ({ extension }, use) => use(() => extension.open('chrome://newtab/')),
  openPopup: ({ extension }, use) =>
    use(async () => {
      const page = await extension.open('popup.html', { width: 400, height: 600 });
      // Its list is drawn after its load: a person can't type before it is shown, but a test can.
      await page.locator('#app > *').first().waitFor();
      return page;
    }),
  openJournal: ({ extension }, use) => use(() => extension.open('journal.html')),
  openIdeas: ({ extension }, use) => use(() => extension.open('ideas.html')),
  clock: ({ extension }, use) => use(extension.clock),
  allowError: ({ extension }, use) => use((pattern) => void extension.allowed.push(pattern)),
  openRealPopup: ({ extension }, use) => use(() => extension.openRealPopup()),
  pressInRealPopup: ({ extension }, use) =>
    use((key, code) => pressIn(extension.context, `${origin}popup.html`, key, code)),
});

/**
 * A test in a browser of its own, with a profile that is really fresh: for what ends, restarts or reloads the browser
 * or the extension, for quotas, and for a time zone, a locale or `contextOptions` other than everyone's.
 */
export const testAlone = test.extend<AloneFixtures>({
  extension: ({ viewport, colorScheme, locale, timezoneId, contextOptions }, use) =>
    alone({ viewport, colorScheme, locale, timezoneId, contextOptions }, use),
  relaunch: ({ extension }, use) => use(extension.relaunch),
});
