/** A value in localStorage, declared once. It can be read at once, so that the first paint may count on it. */
export interface Item<T> {
  key: string;
  /** The fallback where nothing is kept, where what is kept is not ours, and where the browser keeps nothing. */
  get(): T;
  /** Whether it is kept. */
  set(value: T): boolean;
  drop(): void;
}

/**
 * Declares what is kept under a key. Losing it must cost no more than a click or a slower first paint: errors are silent.
 * @param area sessionStorage for what a tab keeps for itself
 * @param check tells whether what was read can be used; by hand and not with zod, since the first paint reads it
 */
export function defineItem<T>(
  key: string,
  fallback: T,
  check: (value: unknown) => boolean,
  area = () => localStorage,
): Item<T> {
  return {
    key,
    get() {
      try {
        const value: unknown = JSON.parse(area().getItem(key) ?? 'null');
        return check(value) ? (value as T) : fallback;
      } catch {
        return fallback;
      }
    },
    set(value) {
      try {
        area().setItem(key, JSON.stringify(value));
        return true;
      } catch {
        // Full or forbidden.
        return false;
      }
    },
    drop() {
      try {
        area().removeItem(key);
      } catch {
        // Forbidden: then there is none.
      }
    },
  };
}

/** Follows what other pages do with an item; returns how to stop. */
export function follow<T>({ key, get }: Item<T>, listener: (value: T) => void): () => void {
  // Without a key, all of it was emptied.
  const hear = (event: StorageEvent) => (event.key === null || event.key === key) && listener(get());
  addEventListener('storage', hear);
  return () => removeEventListener('storage', hear);
}

export const isListOf = (list: unknown, is: (one: unknown) => boolean): boolean =>
  Array.isArray(list) && list.every(is);

export const isText = (value: unknown): value is string => typeof value === 'string';
