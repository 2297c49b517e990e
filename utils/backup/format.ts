import type { Day } from '@/utils/days/day';
import { sharedTables } from '@/utils/journal/tables';
import { rowsOf, type State } from './merge';
import { each, type Work } from './slices';

export const format = 'idee-du-jour/backup';

/** From each older version to the next: append-only, and one fixture a version proves it. A file can hold anything: they don't throw. */
export const migrations: ((backup: object) => object)[] = [
  // Meetings, next steps and own ideas came.
  (backup) => backup,
];

export const backupVersion = migrations.length + 1;

export interface Backup extends State {
  format: typeof format;
  version: number;
  /** ISO 8601 in UTC. */
  exportedAt: string;
}

/**
 * In bytes. 100,000 trials with notes of 1,500 letters take 250 MB, one row a line, and are read in 9 s with 0.9 GB; what is
 * larger is not ours, and would keep the page busy for long before one could say so.
 */
export const sizeLimit = 300_000_000;

/** One row a line: legible, comparable line by line, and a third smaller than one property a line. */
export function* writeBackup(backup: Backup): Work<string> {
  return headOf(backup) + (yield* writeBody(backup)).join('');
}

/** What a backup says of itself: as long in all backups of a version. */
export const headOf = ({ version, exportedAt }: Backup): string =>
  `{\n  "format": "${format}",\n  "version": ${version},\n  "exportedAt": "${exportedAt}"`;

/** What comes after it, in pieces. */
export function* writeBody(state: State): Work<string[]> {
  const pieces: string[] = [];
  for (const table of sharedTables) {
    const rows = rowsOf(state, table);
    pieces.push(`,\n  "${table}": [`);
    yield* each(rows, (row, index) => pieces.push(`${index > 0 ? ',' : ''}\n    ${JSON.stringify(row)}`));
    pieces.push(rows.length > 0 ? '\n  ]' : ']');
  }
  pieces.push('\n}\n');
  return pieces;
}

export const backupOf = (state: State, exportedAt: string): Backup => ({
  format,
  version: backupVersion,
  exportedAt,
  ...state,
});

export const backupFileName = (day: Day): string => `idee-du-jour-${day}.json`;
