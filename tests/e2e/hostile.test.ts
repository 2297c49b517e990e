import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { restore as words } from '@/data/locales/fr-journal';
import { readBackup } from '@/utils/backup';
import { merge, type State, settle, tables } from '@/utils/merge';
import { hostileText } from '../unit/hostile';
import { expect, test } from './fixtures.ts';
import { fillJournal } from './sample-journal.ts';

// `npm run test:hostile` has 10,000.
const count = Number(process.env.HOSTILE_TEXTS ?? 120);
const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31);
const batch = 500;

declare global {
  /** What is next to come in sight: a refusal as its text, or the preview as `undefined`. */
  var outcome: Promise<string | undefined>;
  var dump: () => Promise<string>;
  var arm: () => void;
}

/** Kept in the page for as long as the test runs: a question a text, and no other wait than for what comes in sight. */
const equip = (page: Page, names: readonly string[]) =>
  page.evaluate(async (names) => {
    const opening = indexedDB.open('idee-du-jour');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const all = (store: IDBObjectStore) =>
      new Promise<unknown[]>((resolve) => {
        const reading = store.getAll();
        reading.onsuccess = () => resolve(reading.result);
      });
    globalThis.dump = async () => {
      const transaction = opening.result.transaction(names);
      const rows = await Promise.all(names.map(async (name) => [name, await all(transaction.objectStore(name))]));
      return JSON.stringify(Object.fromEntries(rows));
    };
    globalThis.arm = () => {
      globalThis.outcome = new Promise((resolve) => {
        const watch = new MutationObserver((records) => {
          for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
            if (!(node instanceof HTMLElement)) continue;
            const isRefusal = node.role === 'alert';
            if (!isRefusal && !node.querySelector('table')) continue;
            watch.disconnect();
            resolve(isRefusal ? node.innerText : undefined);
          }
        });
        watch.observe(document.getElementById('sauvegarde')?.parentElement as Node, { childList: true, subtree: true });
      });
    };
    globalThis.arm();
  }, names);

/** Presses a button of the preview, and waits for what is then said. */
const press = (page: Page, name: string, said: string) =>
  page.evaluate(
    ([name, said]) =>
      new Promise<string>((resolve) => {
        const part = document.getElementById('sauvegarde')?.parentElement as HTMLElement;
        const watch = new MutationObserver(() => {
          const status = [...part.querySelectorAll('[role="status"]')].find(({ textContent }) => textContent === said);
          if (!status) return;
          watch.disconnect();
          resolve(globalThis.dump());
        });
        watch.observe(part, { childList: true, subtree: true, characterData: true });
        [...part.querySelectorAll('button')].find(({ innerText }) => innerText === name)?.click();
      }),
    [name, said] as const,
  );

const sentences = Object.values(words.refused);
const isSentence = (text: string) =>
  text.endsWith(` ${words.unchanged}`) &&
  (sentences.some((sentence) => text.startsWith(sentence)) || /^Cette sauvegarde est abîmée à l’endroit «/.test(text));

test(`${count} hostile backups: each is refused with a sentence, or applied whole and taken back`, async ({
  openJournal,
}) => {
  test.setTimeout(60_000 + count * 200);
  const page = await openJournal();
  await fillJournal(page);
  await page.reload();
  await expect(page.getByText('Toute la salle parlait').first()).toBeVisible();
  await equip(page, tables);
  const before = await page.evaluate(() => globalThis.dump());
  const current: State = JSON.parse(before);
  expect(current.trials.length).toBeGreaterThan(5);
  const input = await page.getByLabel('Restaurer une sauvegarde').elementHandle();
  const counts = { refused: 0, applied: 0 };
  const start = performance.now();

  for (let done = 0; done < count; done += batch) {
    for (const [index, text] of fc
      .sample(hostileText, { numRuns: Math.min(batch, count - done), seed: seed + done })
      .entries()) {
      const which = `text ${index} of seed ${seed + done}: ${text.slice(0, 300)}`;
      await input?.setInputFiles({ name: 'carnet.json', mimeType: 'application/json', buffer: Buffer.from(text) });
      const [refusal, after] = await page.evaluate(async () => {
        const refusal = await globalThis.outcome;
        globalThis.arm();
        return [refusal, await globalThis.dump()] as const;
      });
      expect(after, which).toBe(before);
      const reading = readBackup(Buffer.from(text).toString());
      expect(refusal === undefined, which).toBe(reading.ok);
      if (refusal !== undefined || !reading.ok) {
        expect(isSentence(refusal ?? ''), `${which}: ${refusal}`).toBe(true);
        counts.refused++;
        continue;
      }
      const mode = index % 2 ? 'merge' : 'replace';
      const applied: State = JSON.parse(await press(page, words.modes[mode].name, words.done));
      if (mode === 'merge') expect(applied, which).toEqual(merge(current, reading.backup));
      else expect({ ...applied, removals: [] }, which).toEqual({ ...settled(reading.backup), removals: [] });
      expect(await press(page, words.undo, words.undone), which).toBe(before);
      counts.applied++;
    }
  }
  console.log(
    `${counts.refused} refused, ${counts.applied} applied, seed ${seed}, ${Math.round((performance.now() - start) / 1000)} s`,
  );
  expect(counts.refused).toBeGreaterThan(count / 10);
  expect(counts.applied).toBeGreaterThan(count / 20);
});

const settled = ({ days, trials, favourites, removals }: State) => settle({ days, trials, favourites, removals });
