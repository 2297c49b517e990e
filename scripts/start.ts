import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ensureChromium } from './browsers.ts';
import { extensionArguments, extensionId, launchHeadless } from './extension.ts';

const output = resolve(import.meta.dirname, '../.output');
const profile = resolve(output, 'profile');

const chromium = ensureChromium();
console.log('Building the extension…');
// WXT's spinner is no news, and its errors go to stderr.
const { status } = spawnSync('wxt build', { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
if (status !== 0) process.exit(1);

const { env, platform } = process;
const display = !env.CI && (platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY);
if (display) open();
else await preview();

function open() {
  console.log(`\nChromium opens with the extension; its profile is kept in ${relative('', profile)}.`);
  const browser = spawn(chromium, [`--user-data-dir=${profile}`, ...extensionArguments(), 'chrome://newtab/'], {
    stdio: 'ignore',
  });
  browser.on('exit', (code) => process.exit(code ?? 1));
}

async function preview() {
  const pages = {
    newtab: { url: 'chrome://newtab/', width: 1280, height: 800 },
    popup: { url: `chrome-extension://${extensionId()}/popup.html`, width: 400, height: 600 },
    journal: { url: `chrome-extension://${extensionId()}/journal.html`, width: 1280, height: 800 },
  };
  mkdirSync(resolve(output, 'preview'), { recursive: true });
  console.log('\nNo display here: the pages are opened without one.');

  const context = await launchHeadless(profile, { locale: 'fr-CA' });
  let idea: string | null = null;
  for (const [name, { url, ...size }] of Object.entries(pages)) {
    const page = await context.newPage();
    await page.setViewportSize(size);
    await page.goto(url, { waitUntil: 'networkidle' });
    if (name === 'newtab') idea = await page.getByRole('heading', { level: 1 }).textContent();
    const file = resolve(output, `preview/${name}.png`);
    await page.screenshot({ path: file });
    console.log(`  ${relative('', file)}`);
  }
  await context.close();
  console.log(`\nIdée du jour : ${idea}`);
}
