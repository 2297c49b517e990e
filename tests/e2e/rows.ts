import type { Page } from '@playwright/test';

type Table = 'days' | 'trials' | 'favourites' | 'removals' | 'drafts' | 'meetings' | 'nextSteps' | 'session';
export type Row = Record<string, unknown>;

/** All rows of a table, past Dexie. */
export const readRows = (page: Page, table: Table) =>
  page.evaluate(
    (name) =>
      new Promise<Row[]>((resolve, reject) => {
        const opening = indexedDB.open('idee-du-jour');
        // No database yet: leave it to the page to create it.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = (event) => {
          event.preventDefault();
          if (opening.error?.name === 'AbortError') resolve([]);
          else reject(opening.error);
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => resolve(reading.result);
          opening.result.close();
        };
      }),
    table,
  );

/** Puts rows into a table by hand: no page hears of it, and the next one looks. */
export const putRows = (page: Page, table: Table, rows: Row[]) => write(page, table, rows, false);

/** Likewise, and without those that were there. */
export const replaceRows = (page: Page, table: Table, rows: Row[]) => write(page, table, rows, true);

const write = (page: Page, table: Table, rows: Row[], alone: boolean) =>
  page.evaluate(
    ([name, rows, alone]) =>
      new Promise<void>((resolve, reject) => {
        const open = () => {
          const opening = indexedDB.open('idee-du-jour');
          // No database yet: the page is to create it.
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = (event) => {
            event.preventDefault();
            if (opening.error?.name === 'AbortError') setTimeout(open, 20);
            else reject(opening.error);
          };
          opening.onsuccess = () => {
            const writing = opening.result.transaction(name, 'readwrite');
            if (alone) writing.objectStore(name).clear();
            for (const row of rows) writing.objectStore(name).put(row);
            const { session } = (
              globalThis as unknown as { chrome: { storage: { session: { clear(): Promise<void> } } } }
            ).chrome.storage;
            writing.oncomplete = () => session.clear().then(resolve);
            writing.onabort = () => reject(writing.error);
            opening.result.close();
          };
        };
        open();
      }),
    [table, rows, alone] as const,
  );

export const deleteDatabase = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('idee-du-jour');
        deleting.onsuccess = () => resolve();
        deleting.onblocked = () => reject(new Error('A page holds on to the database'));
      }),
  );

/**
 * For a page to note when its database is open: closed before that, Chromium keeps its document for as long as
 * another page of the extension lives, also that of a page that does nothing but open a database.
 */
export function noteOpening() {
  Object.assign(globalThis, { databaseOpened: false });
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...options) {
    const opening = open.apply(this, options);
    opening.addEventListener('success', () => Object.assign(globalThis, { databaseOpened: true }));
    return opening;
  };
}
