import { database } from './database';
import { causesOf, saysFull } from './fresh-log';

/** What keeps the database from doing its work, as far as a person can act on it. */
export type StorageProblem = 'full' | 'newer' | 'updating' | 'unavailable';

/** Sorts an error of Dexie or IndexedDB; what it wraps counts before the wrapping. */
export function storageProblem(error: unknown): StorageProblem {
  if (saysFull(error)) return 'full';
  if (causesOf(error).some(({ name }) => name === 'VersionError')) return 'newer';
  if (database.released) return 'updating';
  return 'unavailable';
}
