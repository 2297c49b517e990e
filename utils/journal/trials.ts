import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { fromDraft } from './drafts';
import { conflicts, type Edit, type Outcome, settled } from './edit';
import { cleanLine } from './names';
import { followPartner, putBack, stepsOf, takeAway } from './next-steps';
import { linesOf, writeSteps } from './step-lines';
import { type Draft, type Trial, verdicts } from './tables/history';
import type { Meeting, NextStep } from './tables/meetings';

/** What a person says of a trial. */
export type TrialEntry = Pick<Trial, 'day' | 'partner' | 'verdict' | 'note'> & {
  /** Its next steps, as `step-lines` writes them; undefined where nothing is said of them. */
  steps?: string;
};

/** A trial, as far as a page knows of it. */
export type KnownTrial = Pick<Trial, 'id' | 'activityId' | 'title'> & Unchecked;

type Unchecked = { [Field in 'day' | 'partner' | 'verdict' | 'note']?: string };

/** What can be read of an entry: a row may be damaged. */
export function readable({ day, partner, verdict, note }: Unchecked): TrialEntry {
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

/**
 * Adds a trial, also a second one of the same day.
 * @param draft what it was written in, which is done with then
 */
export const addTrial = (of: Pick<Activity, 'id' | 'title'>, entry: TrialEntry, draft?: Draft['key']): Promise<Trial> =>
  fromDraft(draft, async (tables, end) => {
    await end();
    return insert(of, entry, tables);
  });

const clean = <Entry extends Partial<TrialEntry>>(entry: Entry): Entry =>
  entry.partner === undefined ? entry : { ...entry, partner: cleanLine(entry.partner) };

async function insert(
  activity: Pick<Activity, 'id' | 'title'>,
  { steps = '', ...entry }: TrialEntry,
  tables: Tables,
): Promise<Trial> {
  const at = now();
  const trial: Trial = {
    id: crypto.randomUUID(),
    activityId: activity.id,
    title: plainTitle(activity),
    ...clean(entry),
    createdAt: at,
    updatedAt: at,
  };
  await tables.trials.add(trial);
  await writeSteps(trial, steps, tables);
  return trial;
}

/**
 * Writes the fields that were changed, and no others.
 * @param draft what it was written in, which is done with then
 */
export function editTrial(id: Trial['id'], edit: Edit<TrialEntry>, draft?: Draft['key']): Promise<Outcome> {
  return fromDraft(draft, async (tables, end) => {
    const found = await tables.trials.get(id);
    if (!found) return 'gone';
    const stored = { ...readable(found), steps: await linesOf(id, tables) };
    if (conflicts(edit, stored).length > 0) return 'changed';
    await end();
    const { steps, ...changes } = clean(settled(edit, stored).changes);
    if (Object.keys(changes).length > 0) {
      // With what can be read of it: a damaged row is mended.
      await tables.trials.update(id, { ...readable(found), ...changes, updatedAt: now(found.updatedAt) });
      if (changes.partner !== undefined) await followPartner(id, changes.partner, tables);
    }
    if (steps !== undefined) await writeSteps({ id, partner: changes.partner ?? stored.partner }, steps, tables);
    return 'saved';
  });
}

/** A trial as it is stored now. */
export const readTrial = (id: Trial['id']): Promise<Trial | undefined> => database.trials.get(id);

/** A trial that was deleted, with its next steps. */
export type DeletedTrial = Trial & { steps?: readonly NextStep[] };

/**
 * Deletes a trial, and its next steps with it: they were written in it, and would otherwise come up at the next meeting
 * without anything to say what they are of.
 * @returns it whole, for `restoreTrial`; undefined if it was gone already
 */
export function deleteTrial(id: Trial['id']): Promise<DeletedTrial | undefined> {
  return change(async (tables) => {
    const trial = await tables.trials.get(id);
    if (!trial) return undefined;
    const steps = await stepsOf(id, tables);
    await tables.trials.delete(id);
    await tables.removals.put({ key: `trial/${id}`, at: now(trial.updatedAt) });
    await keepDeleted([id], tables);
    await takeAway(steps, tables);
    return { ...trial, steps };
  });
}

/**
 * What is deleted of meetings that stay held, stays deleted in the next merge: its removal is newer than what was changed
 * of the meeting since. Within a change.
 */
export async function keepDeleted(ids: readonly Trial['id'][], { trials, meetings, removals }: Tables): Promise<void> {
  const held = (await meetings.bulkGet([...ids])).filter((meeting) => meeting?.status === 'held') as Meeting[];
  const noted = await trials.bulkGet(held.map(({ id }) => id));
  const removed = await removals.bulkGet(held.map(({ id }) => `trial/${id}`));
  await removals.bulkPut(
    held.flatMap(({ updatedAt }, index) => {
      const removal = noted[index] ? undefined : removed[index];
      return removal && removal.at <= updatedAt ? { ...removal, at: now(updatedAt) } : [];
    }),
  );
}

/** Whether a trial is there. */
export const isNoted = async (id: Trial['id']): Promise<boolean> => (await database.trials.get(id)) !== undefined;

/** Whether a trial was deleted, and not brought back nor forgotten since. */
export const isDeleted = async (id: Trial['id']): Promise<boolean> =>
  (await database.removals.get(`trial/${id}`)) !== undefined && !(await isNoted(id));

/** Takes a deletion back, unless another page has. The trial counts as changed now, so that it outlives its own removal in a backup. */
export function restoreTrial({ steps = [], ...trial }: DeletedTrial): Promise<void> {
  return change(async (tables) => {
    const { trials, removals } = tables;
    if (await trials.get(trial.id)) return;
    const removal = await removals.get(`trial/${trial.id}`);
    await removals.delete(`trial/${trial.id}`);
    await trials.put({ ...trial, updatedAt: now(removal?.at ?? trial.updatedAt) });
    await putBack(steps, tables);
  });
}
