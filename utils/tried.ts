import { Dexie } from 'dexie';
import { activityOf } from '@/data/catalogue';
import type { ActivityId } from '@/data/schema';
import { database, type Tables, type Trial, verdicts } from './database';
import { type Day, isDay } from './day';

// What the journal says of activities. Reads go by index and take keys where keys will do: a journal may hold years.
// A damaged row is passed over: it must not hide the others.

const trialsFromLast = (id: ActivityId, { trials }: Tables) =>
  trials
    .where('[activityId+day]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter(({ day }) => isDay(day));

const isVerdict = ({ verdict }: Trial) => (verdicts as readonly unknown[]).includes(verdict);

/** The last day on which an activity was tried. */
export async function lastTriedOn(id: ActivityId, tables: Tables = database): Promise<Day | undefined> {
  return (await trialsFromLast(id, tables).first())?.day;
}

/** The ids of all activities that were tried with a partner. Reads keys, not rows. */
export async function activitiesTriedWith(partner: string): Promise<ActivityId[]> {
  const keys = await database.trials
    .where('[partner+activityId]')
    .between([partner, Dexie.minKey], [partner, Dexie.maxKey])
    .uniqueKeys();
  return keys.map((key) => (key as unknown as [string, ActivityId])[1]);
}

/** From one activity to the next: a cursor over unique keys goes through all trials in Chromium. */
async function distinctActivities(trials: Tables['trials']): Promise<ActivityId[]> {
  const ids: ActivityId[] = [];
  for (let rest = trials.orderBy('activityId'); ; rest = trials.where('activityId').above(ids.at(-1))) {
    const [id] = (await rest.limit(1).keys()) as ActivityId[];
    if (id === undefined) return ids;
    ids.push(id);
  }
}

/** The last day of each tried activity of the catalogue. */
export async function lastTriedDays(tables: Tables = database): Promise<Record<ActivityId, Day>> {
  const ids = (await distinctActivities(tables.trials)).filter(activityOf);
  const days = await Promise.all(ids.map((id) => lastTriedOn(id, tables)));
  return Object.fromEntries(ids.flatMap((id, index) => (days[index] ? [[id, days[index]]] : [])));
}

/** Activities whose last judgement is «Pas pour nous». */
export async function excludedActivities(tables: Tables = database): Promise<ActivityId[]> {
  const keys = await tables.trials
    .where('[verdict+activityId]')
    .between(['not-for-us', Dexie.minKey], ['not-for-us', Dexie.maxKey])
    .uniqueKeys();
  const candidates = keys.map((key) => (key as unknown as [string, ActivityId])[1]);
  const last = await Promise.all(candidates.map((id) => lastVerdict(id, tables)));
  return candidates.filter((id, index) => last[index] === 'not-for-us' && activityOf(id));
}

async function lastVerdict(id: ActivityId, tables: Tables): Promise<Trial['verdict'] | undefined> {
  const last = await trialsFromLast(id, tables).filter(isVerdict).first();
  if (!last) return undefined;
  const thatDay = await tables.trials.where('[activityId+day]').equals([id, last.day]).toArray();
  return thatDay.filter(isVerdict).reduce((latest, trial) => (trial.createdAt > latest.createdAt ? trial : latest))
    .verdict;
}

/** Those with whom something was tried, in alphabetical order. */
export async function partners(): Promise<string[]> {
  const keys = await database.trials.orderBy('[partner+activityId]').uniqueKeys();
  const names = new Set(keys.map((key) => (key as unknown as [unknown, ActivityId])[0]));
  names.delete('');
  return [...names].filter((name) => typeof name === 'string').sort((a, b) => a.localeCompare(b, 'fr-CA'));
}

/** The favourites of the catalogue. */
export async function favouriteActivities({ favourites }: Tables = database): Promise<ActivityId[]> {
  return (await favourites.toCollection().primaryKeys()).filter(activityOf);
}
