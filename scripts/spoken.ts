import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { journeys } from '../tests/spoken/journeys.ts';
import { type BrowserName, Reader } from '../tests/spoken/reader.ts';
import { ensureChromium, ensureFirefox } from './browsers.ts';

/**
 * The journeys of a blind mentor, with the screen reader Orca and real keys, on a screen of its own: what was spoken
 * against what must be. On Debian, as root it installs what it needs. Of the arguments, «Firefox» or «Chromium» is the
 * browser, all others are parts of the names of journeys. `test-results/spoken` has all that was pressed and heard.
 */
const packages = [
  ...['xvfb', 'openbox', 'xdotool', 'x11-utils', 'dbus', 'locales'],
  ...['orca', 'at-spi2-core', 'libatk-adaptor', 'firefox-esr-l10n-fr', 'chromium-l10n'],
];
const isInstalled = (name: string) => spawnSync('dpkg', ['-s', name]).status === 0;
const run = (command: string) =>
  spawnSync(command, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;

ensureChromium();
ensureFirefox();
const missing = packages.filter((name) => !isInstalled(name));
const environment = 'DEBIAN_FRONTEND=noninteractive';
if (
  missing.length > 0 &&
  !run(`apt-get update -qq && ${environment} apt-get install -qq --no-install-recommends ${missing.join(' ')}`)
) {
  console.error(`Missing: ${missing.join(', ')}. They come with Debian, and are installed here as root.`);
  process.exit(1);
}
// Orca speaks French where the system knows it.
if (!String(spawnSync('locale', ['-a']).stdout).includes('fr_CA.utf8')) run('localedef -i fr_CA -f UTF-8 fr_CA.UTF-8');

const wanted = process.argv.slice(2);
const browsers: BrowserName[] = (['Firefox', 'Chromium'] as const).filter(
  (name) => wanted.includes(name) || !wanted.some((one) => one === 'Firefox' || one === 'Chromium'),
);
const parts = wanted.filter((one) => one !== 'Firefox' && one !== 'Chromium');

const results = 'test-results/spoken';
mkdirSync(results, { recursive: true });
let [passed, failed] = [0, 0];
const begin = Date.now();
const seconds = (since: number) => Math.round((Date.now() - since) / 1000);
for (const browser of browsers) {
  console.log(`${browser}, ${versionOf('orca')}`);
  const transcript = join(results, `${browser}.txt`);
  writeFileSync(transcript, '');
  const reader = await Reader.start(browser, (line) => appendFileSync(transcript, `${line}\n`));
  const leave = () => reader.stop().finally(() => process.exit(1));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, leave);
  for (const [name, journey] of Object.entries(journeys)) {
    if (parts.length > 0 && !parts.some((part) => name.includes(part))) continue;
    const start = Date.now();
    appendFileSync(transcript, `\n# ${name}\n`);
    try {
      await journey(reader);
      passed++;
      console.log(`  ✓ ${name} (${seconds(start)} s)`);
    } catch (error) {
      failed++;
      console.log(`  ✗ ${name}\n    ${(error as Error).message}`);
    }
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, leave);
  await reader.stop();
}
console.log(`${passed} passed, ${failed} failed, ${seconds(begin)} s`);
process.exitCode = failed > 0 ? 1 : 0;

function versionOf(command: string): string {
  return `${command} ${String(spawnSync(command, ['--version']).stdout).trim()}`;
}
