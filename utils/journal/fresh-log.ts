import { defineItem } from '@/utils/kept/item';

/*
 * Chromium keeps the databases of an origin in one LevelDB. A write that finds the disk full, or a power cut, leaves half a
 * record at the end of its log. LevelDB opens it again without a word, and goes on behind the half record; at the next
 * start of the browser the log is unreadable from there, and Chromium drops everything
 * (https://github.com/google/leveldb/issues/1180, https://github.com/electron/electron/issues/41877). Only a new log holds
 * what comes after. One begins, and all that is known goes into a table beside it, when a database is deleted.
 */

const spare = 'spare';

/** Whether a write failed in some page, and none has succeeded since. */
export const writeFailed = defineItem('write-failed', false, (value) => value === true);

export class FailedWrite extends Error {
  /** What IndexedDB said, as in Dexie's errors. */
  readonly inner: unknown;

  constructor(message: string, inner?: unknown) {
    super(message);
    this.inner = inner;
  }
}

let isFresh = false;
let isSuspect = false;

/** Chromium closes the connections of all pages where a write of one fails, and the others go on before that one says so. */
export function suspectLog(): void {
  isFresh = false;
  isSuspect = true;
}

/** Whether the connection went since the log was begun anew. */
export const isLogSuspect = (): boolean => isSuspect;

/** Whether nothing may be written but by a change, which begins the log anew. */
export const needsFreshLog = (): boolean => isSuspect || writeFailed.get();

/**
 * Makes sure that what follows is written to a log that can be read again: before a page's first change, and before the
 * next one after a failure.
 * @throws FailedWrite as when the disk is still full
 */
export async function freshenLog(indexedDB: IDBFactory): Promise<void> {
  if (isFresh && !writeFailed.get()) return;
  await navigator.locks.request(spare, async () => {
    const database = await answer(indexedDB.open(spare));
    database.close();
    // Chromium answers once the new log is in use and the old one is gone.
    await answer(indexedDB.deleteDatabase(spare));
  });
  isFresh = true;
  isSuspect = false;
}

const answer = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new FailedWrite('The log could not be begun anew', request.error));
  });
