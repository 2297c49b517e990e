import { isResting, settleFirstTab, until, withBrowser } from './measure.ts';

export interface SoakFigures {
  tabs: number;
  /** Of the process that holds all of the extension's pages, in bytes after collection: after a tenth of the tabs, and after all. */
  heap: readonly [early: number, late: number];
  /** JavaScript event listeners and documents in that process, likewise. */
  listeners: readonly [early: number, late: number];
  documents: readonly [early: number, late: number];
}

/** Opens and closes new tabs one after the other, beside a page that stays. */
export const soak = (build: string, tabs: number): Promise<SoakFigures> =>
  withBrowser(build, async (browser) => {
    const { context, newTab } = browser;
    await settleFirstTab(browser);
    const stays = await newTab();
    const devtools = await context.newCDPSession(stays);
    await devtools.send('Performance.enable');
    const look = async () => {
      for (let turn = 0; turn < 3; turn++) await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { heap: metric('JSHeapUsedSize'), listeners: metric('JSEventListeners'), documents: metric('Documents') };
    };
    const openAndClose = async (count: number) => {
      for (let tab = 0; tab < count; tab++) {
        const page = await newTab();
        await until(() => isResting(page));
        await page.close();
      }
      return look();
    };
    const early = await openAndClose(tabs / 10);
    const late = await openAndClose(tabs - tabs / 10);
    return {
      tabs,
      heap: [early.heap, late.heap],
      listeners: [early.listeners, late.listeners],
      documents: [early.documents, late.documents],
    };
  });
