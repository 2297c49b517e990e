import { Dexie } from 'dexie';
import { activityOf } from '@/data/catalogue';
import type { ActivityId } from '@/data/schema';
import { database, type Trial, verdicts } from './database';
import { type Day, isDay } from './day';

// What the journal says of activities. Reads go by index and take keys where keys will do: a journal may hold years.
// A damaged row is passed over: it must not hide the others.

const trialsFromLast = (id: ActivityId) =>
  database.trials
    .where('[activityId+day]')
    .between([id, Dexie.minKey], [id, Dexie.maxKey])
    .reverse()
    .filter(({ day }) => isDay(day));

const isVerdict = ({ verdict }: Trial) => (verdicts as readonly unknown[]).includes(verdict);

/** The last day on which an activity was tried. */
export async function lastTriedOn(id: ActivityId): Promise<Day | undefined> {
  return (await trialsFromLast(id).first())?.day;
}

/** The ids of all activities that were tried, by this partner if one is named. Reads keys, not rows. */
export async function triedActivities(partner?: string): Promise<ActivityId[]> {
  if (partner === undefined) return (await database.trials.orderBy('activityId').uniqueKeys()) as ActivityId[];
  const keys = await database.trials
    .where('[partner+activityId]')
    .between([partner, Dexie.minKey], [partner, Dexie.maxKey])
    .uniqueKeys();
  return keys.map((key) => (key as unknown as [string, ActivityId])[1]);
}

/** The last day of each tried activity. */
export async function lastTriedDays(): Promise<Map<ActivityId, Day>> {
  const ids = await triedActivities();
  const days = await Promise.all(ids.map(lastTriedOn));
  return new Map(ids.flatMap((id, index) => (days[index] ? [[id, days[index]] as const] : [])));
}

/** Activities whose last judgement is «Pas pour nous». */
export async function excludedActivities(): Promise<ActivityId[]> {
  const keys = await database.trials
    .where('[verdict+activityId]')
    .between(['not-for-us', Dexie.minKey], ['not-for-us', Dexie.maxKey])
    .uniqueKeys();
  const candidates = keys.map((key) => (key as unknown as [string, ActivityId])[1]);
  const last = await Promise.all(candidates.map(lastVerdict));
  return candidates.filter((id, index) => last[index] === 'not-for-us' && activityOf(id));
}

async function lastVerdict(id: ActivityId): Promise<Trial['verdict'] | undefined> {
  const last = await trialsFromLast(id).filter(isVerdict).first();
  if (!last) return undefined;
  const thatDay = await database.trials.where('[activityId+day]').equals([id, last.day]).toArray();
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
