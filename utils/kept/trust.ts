/*
 * Whether the snapshot says what the database says: the browser remembers it, in memory, for as long as it runs. Not in
 * localStorage, which is on the disk seconds later: a browser that was killed may come up with the snapshot of before its
 * last change, and without a word of that change. As it is, and not through the polyfill: a resting tab asks it.
 */
interface Memory {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
}

const memory = (): Memory | undefined =>
  (globalThis as { chrome?: { storage?: { session?: Memory } } }).chrome?.storage?.session;

const key = 'snapshot-is-right';

/** Undefined where nobody knows: the browser has just been started, or remembers nothing. */
export async function isSnapshotRight(): Promise<boolean | undefined> {
  try {
    const value = (await memory()?.get(key))?.[key];
    return typeof value === 'boolean' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Said at once and without waiting: what is said later, or asked, by any page comes after it. */
export function sayWhetherRight(isRight: boolean): void {
  try {
    memory()
      ?.set({ [key]: isRight })
      .catch(() => {});
  } catch {
    // The extension was reloaded: its browser has forgotten.
  }
}
