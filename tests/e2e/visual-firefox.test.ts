import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Firefox, launchFirefox, setClock } from '../firefox/firefox.ts';

// Here for Playwright's way to compare pictures; the references are those of Debian's Firefox with fonts-liberation.
const options = { threshold: 0.03, maxDiffPixels: 50 };

const pages = [
  ['newtab', { width: 800, height: 600 }, '::-p-text(dimanche 22 novembre 2026)'],
  ['popup', { width: 400, height: 600 }, '[data-row]'],
  ['ideas', { width: 800, height: 600 }, '[data-row]'],
  ['journal', { width: 800, height: 900 }, 'button[data-day="2026-11-22"]'],
] as const;

let firefox: Firefox;
test.beforeAll(async () => {
  firefox = await launchFirefox();
});
test.afterAll(() => firefox.close());

/** At a day, in fonts that are the same on every such machine, with nothing under way. */
async function settle(page: Page, sign: string) {
  await setClock(page, '2026-11-22T09:00:00-05:00');
  await page.waitForSelector(sign);
  await page.evaluate(async () => {
    document.documentElement.style.setProperty('--sans', '"Liberation Sans"');
    document.documentElement.style.setProperty('--serif', '"Liberation Serif"');
    document.documentElement.style.scrollbarWidth = 'none';
    (document.activeElement as HTMLElement | null)?.blur();
    await new Promise((paint) => requestAnimationFrame(() => requestAnimationFrame(paint)));
    await Promise.all(document.getAnimations().map(({ finished }) => finished));
  });
}

test('as it was in Firefox', async () => {
  test.setTimeout(180_000);
  const journal = await firefox.open('journal.html');
  const file = (await journal.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
  await file.uploadFile(resolve(import.meta.dirname, 'sample-journal.json'));
  await (await journal.waitForSelector('::-p-aria([name="Fusionner"][role="button"])'))?.click();
  await journal.waitForSelector('::-p-text(Toute la salle parlait)');
  for (const scheme of ['light', 'dark'] as const) {
    await firefox.setColorScheme(scheme);
    for (const [name, size, sign] of pages) {
      const page = await firefox.open(`${name}.html`);
      await page.setViewport(size);
      await settle(page, sign);
      expect.soft(Buffer.from(await page.screenshot())).toMatchSnapshot(`${name}-${scheme}.png`, options);
      await page.close();
    }
  }
});
