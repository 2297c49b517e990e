import { database } from './database';

/** What keeps the database from doing its work, as far as a person can act on it. */
export type StorageProblem = 'full' | 'newer' | 'updating' | 'unavailable';

/** Sorts an error of Dexie or IndexedDB; what it wraps counts before the wrapping. */
export function storageProblem(error: unknown): StorageProblem {
  const causes: Error[] = [];
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner) causes.push(cause);
  const names = causes.map(({ name }) => name);
  // What Chromium says of a full disk stands in the words of an UnknownError.
  if (names.includes('QuotaExceededError') || causes.some(({ message }) => message.includes('NO_SPACE'))) return 'full';
  if (names.includes('VersionError')) return 'newer';
  if (database.released) return 'updating';
  return 'unavailable';
}
