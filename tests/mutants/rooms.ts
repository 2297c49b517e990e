/** A pure room, in which Stryker breaks every place, and the files of `tests/unit` that are to notice. */
interface Room {
  name: string;
  /** Globs, those with a «!» left out. */
  files: string[];
  tests: string[];
}

export const rooms: Room[] = [
  {
    name: 'utils/days',
    files: ['utils/days/*.ts', '!utils/days/follow-day.ts'],
    tests: ['bounds', 'calendar', 'daily-idea', 'day', 'invitation'],
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
    files: ['utils/backup/{format,read-file,rows,clock}.ts'],
    tests: ['backup', 'newer', 'parse'],
  },
  { name: 'utils/backup, CSV', files: ['utils/backup/csv.ts'], tests: ['csv'] },
  { name: 'utils/journal', files: ['utils/journal/{names,edit}.ts'], tests: ['edit', 'names'] },
  {
    name: 'utils/session',
    files: ['utils/session/{time,merge-texts}.ts'],
    tests: ['merge-lines', 'merge-texts', 'session-time'],
  },
];
