import { Dexie } from 'dexie';
import type { ActivityId } from '@/data/schema';
import { type Day, isDay } from '@/utils/days/day';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { database, type Tables } from './database';
import { distinct } from './distinct';
import { type Trial, verdicts } from './tables/history';

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

/** The activities that trials have under one value of another index, such as those with a partner. */
async function activitiesUnder(index: 'verdict' | 'partner', value: string, { trials }: Tables): Promise<ActivityId[]> {
  const from = (id: unknown, including: boolean) =>
    trials.where(`[${index}+activityId]`).between([value, id], [value, Dexie.maxKey], including);
  const keys = await distinct<[string, ActivityId]>(from(Dexie.minKey, true), ([, id]) => from(id, false));
  return keys.map(([, id]) => id);
}

/** The ids of all activities that were tried with a partner. Reads keys, not rows. */
export const activitiesTriedWith = (partner: string): Promise<ActivityId[]> =>
  activitiesUnder('partner', partner, database);

/** The last day of each tried activity of the catalogue. */
export async function lastTriedDays(
  { activityOf }: Catalogue,
  tables: Tables = database,
): Promise<Record<ActivityId, Day>> {
  const { trials } = tables;
  const all = await distinct<ActivityId>(trials.orderBy('activityId'), (id) => trials.where('activityId').above(id));
  const ids = all.filter(activityOf);
  const days = await Promise.all(ids.map((id) => lastTriedOn(id, tables)));
  return Object.fromEntries(ids.flatMap((id, index) => (days[index] ? [[id, days[index]]] : [])));
}

/** Activities whose last judgement is «Pas pour nous». */
export async function excludedActivities({ activityOf }: Catalogue, tables: Tables = database): Promise<ActivityId[]> {
  const candidates = await activitiesUnder('verdict', 'not-for-us', tables);
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
