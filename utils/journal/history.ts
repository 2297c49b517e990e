import { unknownTitle } from '@/data/locales/fr-trials';
import type { ActivityId } from '@/data/schema';
import type { Month } from '@/utils/days/calendar';
import type { Day } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { plainTitle } from '@/utils/ideas/title';
import { database } from './database';
import { plannedMeetings } from './planned';
import { pastTitle } from './programme';
import { type ShownTable, shownTables } from './tables';
import type { DayRecord, Trial } from './tables/history';
import type { Meeting, NextStep } from './tables/meetings';

// What the journal shows, read by index and range: it may hold years, and only what is seen is read. `partner` keeps
// to the trials with one person.

/** What happened on a day, and what is planned; trials newest first. */
export interface DayHistory {
  record: DayRecord | undefined;
  trials: Trial[];
  meetings: Meeting[];
}

/** A stretch of days, from the first up to but not including the last. */
export interface Days {
  from: Day;
  before: Day;
}

/** Before and after every day, as texts sort. */
export const allDays: Days = { from: '', before: '~' };

const daysIn = (month: Month): Days => ({ from: `${month}-01`, before: `${month}-32` });

const trialsIn = ({ from, before }: Days, partner: string | undefined) =>
  partner === undefined
    ? database.trials.where('day').between(from, before)
    : database.trials.where('[partner+day]').between([partner, from], [partner, before]);

const placeOf = ({ day, createdAt, id }: Trial) => `${day} ${createdAt} ${id}`;
const newestFirst = (a: Trial, b: Trial) => (placeOf(a) < placeOf(b) ? 1 : -1);

export async function readMonth(month: Month, partner?: string): Promise<Map<Day, DayHistory>> {
  const days = daysIn(month);
  const [records, trials, meetings] = await Promise.all([
    database.days.where('day').between(days.from, days.before).toArray(),
    trialsIn(days, partner).toArray(),
    plannedMeetings(days.from, days.before, undefined, partner),
  ]);
  const history = new Map<Day, DayHistory>(records.map((record) => [record.day, { record, trials: [], meetings: [] }]));
  const on = (day: Day): DayHistory => {
    const known = history.get(day) ?? { record: undefined, trials: [], meetings: [] };
    history.set(day, known);
    return known;
  };
  for (const trial of trials.sort(newestFirst)) on(trial.day).trials.push(trial);
  for (const meeting of meetings) on(meeting.day).meetings.push(meeting);
  return history;
}

export async function readDay(day: Day, partner?: string): Promise<DayHistory> {
  const days = { from: day, before: `${day}~` };
  const [record, trials, meetings] = await Promise.all([
    database.days.get(day),
    trialsIn(days, partner).toArray(),
    plannedMeetings(days.from, days.before, undefined, partner),
  ]);
  return { record, trials: trials.sort(newestFirst), meetings };
}

/** How active a month was: the number of trials, and the activities of the last few. */
export interface MonthActivity {
  month: Month;
  count: number;
  last: ActivityId[];
}

export function readMonths(months: readonly Month[], few: number, partner?: string): Promise<MonthActivity[]> {
  return Promise.all(
    months.map(async (month) => {
      const [count, trials] = await Promise.all([
        trialsIn(daysIn(month), partner).count(),
        trialsIn(daysIn(month), partner).reverse().limit(few).toArray(),
      ]);
      return { month, count, last: trials.map(({ activityId }) => activityId) };
    }),
  );
}

export const pageSize = 40;
/** A page that grew beyond this, by a restored backup say, is to be cut anew. */
const mostOnPage = 4 * pageSize;

/**
 * Where the page of trials that ends `before` a day begins. Pages are stretches of days: a trial that comes or goes
 * changes its own page and moves no other. Reads keys, not rows.
 */
export async function startOfPage(before: Day, partner?: string): Promise<Day> {
  const days = { from: allDays.from, before };
  const keys = await trialsIn(days, partner).reverse().limit(pageSize).keys();
  const key = keys.at(-1) as unknown as Day | [string, Day] | undefined;
  if (key === undefined || keys.length < pageSize) return allDays.from;
  const from = typeof key === 'string' ? key : key[1];
  // Not count(): Dexie counts all of them, and takes the limit afterwards.
  const older = await trialsIn({ ...days, before: from }, partner)
    .limit(1)
    .keys();
  return older.length > 0 ? from : allDays.from;
}

/** The trials of a page, newest first; undefined if it has grown too long for one. */
export async function readPage(days: Days, partner?: string): Promise<Trial[] | undefined> {
  let trials = await trialsIn(days, partner)
    .limit(mostOnPage + 1)
    .toArray();
  if (trials.length > mostOnPage) {
    if (trials[0]?.day !== trials.at(-1)?.day) return undefined;
    // A single day is never cut.
    trials = await trialsIn(days, partner).toArray();
  }
  return trials.sort(newestFirst);
}

/**
 * How many trials each activity of the catalogue has. Reads no rows, but all keys: one activity after the other, so that
 * what else is asked meanwhile has its answer in between.
 * @param goesOn told after each one how many activities are counted; says whether to go on
 * @returns undefined if it was not to go on
 */
export async function countTrials(
  { activities }: Catalogue,
  partner?: string,
  goesOn: (counted: number) => boolean = () => true,
): Promise<Map<ActivityId, number> | undefined> {
  const counts = new Map<ActivityId, number>();
  for (const { id } of activities) {
    const trials =
      partner === undefined
        ? database.trials.where('activityId').equals(id)
        : database.trials.where('[partner+activityId]').equals([partner, id]);
    counts.set(id, await trials.count());
    if (!goesOn(counts.size)) return undefined;
  }
  return counts;
}

/** The title of an activity, or the one it had if this version's catalogue has it no longer. */
async function titleOf(id: ActivityId, { activityOf }: Catalogue): Promise<string> {
  const activity = activityOf(id);
  if (activity) return plainTitle(activity);
  const lastSeen =
    (await database.days.where('activityId').equals(id).last()) ??
    (await database.trials.where('activityId').equals(id).last());
  return lastSeen?.title ?? (await pastTitle(id)) ?? unknownTitle;
}

export interface FavouriteTitle {
  activityId: ActivityId;
  title: string;
}

/** The favourites, the one starred last first. */
export async function readFavourites(catalogue: Catalogue): Promise<FavouriteTitle[]> {
  const favourites = await database.favourites.toArray();
  favourites.sort((a, b) => (a.addedAt < b.addedAt ? 1 : -1));
  return Promise.all(
    favourites.map(async ({ activityId }) => ({ activityId, title: await titleOf(activityId, catalogue) })),
  );
}

/** The newest trials, up to so many. */
export async function readNewest(most: number, partner?: string): Promise<Trial[]> {
  const all = trialsIn(allDays, partner);
  // All at once where it can be: one by one, backwards, takes much longer.
  const newest = (await all.count()) > most ? all.reverse().limit(most) : all;
  return (await newest.toArray()).sort(newestFirst);
}

/** Every trial, in the list's order: for the CSV only. */
export const allTrials = async (): Promise<Trial[]> => (await database.trials.toArray()).sort(newestFirst);

export const allSteps = (): Promise<NextStep[]> => database.nextSteps.toArray();

export const allMeetings = (): Promise<Meeting[]> => database.meetings.orderBy('day').reverse().toArray();

/** How much there is to lose. */
export async function countAll(): Promise<Record<ShownTable, number>> {
  const counts = await Promise.all(
    shownTables.map(async (name) => [name, await database.table(name).count()] as const),
  );
  return Object.fromEntries(counts) as Record<ShownTable, number>;
}
