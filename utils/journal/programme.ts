import type { ActivityId } from '@/data/schema';
import { today } from '@/utils/days/day';
import { catalogueChanged, readCatalogue } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database } from './database';
import { pastAfter, pastOf } from './past-calendars';
import type { LoadedProgramme, PastCalendar, Programme } from './tables/ideas';

// What a programme gave. It is the catalogue alone that changes: what was recorded stays as it is.

/** What the organisation gives, and what was loaded from a file. */
export interface Programmes {
  policy: LoadedProgramme | undefined;
  file: LoadedProgramme | undefined;
}

export async function readProgrammes(): Promise<Programmes> {
  const rows = await database.programme.toArray();
  const of = (key: LoadedProgramme['key']) => rows.find((row): row is LoadedProgramme => row.key === key);
  return { policy: of('policy'), file: of('file') };
}

/** What stood, and what stands in its place. */
export interface ProgrammeChange {
  before: LoadedProgramme | undefined;
  after: LoadedProgramme | undefined;
}

/** Loads a catalogue from a file. */
export const loadProgramme = (programme: Programme): Promise<ProgrammeChange> =>
  put('file', (found) => ({ key: 'file', programme, wrong: undefined, digest: '', at: now(found?.at) }));

/** Takes a loaded catalogue away. */
export const withdrawProgramme = (): Promise<ProgrammeChange> => put('file', () => undefined);

/** Takes a loading or a withdrawing back, unless another page has put something else there; tells whether it did. */
export async function putBackProgramme({ before, after }: ProgrammeChange): Promise<boolean> {
  const found = (await put('file', (found) => (found?.at === after?.at ? before : found))).before;
  return found?.at === after?.at;
}

/** Whether what was loaded or withdrawn still is. */
export const isAsLeft = async ({ after }: ProgrammeChange): Promise<boolean> =>
  (await readProgrammes()).file?.at === after?.at;

/** Keeps what the organisation gives, for the pages to come: undefined if it gives nothing any more. */
export const keepPolicy = (policy: LoadedProgramme | undefined): Promise<ProgrammeChange> =>
  // Several open pages hear of it at once.
  put('policy', (found) => (found?.digest === policy?.digest ? found : policy));

const put = (
  key: LoadedProgramme['key'],
  next: (found: LoadedProgramme | undefined) => LoadedProgramme | undefined,
): Promise<ProgrammeChange> =>
  change(async (tables) => {
    const before = (await tables.programme.get(key)) as LoadedProgramme | undefined;
    const after = next(before);
    if (after !== before) {
      const { shared } = await readCatalogue(tables);
      if (after) await tables.programme.put(after);
      else await tables.programme.delete(key);
      await catalogueChanged(tables);
      const past = pastOf(await tables.programme.get('past'), today());
      const changed = pastAfter(past, shared, (await readCatalogue(tables)).shared, today());
      if (changed) await tables.programme.put({ key: 'past', ...changed });
    }
    return { before, after };
  });

/** What the calendar went by before it changed, the oldest first. */
export const readPast = async (): Promise<PastCalendar[]> =>
  pastOf(await database.programme.get('past'), today()).spans;

/** The title of an activity that the programme gave or hides. */
export async function pastTitle(activityId: ActivityId): Promise<string | undefined> {
  const { titles } = pastOf(await database.programme.get('past'), today());
  return titles.find(({ id }) => id === activityId)?.title;
}
