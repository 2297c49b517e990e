import { Dexie, type Table } from 'dexie';
import { FailedWrite, freshenLog, isLogSuspect, suspectLog, writeFailed } from './fresh-log';
import { type Rows, type TableName, tables } from './tables';

// Dexie would open the database of a later version all the same, and add there what it misses; a database whose schema
// is not that of its version likewise. Ours stays as it was left. Native versions are ten times those declared below.
const exactVersion = {
  open(name: string, version?: number): IDBOpenDBRequest {
    if (!version || version % 10 > 0) throw new DOMException('Not a version of ours', 'VersionError');
    return Dexie.dependencies.indexedDB?.open(name, version);
  },
  // Without it, Dexie keeps a list of databases in a database of its own.
  databases: () => Dexie.dependencies.indexedDB.databases(),
};

type TypedTables = { [T in TableName]: Table<Rows[T], string, Rows[T]> };

export interface Database extends TypedTables {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: Dexie makes a property of each table that is declared.
export class Database extends Dexie {
  /** Says `true` once it is open, `false` when the connection is lost. */
  readonly listeners = new Set<(isOpen: boolean) => void>();
  /** Whether it has let go of the database for a page of a newer version. */
  released = false;

  constructor(name: string) {
    // Strict: a browser that is killed right after a commit has it on the disk. Chromium's default is relaxed.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: exactVersion });
    // Versions are append-only, and one fixture a version proves its upgrade.
    const all = Object.entries(tables);
    for (const version of new Set(all.map(([, { since }]) => since).sort((a, b) => a - b))) {
      const brought = all.filter(([, { since }]) => since === version);
      this.version(version).stores(
        Object.fromEntries(brought.map(([name, { key, indexes }]) => [name, [key, ...indexes].join(', ')])),
      );
    }
    const tell = (isOpen: boolean) => {
      for (const listener of this.listeners) listener(isOpen);
    };
    // Whatever closed it may still be at work, such as the browser that deletes its data.
    const lost = () => {
      suspectLog();
      for (const delay of [0, 1_000, 10_000]) setTimeout(tell, delay, false);
    };
    this.on(
      'ready',
      () => {
        // It can be lost again before Dexie is done with opening.
        const connection: IDBDatabase | null = this.backendDB();
        connection?.addEventListener('close', lost);
        if (connection) tell(true);
        else lost();
      },
      true,
    );
    this.on('versionchange', ({ newVersion }) => {
      // A page of a newer version wants to upgrade, or someone to delete: let go at once, or they would wait for ever.
      this.released = newVersion !== null;
      this.close({ disableAutoOpen: this.released });
      tell(false);
      // Without Dexie's own listener, which lets the next query open the older version again.
      return false;
    });
  }

  // For Dexie, a database that could not be opened stays so; here the next query or change tries again.
  override open() {
    const opening = super.open();
    const forget = () => this.hasFailed() && !this.released && this.close({ disableAutoOpen: false });
    opening.catch(() => setTimeout(forget));
    return opening;
  }
}

export const database = new Database('idee-du-jour');

/** The tables: the database's own, or those of one transaction. */
export type Tables = TypedTables & Pick<Dexie, 'table'>;

/**
 * Runs `work` in one transaction over all tables. What belongs to it goes through the tables that it is given: Dexie can
 * also find the transaction by itself, but loses it at times where several await their turn, and then writes beside it.
 */
export async function transact<T>(mode: 'r' | 'rw', work: (tables: Tables) => Promise<T>): Promise<T> {
  if (mode === 'r') return run(mode, work);
  try {
    await freshenLog(Dexie.dependencies.indexedDB);
    const result = await run(mode, work);
    if (writeFailed.get()) writeFailed.drop();
    return result;
  } catch (error) {
    if (isFailedWrite(error)) writeFailed.set(true);
    throw error;
  }
}

/** Not what the work itself refuses, nor that it was given up. */
const isFailedWrite = (error: unknown) => error instanceof FailedWrite || (isOfDexie(error) && !isAbort(error));

const isOfDexie = (error: unknown): error is Error => error instanceof Dexie.DexieError;
const isAbort = (error: Error) => error.name === 'AbortError';

async function run<T>(mode: 'r' | 'rw', work: (tables: Tables) => Promise<T>): Promise<T> {
  const { promise: lost, reject } = Promise.withResolvers<never>();
  // When Chromium closes the connection because of one transaction that could not write, others never end.
  const onClose = () => setTimeout(reject, 1_000, new FailedWrite('The connection was lost'));
  let native: IDBTransaction | undefined;
  const done = database.transaction(mode, database.tables, (transaction) => {
    native = transaction.idbtrans;
    native.db.addEventListener('close', onClose);
    // Where the connection was gone by then, Dexie has opened another one, and begins anew by itself.
    if (mode === 'rw' && isLogSuspect()) throw new FailedWrite('The log is that of before');
    return work(transaction as unknown as Tables);
  });
  try {
    return await Promise.race([done, lost]);
  } catch (error) {
    // What the browser aborts looks like what was given up, to each request that waits; the transaction knows why.
    throw isOfDexie(error) && isAbort(error) && native?.error ? new FailedWrite(error.message, native.error) : error;
  } finally {
    native?.db.removeEventListener('close', onClose);
  }
}

/** Follows the connection to the database; returns how to stop. */
export function onConnection(listener: (isOpen: boolean) => void): () => void {
  database.listeners.add(listener);
  return () => database.listeners.delete(listener);
}
