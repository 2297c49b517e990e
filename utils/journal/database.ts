import { Dexie, type EntityTable } from 'dexie';
import type { ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';

/** The idea shown on a day. */
export interface DayRecord {
  day: Day;
  activityId: ActivityId;
  /** The title it had then: it stays readable when a later version drops the activity. */
  title: string;
  /** Ids passed over that day by drawing; the first is the idea that the day began with. */
  drawn: ActivityId[];
  /** When the record last changed, ISO 8601 in UTC. */
  at: string;
}

export const verdicts = ['again', 'fine', 'not-for-us'] as const;
export type Verdict = (typeof verdicts)[number];

/** One time that the user did an activity. Empty texts stand for what was not said. */
export interface Trial {
  /** A UUID. */
  id: string;
  activityId: ActivityId;
  title: string;
  day: Day;
  partner: string;
  verdict: Verdict | '';
  note: string;
  createdAt: string;
  updatedAt: string;
}

/** How long texts can be, in UTF-16 units. */
export const noteLimit = 2000;
export const partnerLimit = 200;

export interface Favourite {
  activityId: ActivityId;
  addedAt: string;
}

/** What was taken away, so that an older backup merged later does not bring it back. */
export interface Removal {
  /** `trial/<id>` or `favourite/<activityId>` */
  key: string;
  at: string;
}

/** What was written in a dialog and is not saved yet: on this device alone, in no backup. */
export interface Draft {
  /** What it belongs to, and which open dialog writes it: `trial/<id>#<holder>`. */
  key: string;
  /** Of what, in words. */
  title: string;
  /** The fields that were changed, and what they were changed from. */
  changes: Record<string, string>;
  base: Record<string, string>;
  at: string;
}

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

export class Database extends Dexie {
  declare days: EntityTable<DayRecord, 'day'>;
  declare trials: EntityTable<Trial, 'id'>;
  declare favourites: EntityTable<Favourite, 'activityId'>;
  declare removals: EntityTable<Removal, 'key'>;
  declare drafts: EntityTable<Draft, 'key'>;
  /** Says `true` once it is open, `false` when the connection is lost. */
  readonly listeners = new Set<(isOpen: boolean) => void>();
  /** Whether it has let go of the database for a page of a newer version. */
  released = false;

  constructor(name: string) {
    // Strict: a browser that is killed right after a commit has it on the disk. Chromium's default is relaxed.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: exactVersion });
    // Versions are append-only.
    this.version(1).stores({
      days: 'day, activityId',
      trials: 'id, activityId, day, [activityId+day], [verdict+activityId], [partner+activityId], [partner+day]',
      favourites: 'activityId',
      removals: 'key',
    });
    this.version(2).stores({ drafts: 'key' });
    const tell = (isOpen: boolean) => {
      for (const listener of this.listeners) listener(isOpen);
    };
    // Whatever closed it may still be at work, such as the browser that deletes its data.
    const lost = () => {
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
export type Tables = Pick<Database, 'days' | 'trials' | 'favourites' | 'removals' | 'drafts' | 'table'>;

/**
 * Runs `work` in one transaction over all tables. What belongs to it goes through the tables that it is given: Dexie can
 * also find the transaction by itself, but loses it at times where several await their turn, and then writes beside it.
 */
export const transact = <T>(mode: 'r' | 'rw', work: (tables: Tables) => Promise<T>): Promise<T> =>
  database.transaction(mode, database.tables, (transaction) => work(transaction as unknown as Tables));

/** Follows the connection to the database; returns how to stop. */
export function onConnection(listener: (isOpen: boolean) => void): () => void {
  database.listeners.add(listener);
  return () => database.listeners.delete(listener);
}

/** Now, ISO 8601 in UTC; never before `last`, so that what comes later also looks later where the clock was set back. */
export function now(last = ''): string {
  const time = new Date().toISOString();
  return last > time ? last : time;
}

/** What keeps the database from doing its work, as far as a person can act on it. */
export type StorageProblem = 'full' | 'newer' | 'updating' | 'unavailable';

/** Sorts an error of Dexie or IndexedDB; what it wraps counts before the wrapping. */
export function storageProblem(error: unknown): StorageProblem {
  const names: string[] = [];
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) names.push(cause.name);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer';
  if (database.released) return 'updating';
  return 'unavailable';
}
