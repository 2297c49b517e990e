import { createHash } from 'node:crypto';
import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { ensureChromium } from './browsers.ts';

const chromeBuild = resolve(import.meta.dirname, '../.output/chrome-mv3');

type ContextOptions = Parameters<typeof chromium.launchPersistentContext>[1];

/** What a Chromium needs to start with the built extension, and without asking the network for anything of its own. */
export function extensionArguments(build = chromeBuild): string[] {
  if (!existsSync(join(build, 'manifest.json'))) throw new Error('Nothing is built yet: npm run build');
  return [
    `--disable-extensions-except=${build}`,
    `--load-extension=${build}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // Chromium refuses its sandbox to root.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
}

// This switch takes the place of Playwright's own, of which these are the ones that matter here. And without a renderer in
// reserve: it is started anew for each page, which costs more than the page.
const disabledFeatures = [
  ...['DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'MediaRouter', 'OptimizationHints', 'PaintHolding'],
  ...[
    'NetworkTimeServiceQuerying',
    'PreconnectToSearch',
    'AimEnabled',
    'LensOverlay',
    'SpareRendererForSitePerProcess',
  ],
];

export const headlessArguments = (build?: string): string[] => [
  '--headless=new',
  '--disable-gpu',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
  '--disable-software-rasterizer',
  `--disable-features=${disabledFeatures}`,
  ...extensionArguments(build),
];

export function launchHeadless(
  profile: string,
  options: ContextOptions = {},
  build = chromeBuild,
): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath: ensureChromium(),
    ...options,
    // Playwright's own headless mode is a shell without extensions.
    headless: false,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: headlessArguments(build),
  });
}

/** Chromium derives the id of an unpacked extension from its folder. */
export function extensionId(): string {
  const path = realpathSync.native(chromeBuild);
  const hash = createHash('sha256').update(path, process.platform === 'win32' ? 'utf16le' : 'utf8');
  return hash
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => 'abcdefghijklmnop'.charAt(Number.parseInt(digit, 16)));
}
