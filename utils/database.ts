import { Dexie, type EntityTable } from 'dexie';
import type { ActivityId } from '@/data/schema';
import type { Day } from './day';

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

class Database extends Dexie {
  declare days: EntityTable<DayRecord, 'day'>;
  declare trials: EntityTable<Trial, 'id'>;
  declare favourites: EntityTable<Favourite, 'activityId'>;
  declare removals: EntityTable<Removal, 'key'>;

  constructor(name: string) {
    // Strict: a browser that is killed right after a commit has it on the disk. Chromium's default is relaxed.
    super(name, { chromeTransactionDurability: 'strict' });
    // Versions are append-only.
    this.version(1).stores({
      days: 'day, activityId',
      trials: 'id, activityId, day, [activityId+day], [verdict+activityId], [partner+activityId], [partner+day]',
      favourites: 'activityId',
      removals: 'key',
    });
  }
}

export const database = new Database('idee-du-jour');

/** Now, ISO 8601 in UTC; never before `last`, so that what comes later also looks later where the clock was set back. */
export function now(last = ''): string {
  const time = new Date().toISOString();
  return time > last ? time : last;
}

/** What keeps the database from doing its work, as far as a person can act on it. */
export type StorageProblem = 'full' | 'newer' | 'updating' | 'unavailable';

/** Sorts an error of Dexie or IndexedDB; what it wraps counts before the wrapping. */
export function storageProblem(error: unknown): StorageProblem {
  const names: string[] = [];
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) names.push(cause.name);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer';
  if (names.includes('DatabaseClosedError') && released) return 'updating';
  return 'unavailable';
}

let released = false;

// A page of a newer version wants to upgrade: let go at once, or it would wait for ever.
database.on('versionchange', (event) => {
  if (event.newVersion !== null) released = true;
  database.close({ disableAutoOpen: released });
});
