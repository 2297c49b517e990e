import { type Day, today } from '@/utils/days/day';
import { readCatalogue, standing } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import type { LoadedProgramme, PastCalendar, PastCalendars, Programme } from './tables';

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

/** The programme that stands; undefined where there is none, or none that can be read. */
export const standingProgramme = async (): Promise<Programme | undefined> =>
  standing(await database.programme.toArray())?.programme;

/** Loads a catalogue from a file; resolves to the one that it takes the place of. */
export const loadProgramme = (programme: Programme): Promise<LoadedProgramme | undefined> =>
  put('file', { key: 'file', programme, wrong: undefined, digest: '', at: now() });

/** Takes a loaded catalogue away; resolves to it. */
export const withdrawProgramme = (): Promise<LoadedProgramme | undefined> => put('file', undefined);

/** Takes a loading or a withdrawing back. */
export const putBackProgramme = (before: LoadedProgramme | undefined): Promise<LoadedProgramme | undefined> =>
  put('file', before);

/** Keeps what the organisation gives, for the pages to come: undefined if it gives nothing any more. */
export const keepPolicy = (policy: LoadedProgramme | undefined): Promise<LoadedProgramme | undefined> =>
  put('policy', policy);

const put = (key: LoadedProgramme['key'], row: LoadedProgramme | undefined): Promise<LoadedProgramme | undefined> =>
  change(async (tables) => {
    const found = (await tables.programme.get(key)) as LoadedProgramme | undefined;
    // Several open pages hear of a policy at once.
    if (key === 'policy' && found?.digest === row?.digest) return found;
    const before = (await readCatalogue(tables)).shared;
    if (row) await tables.programme.put(row);
    else await tables.programme.delete(key);
    const after = (await readCatalogue(tables)).shared;
    const ids = (shared: typeof before) => shared.map(({ id }) => id).join();
    if (ids(before) !== ids(after)) {
      await keepPast({ before: today(), shared: before.map(({ id, title }) => ({ id, title })) }, tables);
    }
    return found;
  });

/** So many changes are remembered. */
const most = 12;

async function keepPast(span: PastCalendar, { programme }: Tables): Promise<void> {
  const spans = spansOf((await programme.get('past')) as PastCalendars | undefined);
  // Of several changes in a day, the first tells what the days before it had.
  if (spans.some(({ before }) => before >= span.before)) return;
  await programme.put({ key: 'past', spans: [...spans, span].slice(-most) });
}

const spansOf = (past: PastCalendars | undefined): PastCalendar[] => (Array.isArray(past?.spans) ? past.spans : []);

/** What the calendar went by before it changed, the oldest first. */
export const readPast = async (): Promise<PastCalendar[]> =>
  spansOf((await database.programme.get('past')) as PastCalendars | undefined);

/** What the calendar went by on a day. */
export const sharedOn = <Shared>(day: Day, past: readonly PastCalendar[], now: readonly Shared[]) =>
  past.find(({ before }) => day < before)?.shared ?? now;
