import type { Collection } from 'dexie';

/**
 * The different keys of an index, from one to the next: a cursor over unique keys goes through all rows in Chromium.
 * @param after where to look for the next one
 */
export async function distinct<Key>(first: Collection, after: (key: Key) => Collection): Promise<Key[]> {
  const found: Key[] = [];
  for (let rest = first; ; rest = after(found.at(-1) as Key)) {
    const [key] = (await rest.limit(1).keys()) as Key[];
    if (key === undefined) return found;
    found.push(key);
  }
}
