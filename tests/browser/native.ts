import type { Database } from '@/utils/journal/database';

// IndexedDB as it is, past Dexie.

export interface Stored {
  version: number;
  stores: Record<string, { keyPath: string; indexes: Record<string, string | string[]> }>;
  rows: Record<string, object[]>;
}

export function openNative(name: string, version?: number, upgrade?: (database: IDBDatabase) => void) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, version);
    opening.onupgradeneeded = () => upgrade?.(opening.result);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

/** Makes a database just as it was once stored. */
export async function store(name: string, { version, stores, rows }: Stored): Promise<void> {
  const database = await openNative(name, version, (created) => {
    for (const [table, { keyPath, indexes }] of Object.entries(stores)) {
      const made = created.createObjectStore(table, { keyPath });
      for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      for (const row of rows[table] ?? []) made.add(row);
    }
  });
  database.close();
}

/** All that a database holds. */
export async function readStored(name: string): Promise<Stored> {
  const database = await openNative(name);
  const stored: Stored = { version: database.version, stores: {}, rows: {} };
  for (const table of database.objectStoreNames) {
    const objects = database.transaction(table).objectStore(table);
    const indexes = [...objects.indexNames].map((index) => [index, objects.index(index).keyPath]);
    stored.stores[table] = { keyPath: objects.keyPath as string, indexes: Object.fromEntries(indexes) };
    stored.rows[table] = await new Promise((resolve) => {
      const reading = objects.getAll();
      reading.onsuccess = () => resolve(reading.result);
    });
  }
  database.close();
  return stored;
}

export async function drop(...databases: Database[]): Promise<void> {
  for (const database of databases) database.close();
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(databases[0]?.name ?? '').onsuccess = resolve;
  });
}
