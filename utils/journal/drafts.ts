import { sayWhetherRight } from '@/utils/kept/trust';
import { change } from './change';
import { database, type Tables } from './database';
import { freshenLog, needsFreshLog, writeFailed } from './fresh-log';
import type { Draft } from './tables/history';

// What is typed in a dialog is written as it is typed. Not to localStorage: Chromium commits that seconds later. And past
// Dexie, which commits when the browser has answered: a page that goes at once has said all by then.

/** What the database does not have yet, or would not take: it lasts as long as the page. */
const unwritten = new Map<Draft['key'], Draft>();
const writing = new Set<Draft['key']>();

/** At once, unless the database is still to be opened, or a write failed: behind it, all would be lost at the next start. */
function put(draft: Draft): Promise<void> {
  // It does not know of this one.
  sayWhetherRight(false);
  const connection = database.backendDB() as IDBDatabase | null;
  if (!connection || needsFreshLog()) return changeDraft(draft);
  return new Promise((resolve, reject) => {
    const transaction = connection.transaction('drafts', 'readwrite', { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => {
      writeFailed.set(true);
      reject(transaction.error);
    };
    transaction.objectStore('drafts').put(draft);
    transaction.commit();
  });
}

const changeDraft = (draft: Draft): Promise<void> => change(({ drafts }) => drafts.put(draft).then(() => {}));

/** One after the other, and always the newest: a slow disk is not given more than it can take. */
async function write(key: Draft['key']): Promise<void> {
  if (writing.has(key)) return;
  writing.add(key);
  try {
    for (let draft = unwritten.get(key); draft; draft = unwritten.get(key)) {
      await put(draft);
      if (unwritten.get(key) === draft) unwritten.delete(key);
    }
  } finally {
    writing.delete(key);
  }
}

/**
 * Keeps a draft as it stands now.
 * @returns whether it is on the disk; if not, the page keeps it, and the next one tries again
 */
export function keepDraft(draft: Draft): Promise<boolean> {
  unwritten.set(draft.key, draft);
  return write(draft.key).then(
    () => true,
    () => false,
  );
}

// A popup goes at any time: what waits for its turn is said then.
globalThis.addEventListener?.('pagehide', () => {
  for (const draft of unwritten.values()) put(draft).catch(() => {});
});

/**
 * Runs the change that makes a draft a row, and is given how to end the draft in the same transaction. From now on nothing
 * is written of it: what waits for its turn would come after its end. If it does not end, whoever holds it keeps it again.
 */
export function fromDraft<T>(
  key: Draft['key'] | undefined,
  work: (tables: Tables, end: () => Promise<void>) => Promise<T>,
): Promise<T> {
  if (key !== undefined) unwritten.delete(key);
  return change((tables) =>
    work(tables, async () => {
      if (key !== undefined) await tables.drafts.delete(key);
    }),
  );
}

/** Gives a draft up. */
export async function dropDraft(key: Draft['key']): Promise<void> {
  unwritten.delete(key);
  await change(({ drafts }) => drafts.delete(key));
}

/** Lets the other pages know of a draft that this one leaves. */
export async function leaveDraft(draft: Draft): Promise<void> {
  unwritten.set(draft.key, draft);
  await changeDraft(draft);
  if (unwritten.get(draft.key) === draft) unwritten.delete(draft.key);
}

/** The drafts that no open dialog holds, the newest first. `of` is how their keys begin. */
export async function waitingDrafts(of = ''): Promise<Draft[]> {
  const mine = [...unwritten.values()].filter(({ key }) => key.startsWith(of));
  const stored = await database.drafts
    .where('key')
    .startsWith(of)
    .toArray()
    .catch(() => []);
  const drafts = new Map([...stored, ...mine].map((draft) => [draft.key, draft]));
  const held = await heldKeys();
  return [...drafts.values()].filter(({ key }) => !held.has(key)).sort((a, b) => (a.at < b.at ? 1 : -1));
}

const lockOf = (key: Draft['key']) => `draft/${key}`;

async function heldKeys(): Promise<Set<string>> {
  const { held = [] } = (await (navigator.locks as LockManager | undefined)?.query().catch(() => undefined)) ?? {};
  return new Set(held.flatMap(({ name }) => (name?.startsWith(lockOf('')) ? [name.slice(lockOf('').length)] : [])));
}

/**
 * Tells when a draft that is held now is let go: a popup that was closed may hold its own for a moment longer.
 * @returns how to stop
 */
export function onLetGo(listener: () => void): () => void {
  const stop = new AbortController();
  heldKeys().then((held) => {
    for (const key of held) {
      if (!stop.signal.aborted) navigator.locks.request(lockOf(key), { signal: stop.signal }, listener).catch(() => {});
    }
  });
  return () => stop.abort();
}

/** Takes hold of a draft for as long as its dialog is open: two windows write two drafts. Undefined if another has it. */
function hold(key: Draft['key']): Promise<HeldDraft['release'] | undefined> {
  const { promise: until, resolve: end } = Promise.withResolvers<void>();
  return new Promise((resolve) => {
    const held = (navigator.locks as LockManager | undefined)?.request(lockOf(key), { ifAvailable: true }, (lock) => {
      resolve(lock ? release : undefined);
      return lock ? until : undefined;
    });
    function release(): Promise<void> {
      end();
      return Promise.resolve(held).catch(() => {});
    }
    // Where there are no locks, there is no second window to keep away.
    if (held) held.catch(() => resolve(release));
    else resolve(release);
  });
}

export interface HeldDraft {
  key: Draft['key'];
  /** What was found. */
  draft: Draft | undefined;
  release: () => Promise<void>;
}

/** Opens the newest draft that waits for what is edited, or makes room for one: `of` with a slash at its end. */
export async function openDraft(of: string): Promise<HeldDraft> {
  // What is typed meanwhile goes into the new log with all else.
  if (!needsFreshLog()) freshenLog(indexedDB).catch(() => {});
  for (const draft of await waitingDrafts(of)) {
    const release = await hold(draft.key);
    if (release) return { key: draft.key, draft, release };
  }
  const key = `${of}${crypto.randomUUID()}`;
  return { key, draft: undefined, release: (await hold(key)) ?? (async () => {}) };
}
