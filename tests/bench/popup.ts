import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { type Browser, type Figure, figure, until, withBrowser } from './measure.ts';

const fixture = resolve(import.meta.dirname, 'fixtures/popup');

/**
 * The real popup's first paint, with all its rows, beside that of a static one, and beside its own as a static page
 * (`writeSame`): in turns, in one run.
 */
export async function measurePopup(build: string, sameBuild: string, times: number) {
  return withBrowser(fixture, (floor) =>
    withBrowser(sameBuild, (same) =>
      withBrowser(build, async (ours) => {
        const openers = await Promise.all([floor, same, ours].map(({ newTab }) => newTab()));
        const samples: number[][] = openers.map(() => []);
        for (let turn = 0; turn <= times; turn++) {
          for (const [index, opener] of openers.entries()) {
            const time = await openPopup(opener);
            // The first of each starts the popup's process.
            if (turn > 0) samples[index]?.push(time);
          }
        }
        const figures = samples.map(figure) as [Figure, Figure, Figure];
        return { floor: figures[0], same: figures[1], ours: figures[2] };
      }),
    ),
  );
}

/** Opens the popup, waits until it has painted, and closes it. */
async function openPopup(opener: Page): Promise<number> {
  await opener.bringToFront();
  await opener.evaluate('chrome.action.openPopup()');
  const { time, count } = await until(() =>
    opener.evaluate(() => {
      const [view] = (
        globalThis as unknown as { chrome: { extension: { getViews(of: object): Window[] } } }
      ).chrome.extension.getViews({ type: 'popup' });
      const paint = view?.performance.getEntriesByName('first-contentful-paint')[0];
      return paint && { time: paint.startTime, count: view.document.querySelectorAll('li').length };
    }),
  );
  if (count < 21) throw new Error(`The popup painted ${count} rows first`);
  await opener.evaluate(`chrome.extension.getViews({ type: 'popup' }).forEach((view) => view.close())`);
  await until(() => opener.evaluate(`chrome.extension.getViews({ type: 'popup' }).length === 0`));
  return time;
}

/**
 * What a key press costs in the popup's search: the main thread's work for it, its paint with it, and the time until
 * the frame that shows it is done, which waits for the screen's next one too.
 */
export async function measureKeys({ context, address }: Browser): Promise<{ work: Figure; painted: Figure }> {
  const page = await context.newPage();
  await page.setViewportSize({ width: 400, height: 600 });
  await page.goto(address('popup.html'));
  const field = page.getByRole('searchbox');
  await page.locator('[data-row]').first().waitFor();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const busy = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
  const [work, painted]: [number[], number[]] = [[], []];
  for (const word of ['cafe', 'reseau', 'vision', 'marche']) {
    await field.fill('');
    for (const key of [...word, ...word.replace(/./g, '\b')]) {
      await settled(page);
      const before = await busy();
      const time = page.evaluate(
        () =>
          new Promise<number>((resolve) =>
            addEventListener(
              'input',
              ({ timeStamp }) =>
                requestAnimationFrame(() => {
                  // Its message comes after this frame's paint.
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => resolve(performance.now() - timeStamp);
                  port2.postMessage(0);
                }),
              { once: true },
            ),
          ),
      );
      await field.press(key === '\b' ? 'Backspace' : key);
      painted.push(await time);
      await settled(page);
      work.push((await busy()) - before);
    }
  }
  await page.close();
  return { work: figure(work), painted: figure(painted) };
}

/** Waits until the page has nothing left to do. */
const settled = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) =>
        requestIdleCallback(() => requestAnimationFrame(() => requestIdleCallback(() => resolve()))),
      ),
  );
