import { resolve } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bundled } from '@/data/catalogue';
import { loadGuide } from '@/data/guides';
import { type Firefox, launchFirefox, type RealPopup, setClock } from './firefox.ts';
import { expectPicture } from './picture.ts';

let firefox: Firefox;
beforeAll(async () => {
  firefox = await launchFirefox();
});
afterAll(() => firefox.close());

const idea = (page: Page) => page.$eval('h1', (heading) => heading.textContent ?? '');
const soon = <T>(look: () => Promise<T>, expected: T) =>
  vi.waitFor(async () => expect(await look().catch(String)).toEqual(expected), 20_000);
const press = async (page: Page, name: string) =>
  (await page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`))?.click();

describe('each page looks as it did, in light and dark:', () => {
  beforeAll(async () => {
    const journal = await firefox.open('journal.html');
    const input = await journal.waitForSelector('input[aria-label="Restaurer une sauvegarde"]');
    await (input as ElementHandle<HTMLInputElement>).uploadFile(resolve('tests/e2e/sample-journal.json'));
    await press(journal, 'Fusionner');
    await journal.waitForSelector('::-p-text(Toute la salle parlait)');
    await journal.close();
  });

  const wide = { width: 1280, height: 800 };
  test.each([
    { name: 'newtab', size: wide },
    { name: 'popup', size: { width: 400, height: 600 } },
    { name: 'ideas', size: wide, does: ['Jeux de rôles'] },
    // Behind that come the safety copies, which bear the day on which they were made.
    { name: 'journal', size: wide, does: ['Aujourd’hui'], until: 4190 },
    { name: 'sidepanel', size: { width: 320, height: 640 } },
    { name: 'meeting', size: wide, does: ['Balade Mentorat', 'Commencer\u00a0: Balade Mentorat', 'Pause'] },
  ])('$name', async ({ name, size, does = [], until }) => {
    const page = await firefox.open(`${name}.html`);
    await page.setViewport(size);
    await setClock(page, '2026-11-22T09:00:00-05:00');
    for (const control of does) await press(page, control);
    await expectPicture(page, `${name}-light`, until);
    await firefox.setColorScheme('dark');
    await expectPicture(page, `${name}-dark`, until);
    await firefox.setColorScheme('light');
    await page.close();
  });
});

test('without view transitions, «Piger» and midnight bring another idea', async () => {
  const page = await firefox.open('newtab.html');
  await page.evaluate('delete Document.prototype.startViewTransition');
  expect(await page.evaluate(`'startViewTransition' in document`)).toBe(false);
  await setClock(page, '2026-11-22T23:58:00-05:00');
  await page.waitForSelector('::-p-text(dimanche 22 novembre 2026)');
  const daily = await idea(page);
  await press(page, 'Piger une autre idée');
  await page.waitForFunction((before) => document.querySelector('h1')?.textContent !== before, {}, daily);
  await setClock(page, '2026-11-23T00:00:10-05:00');
  await page.waitForSelector('::-p-text(lundi 23 novembre 2026)');
  expect(await page.$eval('article', ({ innerText }) => innerText)).not.toContain('Revenir à l’idée du jour');
  await press(page, 'Piger une autre idée');
  await page.waitForSelector('::-p-text(Revenir à l’idée du jour)');
});

describe('the calendar', () => {
  afterAll(() => firefox.setMinimumFont(0));

  test.each([0, 20])(
    'has cells apart from each other, all of them readable, with a minimum font of %i px',
    async (size) => {
      await firefox.setMinimumFont(size);
      const page = await firefox.open('journal.html');
      await setClock(page, '2026-11-30T09:00:00-05:00');
      await page.waitForSelector('[role="grid"] button[data-day="2026-11-30"]');
      for (const width of [1280, 768, 360]) {
        await page.setViewport({ width, height: 800 });
        const wrong = await page.evaluate(() => {
          const cells = [...document.querySelectorAll<HTMLElement>('[role="grid"] :is(td, button)')];
          const boxes = cells.map((cell) => ({ cell, box: cell.getBoundingClientRect() }));
          const over = boxes.flatMap(({ cell, box }, at) =>
            boxes
              .slice(at + 1)
              .filter(({ cell: other }) => !cell.contains(other))
              .filter(
                ({ box: other }) =>
                  Math.min(box.right, other.right) - Math.max(box.left, other.left) > 1 &&
                  Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) > 1,
              )
              .map(({ cell: other }) => `${cell.innerText} over ${other.innerText}`),
          );
          const cut = cells
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 1)
            .map(({ innerText }) => `${innerText} is cut`);
          return [...over, ...cut, ...(document.documentElement.scrollWidth > innerWidth ? ['the page is wider'] : [])];
        });
        expect(wrong, `at ${width} px`).toEqual([]);
      }
    },
  );
});

test('the longest sheets print on one page and its back, go on to a next one where they do not fit, and have room for large letters', async () => {
  const lengths = bundled.map(async ({ id, text }) => ({
    id,
    length: JSON.stringify([text, await loadGuide(id)]).length,
  }));
  const longest = (await Promise.all(lengths)).sort((a, b) => b.length - a.length).slice(0, 4);
  const page = await firefox.open('ideas.html');
  for (const [index, { id }] of longest.entries()) {
    const row = await page.waitForSelector(`[data-row="${id}"]`);
    const title = await row?.evaluate((button) => {
      (button as HTMLElement).click();
      return button.textContent;
    });
    await page.waitForSelector(`[aria-label="Imprimer la fiche\u00a0: ${title}"]`);
    expect(await firefox.sheetsOf(page, { width: 21.59, height: 27.94 }), `${title}`).toBe(2);
    if (index > 0) continue;
    const a5 = await firefox.sheetsOf(page, { width: 14.8, height: 21 });
    expect([a5 > 2, a5 < 7], `${a5} sheets of A5`).toEqual([true, true]);
  }

  await firefox.setMinimumFont(24);
  // As wide as A5 within its margins.
  await page.setViewport({ width: 438, height: 688 });
  const broken = await page.evaluate(() => {
    dispatchEvent(new Event('beforeprint'));
    const list = document.querySelector('.paper ol') as HTMLElement;
    const number = list.firstElementChild?.appendChild(document.createElement('span')) as HTMLElement;
    number.textContent = '5.';
    const wrong = Number.parseFloat(getComputedStyle(list).paddingInlineStart) < number.offsetWidth ? ['numbers'] : [];
    const [one, ...others] = document.querySelectorAll<HTMLElement>('.paper dt');
    const words = others.filter(
      ({ innerText, offsetHeight }) => /^\S+$/.test(innerText) && offsetHeight !== one?.offsetHeight,
    );
    dispatchEvent(new Event('afterprint'));
    return [...wrong, ...words.map(({ innerText }) => innerText)];
  });
  expect(broken).toEqual([]);
  await firefox.setMinimumFont(0);
});

describe('the real popup', () => {
  const control = (popup: RealPopup, selector: string, text: string) =>
    popup.run<string>(`{
      const found = [...document.querySelectorAll('${selector}')].find(
        (each) => (each.ariaLabel ?? each.textContent).trim() === ${JSON.stringify(text)});
      found.click();
      return found.textContent;
    }`);
  const click = (popup: RealPopup, text: string, selector = 'button') =>
    vi.waitFor(() => control(popup, selector, text), 20_000);

  /** The drafts of a moment ago, as text; asks for those of now. */
  const keptDrafts = `{
    window.indexedDB.open('idee-du-jour').onsuccess = ({ target: { result: database } }) => {
      database.transaction('drafts').objectStore('drafts').getAll().onsuccess = ({ target }) => {
        window.kept = JSON.stringify(target.result);
        database.close();
      };
    };
    return window.kept ?? '';
  }`;

  test('Escape in its dialog closes it with all else, and what was typed is there when it is opened again', async () => {
    const popup = await firefox.openRealPopup();
    await click(popup, 'Jeux de rôles');
    await click(popup, 'Marquer comme essayée\u00a0: Jeux de rôles');
    await click(popup, 'Ajouter une note');
    await soon(() => popup.run(`!!document.querySelector('dialog textarea')`), true);
    // What is typed before the window has the focus goes nowhere.
    const write = () =>
      popup.run<string>(`{
        const field = document.querySelector('dialog textarea');
        field.focus();
        if (field.value === '') document.execCommand('insertText', false, 'À finir');
        return field.value;
      }`);
    await soon(write, 'À finir');
    // A person's last letter is older than her next key; Firefox ends what a popup is still writing.
    await soon(() => popup.run<string>(keptDrafts).then((kept) => kept.includes('À finir')), true);
    expect(await popup.isOpen()).toBe(true);
    await popup.pressEscape();
    await soon(popup.isOpen, false);

    const again = await firefox.openRealPopup();
    await click(again, 'Reprendre\u00a0: Jeux de rôles');
    await soon(() => again.run(`document.querySelector('dialog textarea').value`), 'À finir');
    await again.pressEscape();
    await soon(again.isOpen, false);
  });

  test('a link opens its page, and the popup goes', async () => {
    const popup = await firefox.openRealPopup();
    await click(popup, 'Toutes les idées', 'a');
    await soon(popup.isOpen, false);
  });
});

test('nothing went wrong in the console', async () => {
  expect(await firefox.errors()).toEqual([]);
});
