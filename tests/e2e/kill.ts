import type { BrowserContext } from '@playwright/test';

/** Ends the browser and all its processes at once, as a power cut does. */
export async function kill(context: BrowserContext) {
  const devtools = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await devtools?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const browser = processInfo.find(({ type }) => type === 'browser');
  const closed = context.waitForEvent('close');
  // Playwright starts it as the head of a process group of its own.
  process.kill(-(browser?.id as number), 'SIGKILL');
  await closed;
}
