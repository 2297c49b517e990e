import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const { env, platform } = process;
const puppeteerCache = join(homedir(), '.cache/puppeteer');

interface Browser {
  name: string;
  /** The environment variable with the path of the executable. */
  variable: string;
  /** Names on the PATH of Linux, and paths in the folders for programs of macOS and Windows. */
  usual: { linux: string[]; darwin: string[]; win32: string[] };
  downloaded(): string | undefined;
  debianPackage: string;
  download: string;
}

// Not Google Chrome, nor Edge: they no longer take --load-extension.
const chromiumBrowser: Browser = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  usual: {
    linux: ['chromium', 'chromium-browser'],
    darwin: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    ],
    win32: ['Chromium/Application/chrome.exe'],
  },
  downloaded: () => chromium.executablePath(),
  debianPackage: 'chromium',
  download: 'npx playwright install chromium',
};

// Not Playwright's: it is a patched Firefox, and installs no extension.
const firefoxBrowser: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  usual: {
    linux: ['firefox-esr', 'firefox'],
    darwin: ['Firefox.app/Contents/MacOS/firefox'],
    win32: ['Mozilla Firefox/firefox.exe'],
  },
  downloaded: () => {
    const executables = ['firefox/firefox', '*.app/Contents/MacOS/firefox', 'core/firefox.exe'];
    const [path] = globSync(`firefox/*esr_*/{${executables.join()}}`, { cwd: puppeteerCache });
    return path && join(puppeteerCache, path);
  },
  debianPackage: 'firefox-esr',
  download: `npx browsers install firefox@esr --path "${puppeteerCache}"`,
};

export const findChromium = () => find(chromiumBrowser);
export const ensureChromium = () => ensure(chromiumBrowser);
export const ensureFirefox = () => ensure(firefoxBrowser);

function find(browser: Browser): string | undefined {
  const given = env[browser.variable];
  if (given && !existsSync(given)) fail(`${browser.variable} is ${given}, and there is no such file.`);
  return given || onSystem(browser) || [browser.downloaded()].find((path) => path && existsSync(path));
}

function onSystem({ usual }: Browser): string | undefined {
  if (platform === 'darwin') return firstFile(['/Applications', join(homedir(), 'Applications')], usual.darwin);
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return firstFile(
      folders.filter((folder) => folder !== undefined),
      usual.win32,
    );
  }
  // A snap sees neither a profile in /tmp nor one in a hidden folder.
  if (usual.linux.some((name) => existsSync(`/snap/bin/${name}`))) return;
  return firstFile((env.PATH ?? '').split(delimiter), usual.linux);
}

function firstFile(folders: string[], names: string[]): string | undefined {
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

function ensure(browser: Browser): string {
  let path = find(browser);
  for (const command of path ? [] : installers(browser)) {
    console.log(`Installing ${browser.name}…`);
    spawnSync(command, {
      shell: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    path = find(browser);
    if (path) break;
  }
  return (
    path ??
    fail(
      `${browser.name} is missing and could not be installed: install it (on Debian: apt install ${browser.debianPackage}), ` +
        `or set ${browser.variable} to the path of its executable.`,
    )
  );
}

function installers({ debianPackage, download }: Browser): string[] {
  const canApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const packages = `${debianPackage} fonts-liberation`;
  return [
    ...(canApt ? [`apt-get update -qq && apt-get install -qq --no-install-recommends ${packages}`] : []),
    download,
  ];
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
