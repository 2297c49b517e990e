// Renders the extension's icons, which are committed, from their source: run it after a change of assets/icon.svg.
import { mkdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { ensureChromium } from './browsers.ts';

const root = resolve(import.meta.dirname, '..');
const source = readFileSync(resolve(root, 'assets/icon.svg'));
const folder = resolve(root, 'public/icon');

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: ensureChromium(), chromiumSandbox: process.getuid?.() !== 0 });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin: 0"><img src="data:image/svg+xml;base64,${source.toString('base64')}" width="${size}" height="${size}" style="display: block">`,
  );
  await page.screenshot({ path: resolve(folder, `${size}.png`), omitBackground: true });
}
await browser.close();
