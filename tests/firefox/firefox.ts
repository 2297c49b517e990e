import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { inflateSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ensureFirefox } from '../../scripts/browsers.ts';

const build = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const id = 'idee-du-jour@mentorat.quebec';
const uuid = '4d2f6ab0-6a0f-4bb1-9a0e-6f2c1f5f0c11';

const origin = `moz-extension://${uuid}`;
const colorSchemeSetting = 'layout.css.prefers-color-scheme.content-override';

export interface Firefox {
  /** Opens a page of the extension, such as `journal.html`. Its `url()` stays `about:blank`: ask `location.href`. */
  open(path: string): Promise<Page>;
  /** Opens a tab as Ctrl+T does. */
  openNewTab(): Promise<Page>;
  /** Ends Firefox at once, as a power cut does, and starts it again with the same profile. */
  kill(): Promise<void>;
  /** Opens the popup as the toolbar's button does. */
  openRealPopup(): Promise<RealPopup>;
  /** Prints a page; tells how many sheets it takes. Sizes in centimetres. */
  sheetsOf(page: Page, paper: { width: number; height: number }): Promise<number>;
  /** In pixels, as a reader sets it. At the start there is none. */
  setMinimumFont(size: number): Promise<unknown>;
  /** What pages are shown in from now on. At the start it is light. */
  setColorScheme(scheme: 'light' | 'dark'): Promise<unknown>;
  /** The extension's console errors, uncaught errors and CSP violations since the first start. */
  errors(): Promise<string[]>;
  close(): Promise<void>;
}

export interface RealPopup {
  /** Runs an expression with its `window` and `document`. */
  run<T>(expression: string): Promise<T>;
  isOpen(): Promise<boolean>;
  /** Presses Escape as the browser gets it. */
  pressEscape(): Promise<unknown>;
}

/** Sets the clock of a page, such as to `2026-11-22T09:00:00-05:00`; the page follows. */
export const setClock = (page: Page, instant: string) =>
  page.evaluate(`{
    const Real = Object.getPrototypeOf(Date) === Function.prototype ? Date : Object.getPrototypeOf(Date);
    const shift = ${Date.parse(instant)} - Real.now();
    globalThis.Date = class Date extends Real {
      constructor(...parts) {
        if (parts.length === 0) super(Real.now() + shift);
        else super(...parts);
      }
      static now() {
        return Real.now() + shift;
      }
    };
    dispatchEvent(new Event('focus'));
  }`);

interface FirefoxOptions {
  /** The folder that downloads go to, without a question. */
  downloads?: string;
  /** What to start in the place of Firefox itself. */
  executablePath?: string;
}

/** Starts Firefox without a display, with a fresh profile and the built extension, in Montréal's time zone. */
export async function launchFirefox({ downloads = '', executablePath = ensureFirefox() }: FirefoxOptions = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
  const errors: string[] = [];
  let browser = await launch();

  async function launch() {
    if (!existsSync(join(build, 'manifest.json'))) throw new Error('Nothing is built yet: npm run build:firefox');
    const started = await puppeteer.launch({
      // A busy machine is no failure.
      timeout: 100_000,
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      defaultViewport: { width: 1280, height: 800 },
      // Without it, Firefox navigates to no page of an extension.
      args: ['-remote-allow-system-access'],
      env: { ...process.env, TZ: 'America/Toronto' },
      extraPrefsFirefox: {
        'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
        // A temporary add-on goes when Firefox closes, and would take its data along.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'intl.accept_languages': 'fr-CA, fr',
        [colorSchemeSetting]: 1,
        'devtools.console.stdout.content': true,
        ...(downloads && { 'browser.download.folderList': 2, 'browser.download.dir': downloads }),
      },
    });
    // Puppeteer hears no console of an extension's page.
    started.process()?.stdout?.on('data', (chunk) => {
      errors.push(
        ...String(chunk)
          .split('\n')
          // Firefox looks for its makers' experiments, and complains that there is no network.
          .filter((line) => line.startsWith('console.error:') && !line.includes('RSLoader')),
      );
    });
    await started.installExtension(build);
    return started;
  }

  async function open(path: string) {
    const page = await browser.newPage();
    const url = `${origin}/${path}`;
    // The page loads, but Firefox never says so: goto() would wait until its time is out.
    page.goto(url, { timeout: 0 }).catch(() => {});
    await loaded(page, url);
    return page;
  }

  const firefox: Firefox = {
    open,
    async openNewTab() {
      // tabs.create() is for pages of the extension alone.
      const opener = await open('popup.html');
      const before = new Set(await browser.pages());
      await opener.evaluate('browser.tabs.create({}).then(() => {})');
      const page = (await browser.pages()).find((candidate) => !before.has(candidate));
      if (!page) throw new Error('no new tab came');
      await opener.close();
      await loaded(page, `${origin}/newtab.html`);
      await page.setViewport({ width: 1280, height: 800 });
      return page;
    },
    async openRealPopup() {
      // Pages of the extension see the popup's window; puppeteer does not.
      const page = await open('journal.html');
      const ask = () =>
        inFirefox(
          browser,
          `{
          const { extension } = WebExtensionPolicy.getByID('${id}');
          extension.apiManager.global.browserActionFor(extension).openPopup(window, false);
        }`,
        );
      const popup: RealPopup = {
        run: (expression) =>
          page.evaluate(
            `(({ window, document }) => ${expression})(browser.extension.getViews({ type: 'popup' })[0])`,
          ) as Promise<never>,
        isOpen: () => page.evaluate(`browser.extension.getViews({ type: 'popup' }).length > 0`) as Promise<boolean>,
        pressEscape: () =>
          inFirefox(
            browser,
            `{
              const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
              keys.beginInputTransactionForTests(window);
              const escape = new KeyboardEvent('', { key: 'Escape', code: 'Escape', keyCode: 27 });
              keys.keydown(escape);
              keys.keyup(escape);
            }`,
          ),
      };
      let asked = 0;
      for (const start = Date.now(); Date.now() - start < 30_000; await delay(50)) {
        // It goes as soon as a tab that was opened before comes to the front. One that is on its way has its time.
        if (Date.now() - asked > 5_000 && !(await popup.isOpen())) {
          asked = Date.now();
          await ask();
        }
        if (await popup.run('!!document.querySelector("h2")').catch(() => false)) return popup;
      }
      throw new Error('no popup came');
    },
    async sheetsOf(page, paper) {
      const { connection } = browser as unknown as { connection: Bidi };
      const parameters = { context: (page.mainFrame() as unknown as { _id: string })._id, page: paper };
      const { result } = await connection.send('browsingContext.print', parameters);
      return pagesOf(Buffer.from(result.data, 'base64'));
    },
    setMinimumFont: (size) =>
      inFirefox(
        browser,
        `for (const script of ['x-western', 'x-unicode']) Services.prefs.setIntPref('font.minimum-size.' + script, ${size})`,
      ),
    async kill() {
      errors.push(...(await scriptErrors(browser)));
      const running = browser.process() as ChildProcess;
      const ended = once(running, 'exit');
      running.kill('SIGKILL');
      await ended;
      browser = await launch();
    },
    setColorScheme: (scheme) =>
      inFirefox(browser, `Services.prefs.setIntPref('${colorSchemeSetting}', ${scheme === 'dark' ? 0 : 1})`),
    errors: async () => [...errors, ...(await scriptErrors(browser))],
    async close() {
      await browser.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return firefox;
}

async function loaded(page: Page, url: string) {
  for (const start = Date.now(); Date.now() - start < 30_000; await delay(50)) {
    const state = await page.evaluate("document.readyState + ' ' + location.href").catch(() => '');
    if (state === `complete ${url}`) return;
  }
  throw new Error(`${url} does not load`);
}

/** What tells of the pages lies in compressed parts. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const parts = [...text.matchAll(/\/Type \/ObjStm[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)];
  const unpacked = parts.map(([, part = '']) => inflateSync(Buffer.from(part, 'latin1')).toString('latin1'));
  return [text, ...unpacked].join('').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/** What Firefox's own console holds against the extension. */
async function scriptErrors(browser: Browser): Promise<string[]> {
  const errors = await inFirefox(
    browser,
    `JSON.stringify(Services.console.getMessageArray()
      .filter((message) => message instanceof Ci.nsIScriptError && message.sourceName.startsWith('${origin}'))
      .filter((message) => !(message.flags & Ci.nsIScriptError.warningFlag))
      .map((message) => message.sourceName + ': ' + message.errorMessage))`,
  );
  return JSON.parse(errors);
}

/** Runs a script with the rights of Firefox itself. Puppeteer has no word for it: this asks WebDriver BiDi. */
async function inFirefox(browser: Browser, expression: string): Promise<string> {
  const { connection } = browser as unknown as { connection: Bidi };
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.contexts[0]?.context };
  const { result } = await connection.send('script.evaluate', { target, awaitPromise: false, expression });
  if (!result.result) throw new Error(JSON.stringify(result));
  return result.result.value;
}

interface Bidi {
  send(
    method: string,
    parameters: object,
  ): Promise<{
    result: { data: string; contexts: { context: string }[]; result: { value: string } };
  }>;
}
