import type { Page } from '@playwright/test';
import * as fc from 'fast-check';
import { restore as words } from '@/data/locales/fr-backup';
import { emptyState, type State } from '@/utils/backup/merge';
import type { BackupReading } from '@/utils/backup/read-file';
import { sharedTables } from '@/utils/journal/tables';
import { merged, readBackup, settle } from '../at-once.ts';
import { hostileText } from '../unit/hostile';
import { expect, test } from './fixtures.ts';
import { fillJournal } from './sample-journal.ts';

// `npm run test:hostile` has 10,000, others each time.
const count = Number(process.env.HOSTILE_TEXTS ?? 12);
const seed = Number(process.env.HOSTILE_SEED ?? 418_076_276);
/** Files that the page is given at a time: a question each would take most of the time. */
const batch = 40;

/** What became of a file: what the page said and, where it offered a preview, the database after «Annuler». */
interface Outcome {
  refusal: string | undefined;
  /** The whole database once the file was read. */
  read: string;
  applied?: string;
  undone?: string;
}

declare global {
  var dump: () => Promise<string>;
  var feed: (file: string, mode: 'merge' | 'replace') => Promise<Outcome>;
}

/** Lets the page take files through its own input, press its own buttons, and tell what came of it. */
const equip = (page: Page) =>
  page.evaluate(
    async ([tables, words]) => {
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
        const transaction = opening.result.transaction(tables);
        const rows = await Promise.all(tables.map(async (name) => [name, await all(transaction.objectStore(name))]));
        return JSON.stringify(Object.fromEntries(rows));
      };
      const part = document.getElementById('sauvegarde')?.parentElement as HTMLElement;
      const input = part.querySelector('input') as HTMLInputElement;
      const buttons = () => [...part.querySelectorAll('button')];
      const once = <T>(look: (added: HTMLElement[]) => T | undefined, act: () => void) =>
        new Promise<T>((resolve) => {
          const watch = new MutationObserver((records) => {
            const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
            const seen = look(added.filter((node) => node instanceof HTMLElement));
            if (seen === undefined) return;
            watch.disconnect();
            resolve(seen);
          });
          watch.observe(part, { childList: true, subtree: true, characterData: true });
          act();
        });
      // While something is said, its style draws it.
      const wordsOf = (place: Element) => place.querySelector<HTMLElement>('.said')?.dataset.words ?? place.textContent;
      const press = async (name: string, said: string) => {
        const hasSaid = () => [...part.querySelectorAll('.Restore-said')].some((place) => wordsOf(place) === said);
        await once(
          () => hasSaid() || undefined,
          () =>
            buttons()
              .find(({ innerText }) => innerText === name)
              ?.click(),
        );
        return globalThis.dump();
      };
      globalThis.feed = async (file, mode) => {
        const chosen = new DataTransfer();
        chosen.items.add(new File([Uint8Array.fromBase64(file)], 'carnet.json'));
        const refusal = await once(
          (added) => {
            const refused = added.find(({ className }) => className === 'Restore-refused');
            return refused ? wordsOf(refused) : added.some((node) => node.querySelector('table')) ? '' : undefined;
          },
          () => {
            input.files = chosen.files;
            input.dispatchEvent(new Event('change', { bubbles: true }));
          },
        );
        const read = await globalThis.dump();
        if (refusal) return { refusal, read };
        const applied = await press(words.modes[mode].name, words.done);
        return { refusal: undefined, read, applied, undone: await press(words.undo, words.undone) };
      };
    },
    [[...sharedTables], { modes: words.modes, done: words.done, undo: words.undo, undone: words.undone }] as const,
  );

const sentences = Object.values(words.refused);
const isSentence = (text: string) =>
  text.endsWith(` ${words.unchanged}`) &&
  (sentences.some((sentence) => text.startsWith(sentence)) || /^Cette sauvegarde est abîmée à l’endroit «/.test(text));

const modeOf = (index: number) => (index % 2 ? 'merge' : 'replace');

test(`${count} hostile backups: each is refused with a sentence, or applied whole and taken back`, async ({
  openJournal,
}) => {
  test.setTimeout(60_000 + count * 500);
  const page = await openJournal();
  await fillJournal(page);
  await page.reload();
  await expect(page.getByText('Toute la salle parlait').first()).toBeVisible();
  await equip(page);
  const before = await page.evaluate(() => globalThis.dump());
  const current: State = JSON.parse(before);
  expect(current.trials.length).toBeGreaterThan(5);
  const counts = { refused: 0, applied: 0 };
  const start = performance.now();

  for (let done = 0; done < count; done += batch) {
    const texts = fc.sample(hostileText, { numRuns: Math.min(batch, count - done), seed: seed + done });
    const files = texts.map((text, index) => [Buffer.from(text).toString('base64'), modeOf(index)] as const);
    const outcomes = await page.evaluate(async (files) => {
      const outcomes: Outcome[] = [];
      for (const [file, mode] of files) outcomes.push(await globalThis.feed(file, mode));
      return outcomes;
    }, files);
    for (const [index, outcome] of outcomes.entries()) {
      const text = texts[index] as string;
      const which = `text ${index} of seed ${seed + done}: ${text.slice(0, 300)}`;
      expect(outcome.read, which).toBe(before);
      const reading = readBackup(Buffer.from(text).toString());
      expect(outcome.refusal === undefined, which).toBe(reading.ok);
      if (reading.ok) {
        expectWhole(current, reading, modeOf(index), outcome.applied as string, which);
        expect(outcome.undone, which).toBe(before);
        counts.applied++;
      } else {
        expect(isSentence(outcome.refusal as string), `${which}: ${outcome.refusal}`).toBe(true);
        counts.refused++;
      }
    }
  }
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${counts.refused} refused, ${counts.applied} applied, seed ${seed}, ${seconds} s`);
  expect(counts.refused).toBeGreaterThan(count / 10);
  expect(counts.applied).toBeGreaterThan(count / 20);
});

function expectWhole(
  current: State,
  { backup }: Extract<BackupReading, { ok: true }>,
  mode: 'merge' | 'replace',
  applied: string,
  which: string,
) {
  const after: State = JSON.parse(applied);
  const expected = mode === 'merge' ? merged(current, backup) : settle({ ...emptyState(), ...backup });
  expect({ ...after, removals: [] }, which).toEqual({ ...rowsOnly(expected), removals: [] });
  // Not the backup's own: of two that are of one thing the later counts, and a held meeting takes its trial's away.
  for (const removal of expected.removals)
    expect(
      after.removals.map(({ key }) => key),
      which,
    ).toContain(removal.key);
}

const rowsOnly = (state: State) => Object.fromEntries(sharedTables.map((table) => [table, state[table]]));
