/** A pure room, in which Stryker breaks every place, and the files of `tests/unit` that are to notice. */
interface Room {
  name: string;
  /** Globs without braces, as they go into a list with commas; those with a «!» are left out. */
  files: string[];
  tests: string[];
}

export const rooms: Room[] = [
  {
    name: 'utils/days',
    files: ['utils/days/*.ts', '!utils/days/follow-day.ts'],
    tests: ['bounds', 'calendar', 'daily-idea', 'day', 'moment'],
  },
  {
    name: 'utils/ideas, without the search',
    files: ['utils/ideas/*.ts', '!utils/ideas/search*.ts'],
    tests: ['catalogue', 'compass', 'filters', 'order', 'own-idea', 'search', 'written'],
  },
  { name: 'utils/ideas, the search', files: ['utils/ideas/search*.ts'], tests: ['search'] },
  { name: 'utils/backup, the merge', files: ['utils/backup/merge.ts'], tests: ['merge'] },
  {
    name: 'utils/backup, the format',
    files: ['format', 'read-file', 'rows', 'clock'].map((name) => `utils/backup/${name}.ts`),
    tests: ['backup', 'newer', 'parse'],
  },
  { name: 'utils/backup, CSV', files: ['utils/backup/csv.ts'], tests: ['csv'] },
  { name: 'utils/journal', files: ['utils/journal/edit.ts', 'utils/journal/names.ts'], tests: ['edit', 'names'] },
  {
    name: 'utils/session',
    files: ['utils/session/merge-texts.ts', 'utils/session/time.ts'],
    tests: ['merge-lines', 'merge-texts', 'session-time'],
  },
];
