import type { Activity, ActivityId } from '@/data/schema';
import { type Day, today } from '@/utils/days/day';
import { catalogueChanged, readCatalogue } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import type { Rows } from './tables';
import type { LoadedProgramme, PastCalendar, PastCalendars, Programme } from './tables/ideas';

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
    await catalogueChanged(tables);
    const after = (await readCatalogue(tables)).shared;
    await keepPast(before, after, tables);
    return found;
  });

type Named = Pick<Activity, 'id' | 'title'>;

/** So many changes of the calendar, and so many titles, are remembered. */
const mostSpans = 12;
const mostTitles = 400;

async function keepPast(before: readonly Named[], after: readonly Named[], { programme }: Tables): Promise<void> {
  const named = before.map(({ id, title }) => ({ id, title }));
  const ids = (shared: readonly Named[]) => shared.map(({ id }) => id);
  if (ids(before).join() === ids(after).join()) return;
  const { spans, titles } = pastOf(await programme.get('past'));
  // Of several changes in a day, the first tells what the days before it had.
  const isKnown = spans.some((span) => span.before >= today());
  const gone = named.filter(({ id }) => !ids(after).includes(id));
  await programme.put({
    key: 'past',
    spans: isKnown ? spans : [...spans, { before: today(), shared: named }].slice(-mostSpans),
    titles: [...titles.filter(({ id }) => !ids(gone).includes(id)), ...gone].slice(-mostTitles),
  });
}

function pastOf(row: Rows['programme'] | undefined): Pick<PastCalendars, 'spans' | 'titles'> {
  const { spans, titles } = Object(row);
  return { spans: Array.isArray(spans) ? spans : [], titles: Array.isArray(titles) ? titles : [] };
}

/** What the calendar went by before it changed, the oldest first. */
export const readPast = async (): Promise<PastCalendar[]> => pastOf(await database.programme.get('past')).spans;

/** The title of an activity that the programme gave or hides. */
export async function pastTitle(activityId: ActivityId): Promise<string | undefined> {
  const { titles } = pastOf(await database.programme.get('past'));
  return titles.find(({ id }) => id === activityId)?.title;
}

/** What the calendar went by on a day. */
export const sharedOn = <Shared>(day: Day, past: readonly PastCalendar[], now: readonly Shared[]) =>
  past.find(({ before }) => day < before)?.shared ?? now;
