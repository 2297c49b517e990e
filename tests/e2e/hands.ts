import type { Locator, Page } from '@playwright/test';

/** So far apart are the two clicks of a double click, in milliseconds. */
export const paces = [100, 200];

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Two clicks at one place, whatever has come there in between. */
export async function doubleClick(page: Page, target: Locator, pace: number): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  await target.hover();
  const { x, y, width, height } = (await target.boundingBox()) as NonNullable<
    Awaited<ReturnType<Locator['boundingBox']>>
  >;
  const [left, top] = [x + width / 2, y + height / 2];
  await page.mouse.click(left, top);
  await wait(pace);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

/** Until a press is no longer taken for the end of the one before: half a second, and a little. */
export const settle = () => wait(700);

/** A key held down as the keyboard repeats it: seven presses. */
export async function hold(page: Page, key: string): Promise<void> {
  await page.keyboard.down(key);
  await wait(300);
  for (let count = 0; count < 6; count++) {
    // The same key once more without an `up` between is a repetition.
    await page.keyboard.down(key);
    await wait(50);
  }
  await page.keyboard.up(key);
}
