import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { noteOpening } from './rows.ts';

// How much is done for what a person sees: counted, not timed.

/** Notes what the page asks of its database, its timers and its frames. */
function count() {
  const asked = { transactions: [] as string[], requests: 0, frames: 0, timers: new Map<number, number>() };
  Object.assign(globalThis, { asked });
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...options) {
    asked.transactions.push(options[1] ?? 'readonly');
    return transaction.apply(this, options);
  };
  for (const owner of [IDBObjectStore.prototype, IDBIndex.prototype] as object[]) {
    for (const name of [
      'get',
      'getAll',
      'getAllKeys',
      'getKey',
      'count',
      'openCursor',
      'openKeyCursor',
      'put',
      'add',
      'delete',
    ]) {
      const original: unknown = Reflect.get(owner, name);
      if (typeof original !== 'function') continue;
      Reflect.set(owner, name, function (this: unknown, ...options: unknown[]) {
        asked.requests++;
        return original.apply(this, options);
      });
    }
  }
  const { setTimeout, clearTimeout, requestAnimationFrame } = globalThis;
  Object.assign(globalThis, {
    setTimeout(act: () => void, delay = 0, ...rest: unknown[]) {
      const timer = setTimeout(() => {
        asked.timers.delete(timer);
        act.apply(undefined, rest as []);
      }, delay) as unknown as number;
      asked.timers.set(timer, delay);
      return timer;
    },
    clearTimeout(timer: number) {
      asked.timers.delete(timer);
      clearTimeout(timer);
    },
    requestAnimationFrame(act: FrameRequestCallback) {
      asked.frames++;
      return requestAnimationFrame(act);
    },
  });
}

const askedOf = (page: Page) =>
  page.evaluate(() => {
    const { asked } = globalThis as unknown as {
      asked: { transactions: string[]; requests: number; frames: number; timers: Map<number, number> };
    };
    const { transactions, requests, frames, timers } = asked;
    return {
      writes: transactions.filter((mode) => mode === 'readwrite').length,
      reads: transactions.filter((mode) => mode === 'readonly').length,
      ...{ requests, frames, timers: [...timers.values()] },
    };
  });

/** A new tab on a day that is recorded already, as most are, once it has nothing left to do. */
async function atRest(page: Page) {
  await expect(page.getByText('Bienvenue!')).toBeVisible();
  await expect
    .poll(() => page.evaluate(`localStorage.getItem('safety-copy') && localStorage.getItem('pictures-kept')`))
    .toBeTruthy();
  await page.addInitScript(count);
  await page.reload();
  await expect(page.getByText('Bienvenue!')).toBeVisible();
  await expect
    .poll(async () => {
      const before = await askedOf(page);
      await idle(page);
      const { timers, frames, requests } = await askedOf(page);
      return { timers: timers.length, frames: frames - before.frames, requests: requests - before.requests };
    })
    .toEqual({ timers: 1, frames: 0, requests: 0 });
}

const idle = (page: Page) => page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));

test('a new tab at rest has one timer and asks for no frame; a favourite is one write, a draw changes the card once', async ({
  context,
  openNewTab,
}) => {
  // The first tab of a profile finds nothing to copy: the second one does.
  await openNewTab();
  const page = await openNewTab();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await atRest(page);
  const { timers, frames, writes, requests } = await askedOf(page);
  expect(timers[0]).toBeLessThanOrEqual(60_000);
  expect(writes).toBe(0);
  // Day, catalogue with what others wrote, whether a policy is kept, favourites, last trial, meetings.
  expect(requests).toBeLessThanOrEqual(17);
  await idle(page);
  expect((await askedOf(page)).frames).toBe(frames);

  const before = await askedOf(page);
  await page.getByRole('button', { name: 'Favori', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Favori', exact: true, pressed: true })).toBeVisible();
  await expect.poll(() => page.evaluate(`localStorage.getItem('snapshot')`)).toContain('"favourites":["');
  const after = await askedOf(page);
  expect(after.writes - before.writes).toBe(1);
  expect(after.reads - before.reads).toBeLessThanOrEqual(16);
  expect(after.requests - before.requests).toBeLessThanOrEqual(40);

  await page.evaluate(() => {
    const titles: (string | null)[] = [];
    Object.assign(globalThis, { titles });
    new MutationObserver(() => titles.push(document.querySelector('h1')?.textContent ?? null)).observe(
      document.querySelector('h1') as Element,
      { subtree: true, childList: true, characterData: true },
    );
  });
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('button', { name: 'Piger une autre idée' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(title);
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  expect(await page.evaluate('titles')).toHaveLength(1);

  await test.step('tabs that are closed leave no listener and no document behind', async () => {
    const devtools = await context.newCDPSession(page);
    await devtools.send('Performance.enable');
    const left = async () => {
      await devtools.send('HeapProfiler.collectGarbage');
      const { metrics } = await devtools.send('Performance.getMetrics');
      const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
      return { listeners: metric('JSEventListeners'), documents: metric('Documents') };
    };
    await context.addInitScript(noteOpening);
    const openAndClose = async () => {
      const tab = await openNewTab();
      await expect.poll(() => tab.evaluate('databaseOpened')).toBe(true);
      await tab.close();
    };
    await openAndClose();
    const before = await left();
    for (let count = 0; count < 2; count++) await openAndClose();
    // A tab that has just gone is collected a moment later.
    await expect
      .poll(async () => {
        const after = await left();
        return after.listeners <= before.listeners && after.documents <= before.documents;
      })
      .toBe(true);
  });
});
