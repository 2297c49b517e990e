import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { zipSync } from 'fflate';
import { ensureChromium, ensureFirefox } from '../../scripts/browsers.ts';
import { extensionArguments, extensionId } from '../../scripts/extension.ts';
import { Desktop } from '../folder/desktop.ts';
import { type Utterance, Voice } from './voice.ts';

export type BrowserName = 'Firefox' | 'Chromium';

const firefoxBuild = resolve(import.meta.dirname, '../../.output/firefox-mv3');
const firefoxId = 'idee-du-jour@mentorat.quebec';
const firefoxUuid = '4d2f6ab0-6a0f-4bb1-9a0e-6f2c1f5f0c11';

/** How long one waits for what is to be said, in milliseconds: the machine may be busy. */
const patience = 60_000;

/** And for a program to start. */
const startPatience = 180_000;

/** How often one listens, in milliseconds. */
const tick = 50;

/** How long nothing is said once all is said. */
const silence = 1_500;

/** It gives up where it waits for more than ten seconds, as on a busy machine. */
const patientOrca = `
import runpy
from orca import settings
settings.timeoutTime = 0
runpy.run_path('/usr/bin/orca', run_name='__main__')`;

type Expected = string | RegExp;

/** A person who hears the browser through Orca, and has a keyboard. */
export class Reader {
  readonly browser: BrowserName;
  #voice: Voice;
  #write: (line: string) => void;
  #desktop: Desktop;
  #processes: ChildProcess[] = [];
  #orca: ChildProcess | undefined;
  /** What starts the browser, and opens pages in the one that runs. */
  #command: string[];
  #env: NodeJS.ProcessEnv;
  #folder: string;
  /** What was said before the last key, in number. */
  #before = 0;
  /** What was said before the page. */
  #pageSince = 0;

  private constructor(
    browser: BrowserName,
    voice: Voice,
    desktop: Desktop,
    command: string[],
    env: NodeJS.ProcessEnv,
    folder: string,
    write: (line: string) => void,
  ) {
    this.browser = browser;
    this.#voice = voice;
    this.#write = write;
    this.#desktop = desktop;
    this.#command = command;
    this.#env = env;
    this.#folder = folder;
  }

  static async start(browser: BrowserName, write: (line: string) => void): Promise<Reader> {
    const folder = await mkdtemp(join(tmpdir(), 'spoken-'));
    await mkdir(join(folder, 'run'), { mode: 0o700 });
    const socket = join(folder, 'voice.sock');
    const voice = await Voice.start(socket, write);
    const desktop = await Desktop.start();
    const env: NodeJS.ProcessEnv = {
      ...desktop.env,
      HOME: folder,
      XDG_RUNTIME_DIR: join(folder, 'run'),
      XDG_SESSION_TYPE: 'x11',
      SPEECHD_ADDRESS: `unix_socket:${socket}`,
      LANG: 'fr_CA.UTF-8',
      LC_ALL: 'fr_CA.UTF-8',
      TZ: 'America/Toronto',
      GNOME_ACCESSIBILITY: '1',
      GTK_MODULES: 'gail:atk-bridge',
    };
    const bus = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=3'], {
      env,
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // With what it starts, it ends.
      detached: true,
    });
    const [address] = await once(bus.stdio[3] as NodeJS.ReadableStream, 'data');
    env.DBUS_SESSION_BUS_ADDRESS = String(address).trim();
    for (const property of ['IsEnabled', 'ScreenReaderEnabled']) {
      const set = ['org.freedesktop.DBus.Properties.Set', 'string:org.a11y.Status', `string:${property}`];
      const call = [
        '--print-reply',
        '--reply-timeout=120000',
        '--dest=org.a11y.Bus',
        '/org/a11y/bus',
        ...set,
        'variant:boolean:true',
      ];
      spawnSync('dbus-send', call, { env, stdio: 'ignore' });
    }
    const command = browser === 'Firefox' ? await firefox(folder) : chromium(folder);
    const reader = new Reader(browser, voice, desktop, command, env, folder, write);
    reader.#processes.push(bus);
    try {
      reader.#orca = await reader.#startProgram('/usr/bin/python3', '-c', patientOrca);
      await reader.#startProgram(...command, 'about:blank');
    } catch (error) {
      await reader.stop();
      throw error;
    }
    return reader;
  }

  /** Until it is heard. */
  async #startProgram(command = '', ...options: string[]): Promise<ChildProcess> {
    this.#before = this.#voice.said.length;
    const child = spawn(command, options, { env: this.#env, stdio: 'ignore', detached: true });
    this.#processes.push(child);
    await this.#until(
      () => this.#since.length > 0 || child.exitCode !== null,
      () => `${command} is not heard`,
      startPatience,
    );
    // As Orca does where another one speaks for the same user.
    if (child.exitCode !== null) throw new Error(`${command} does not start: ${command} ${options.join(' ')}`);
    return child;
  }

  async stop(): Promise<void> {
    for (const child of this.#processes.reverse()) {
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) continue;
      // With all that it has started.
      process.kill(-child.pid, 'SIGKILL');
      await once(child, 'exit');
    }
    this.#desktop.stop();
    this.#voice.stop();
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }

  /** Of a page of the extension. */
  address = (path: string): string =>
    this.browser === 'Firefox'
      ? `moz-extension://${firefoxUuid}/${path}`
      : `chrome-extension://${extensionId()}/${path}`;

  /** Opens the popup by its keys, and tells what is heard. */
  async openPopup(): Promise<string[]> {
    await this.press('alt+shift+j');
    this.#pageSince = this.#before;
    await this.hears(/Chercher une idée/);
    return this.all();
  }

  /**
   * Opens a page of the extension in a new tab, as a link from elsewhere does, and hears of it: by its title or its address,
   * or by that of the tab before, as the browser may not know of a better one yet.
   */
  async open(path: string): Promise<void> {
    await this.#quiet(100);
    this.#before = this.#voice.said.length;
    this.#pageSince = this.#before;
    this.#write(path);
    const [command = '', ...options] = this.#command;
    await once(spawn(command, [...options, this.address(path)], { env: this.#env, stdio: 'ignore' }), 'exit');
    await this.hears(/./);
    await this.#stopReading();
  }

  /** Orca begins to read a page that it comes to, until a key is pressed. */
  async #stopReading(): Promise<void> {
    const read = () => this.#voice.said.filter(({ text }) => !isEcho(text)).length;
    let before: number;
    do {
      before = read();
      await this.#desktop.key('Control_L');
      await this.#quiet(silence);
    } while (read() > before);
  }

  async press(...keys: string[]): Promise<void> {
    await this.#quiet(100);
    this.#before = this.#voice.said.length;
    this.#write(keys.join(' '));
    await this.#desktop.key('--clearmodifiers', ...keys);
  }

  async type(text: string): Promise<void> {
    await this.#takeLetters();
    await this.#quiet(100);
    this.#before = this.#voice.said.length;
    this.#write(text);
    await this.#desktop.type(text);
  }

  /**
   * Orca takes letters for commands until it is in its mode for fields, which is not always where it knows of the field late.
   * It says nothing where it was in that mode before, nor on its way out of it while a page loads.
   */
  async #takeLetters(): Promise<void> {
    const isReady = () =>
      this.#voice.said.slice(this.#pageSince).findLast(({ text }) => /^Mode (focus|navigation)$/.test(text))?.text ===
      'Mode focus';
    for (let turn = 0; turn < 3 && !isReady(); turn++) {
      await this.press('Insert+a');
      // Twice in a hurry means something else.
      await this.all();
    }
    if (!isReady()) throw new Error(`Orca takes letters for commands; heard ${this.heard}`);
  }

  /** What was said since the last key. */
  get #since(): Utterance[] {
    return this.#voice.said.slice(this.#before);
  }

  get heard(): string {
    return this.#since.map(({ text, state }) => `«${text}»${state === 'was heard' ? '' : ` (${state})`}`).join(' ');
  }

  /** Waits until all of these were heard to their ends, in this order, since the last key. */
  async hears(...expected: Expected[]): Promise<void> {
    await this.#until(
      () => inOrder(this.#since, expected),
      () => `Expected ${expected.join(', then ')}; heard ${this.heard || 'nothing'}`,
    );
  }

  /** Waits until nothing more is said, and tells all that was heard. */
  async all(): Promise<string[]> {
    await this.#quiet(silence);
    return this.#since.filter(({ state }) => state === 'was heard').map(({ text }) => text);
  }

  /** Presses a key until something is said. */
  async reach(key: string, expected: Expected, most = 60): Promise<void> {
    const passed: string[] = [];
    for (let at = 0; at < most; at++) {
      await this.press(key);
      await this.#until(() => this.#since.some(({ text }) => !isEcho(text)));
      await this.#quiet(250);
      if (this.#since.some(({ text }) => matches(text, expected))) return;
      passed.push(this.heard);
    }
    throw new Error(`${key} does not lead to ${expected}; passed ${passed.join(' | ')}`);
  }

  /** Until nothing was said for so long, and Orca had nothing to think about: a busy machine is slow to hear. */
  async #quiet(length: number): Promise<void> {
    let [before, still] = ['', 0];
    await this.#until(() => {
      const now = `${this.#voice.changes} ${workOf(this.#orca)}`;
      still = now === before && !this.#voice.isBusy ? still + tick : 0;
      before = now;
      return still >= length;
    });
  }

  /** Asks at each tick: a machine that sleeps, or is busy elsewhere, sleeps through one of them and not through all. */
  async #until(isSo: () => boolean, why = () => `Heard ${this.heard || 'nothing'}`, most = patience): Promise<void> {
    for (let passed = 0; !isSo(); passed += tick) {
      if (passed > most) throw new Error(why());
      await wait(tick);
    }
  }
}

/** What a program has done so far, and whether it waits for its turn. */
function workOf(program: ChildProcess | undefined): string {
  const said = readFileSync(`/proc/${program?.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const [state, user, system] = [said[0], said[11], said[12]];
  return state === 'R' ? `${process.hrtime.bigint()}` : `${user} ${system}`;
}

/** Keys that Orca says by name. */
const isEcho = (text: string) =>
  /^(tabulation|maj gauche|entrée|espace|échap|flèche.*|contrôle gauche|alt gauche)$/i.test(text);

const matches = (text: string, expected: Expected) =>
  typeof expected === 'string' ? text === expected : expected.test(text);

function inOrder(said: readonly Utterance[], expected: readonly Expected[]): boolean {
  let at = 0;
  for (const { text, state } of said) {
    const next = expected[at];
    if (next !== undefined && state === 'was heard' && matches(text, next)) at++;
  }
  return at === expected.length;
}

function chromium(folder: string): string[] {
  return [
    ensureChromium(),
    ...extensionArguments(),
    `--user-data-dir=${join(folder, 'chromium')}`,
    '--force-renderer-accessibility',
    '--disable-gpu',
    // Without a word on a sandbox that is not there.
    '--test-type',
  ];
}

async function firefox(folder: string): Promise<string[]> {
  const profile = join(folder, 'firefox');
  await mkdir(join(profile, 'extensions'), { recursive: true });
  const files = await readdir(firefoxBuild, { recursive: true, withFileTypes: true });
  const packed: Record<string, Uint8Array> = {};
  for (const file of files.filter((one) => one.isFile())) {
    const path = join(file.parentPath, file.name);
    packed[path.slice(firefoxBuild.length + 1)] = await readFile(path);
  }
  await writeFile(join(profile, 'extensions', `${firefoxId}.xpi`), zipSync(packed));
  const preferences = {
    // The ESR takes an unsigned extension for good, so that tabs, popup and data are as at a user's.
    'xpinstall.signatures.required': false,
    'extensions.autoDisableScopes': 0,
    'extensions.enabledScopes': 15,
    'extensions.webextensions.uuids': JSON.stringify({ [firefoxId]: firefoxUuid }),
    'accessibility.force_disabled': -1,
    'intl.locale.requested': 'fr',
    'intl.accept_languages': 'fr-CA, fr',
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.aboutwelcome.enabled': false,
    'browser.discovery.enabled': false,
    'browser.sessionstore.resume_from_crash': false,
    'browser.tabs.warnOnClose': false,
    'browser.warnOnQuit': false,
    'trailhead.firstrun.didSeeAboutWelcome': true,
    'termsofuse.bypassNotification': true,
    'datareporting.policy.dataSubmissionEnabled': false,
    'datareporting.policy.firstRunURL': '',
    'toolkit.telemetry.reportingpolicy.firstRun': false,
    'browser.download.alwaysOpenPanel': false,
    'app.update.enabled': false,
    'app.normandy.enabled': false,
    'extensions.getAddons.cache.enabled': false,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  return [ensureFirefox(), '--profile', profile];
}
