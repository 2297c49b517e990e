// The pictures of the README, from the built extension: npm run pictures, after a change that one sees.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fillJournal } from '../tests/e2e/sample-journal.ts';
import { extensionId, launchHeadless } from './extension.ts';

const folder = resolve(import.meta.dirname, '../docs');
const address = (page: string) => `chrome-extension://${extensionId()}/${page}.html`;
const wide = { width: 1200, height: 675 };
const timezoneId = 'America/Toronto';

const profile = await mkdtemp(join(tmpdir(), 'idee-du-jour-pictures-'));
const context = await launchHeadless(profile, { locale: 'fr-CA', timezoneId, reducedMotion: 'reduce' });
await context.clock.install({ time: Temporal.ZonedDateTime.from(`2026-11-22T09:00[${timezoneId}]`).epochMilliseconds });
const page = await context.newPage();

async function take(
  name: string,
  path: string,
  size: { width: number; height: number },
  colorScheme: 'light' | 'dark',
) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize(size);
  await page.goto(path);
  await page.locator('[data-goal]').first().waitFor();
  await page.waitForLoadState('networkidle');
  // No scroll bar, and no ring around the field that has the focus.
  await page.evaluate(() => {
    document.documentElement.style.scrollbarWidth = 'none';
    (document.activeElement as HTMLElement).blur();
  });
  await page.screenshot({ path: resolve(folder, `${name}.png`), animations: 'disabled' });
}

await page.goto(address('newtab'));
await page.getByRole('button', { name: 'C’est compris' }).click();
await page.goto(address('journal'));
await fillJournal(page);
await take('newtab-light', address('newtab'), wide, 'light');
await take('newtab-dark', address('newtab'), wide, 'dark');
await take('popup', address('popup'), { width: 400, height: 600 }, 'light');
await take('journal', address('journal'), { width: 1200, height: 900 }, 'light');
await context.close();
await rm(profile, { recursive: true, force: true, maxRetries: 5 });
