import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { change } from './change';
import { database, now, type Tables, type Trial, verdicts } from './database';
import { cleanLine } from './names';

/** What a person says of a trial. */
export type TrialEntry = Pick<Trial, 'day' | 'partner' | 'verdict' | 'note'>;

/** What can be read of an entry: a row may be damaged. */
export function readable({ day, partner, verdict, note }: TrialEntry): TrialEntry {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    day: text(day),
    partner: text(partner),
    verdict: verdicts.find((known) => known === verdict) ?? '',
    note: text(note),
  };
}

/** The trial of an activity on a day: of several, the first. */
const trialOn = (id: ActivityId, day: Day, { trials }: Tables): Promise<Trial | undefined> =>
  trials.where('[activityId+day]').equals([id, day]).first();

/** Notes that an activity was tried on a day; once noted, the same day finds that trial again. */
export async function recordTrial(activity: Activity, day: Day): Promise<{ trial: Trial; isNew: boolean }> {
  // Where there is nothing to write, it is found also where nothing can be written.
  const before = await trialOn(activity.id, day, database);
  if (before) return { trial: before, isNew: false };
  return change(async (tables) => {
    const known = await trialOn(activity.id, day, tables);
    if (known) return { trial: known, isNew: false };
    return { trial: await insert(activity, { day, partner: '', verdict: '', note: '' }, tables), isNew: true };
  });
}

/** Adds a trial, also a second one of the same day. */
export const addTrial = (activity: Activity, entry: TrialEntry): Promise<Trial> =>
  change((tables) => insert(activity, entry, tables));

const clean = <Entry extends Partial<TrialEntry>>(entry: Entry): Entry =>
  entry.partner === undefined ? entry : { ...entry, partner: cleanLine(entry.partner) };

async function insert(activity: Activity, entry: TrialEntry, { trials }: Tables): Promise<Trial> {
  const at = now();
  const trial: Trial = {
    id: crypto.randomUUID(),
    activityId: activity.id,
    title: plainTitle(activity),
    ...clean(entry),
    createdAt: at,
    updatedAt: at,
  };
  await trials.add(trial);
  return trial;
}

/** @throws Error if the trial was deleted meanwhile */
export function editTrial(id: Trial['id'], entry: Partial<TrialEntry>): Promise<void> {
  return change(async ({ trials }) => {
    const found = await trials.get(id);
    if (found) await trials.update(id, { ...clean(entry), updatedAt: now(found.updatedAt) });
    else throw new Error('This trial is no longer there');
  });
}

/** Deletes a trial and returns it whole, for `restoreTrial`; undefined if it was gone already. */
export function deleteTrial(id: Trial['id']): Promise<Trial | undefined> {
  return change(async ({ trials, removals }) => {
    const trial = await trials.get(id);
    if (!trial) return undefined;
    await trials.delete(id);
    await removals.put({ key: `trial/${id}`, at: now(trial.updatedAt) });
    return trial;
  });
}

/** Takes a deletion back. The trial counts as changed now, so that it outlives its own removal in a backup. */
export function restoreTrial(trial: Trial): Promise<void> {
  return change(async ({ trials, removals }) => {
    const removal = await removals.get(`trial/${trial.id}`);
    await removals.delete(`trial/${trial.id}`);
    await trials.put({ ...trial, updatedAt: now(removal?.at ?? trial.updatedAt) });
  });
}
