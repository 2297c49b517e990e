import type { Activity, ActivityId } from '@/data/schema';
import { change } from './change';
import { database, now, type Trial, verdicts } from './database';
import type { Day } from './day';
import { plainTitle } from './title';

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
const trialOn = (id: ActivityId, day: Day): Promise<Trial | undefined> =>
  database.trials.where('[activityId+day]').equals([id, day]).first();

/** Notes that an activity was tried on a day; once noted, the same day finds that trial again. */
export function recordTrial(activity: Activity, day: Day): Promise<{ trial: Trial; isNew: boolean }> {
  return change(async () => {
    const known = await trialOn(activity.id, day);
    if (known) return { trial: known, isNew: false };
    return { trial: await insert(activity, { day, partner: '', verdict: '', note: '' }), isNew: true };
  });
}

/** Adds a trial, also a second one of the same day. */
export const addTrial = (activity: Activity, entry: TrialEntry): Promise<Trial> =>
  change(() => insert(activity, entry));

async function insert(activity: Activity, entry: TrialEntry): Promise<Trial> {
  const at = now();
  const trial: Trial = {
    id: crypto.randomUUID(),
    activityId: activity.id,
    title: plainTitle(activity),
    ...entry,
    createdAt: at,
    updatedAt: at,
  };
  await database.trials.add(trial);
  return trial;
}

/** @throws Error if the trial was deleted meanwhile */
export function editTrial(id: Trial['id'], entry: Partial<TrialEntry>): Promise<void> {
  return change(async () => {
    const found = await database.trials.get(id);
    if (found) await database.trials.update(id, { ...entry, updatedAt: now(found.updatedAt) });
    else throw new Error('This trial is no longer there');
  });
}

/** Deletes a trial and returns it whole, for `restoreTrial`; undefined if it was gone already. */
export function deleteTrial(id: Trial['id']): Promise<Trial | undefined> {
  return change(async () => {
    const trial = await database.trials.get(id);
    if (!trial) return undefined;
    await database.trials.delete(id);
    await database.removals.put({ key: `trial/${id}`, at: now(trial.updatedAt) });
    return trial;
  });
}

/** Takes a deletion back. The trial counts as changed now, so that it outlives its own removal in a backup. */
export function restoreTrial(trial: Trial): Promise<void> {
  return change(async () => {
    await database.removals.delete(`trial/${trial.id}`);
    await database.trials.put({ ...trial, updatedAt: now(trial.updatedAt) });
  });
}
