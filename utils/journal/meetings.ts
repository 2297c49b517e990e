import type { Activity } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import { trialOf } from '@/utils/meetings/trial-of';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { fromDraft } from './drafts';
import { conflicts, type Edit, type Outcome, settled } from './edit';
import { cleanLine } from './names';
import { putBack, stepsOf, takeAway } from './next-steps';
import type { Draft, Trial } from './tables/history';
import { type Meeting, minutesLimit } from './tables/meetings';
import type { DeletedTrial } from './trials';

/** What a person says of a meeting, as it is typed. */
export type MeetingEntry = Pick<Meeting, 'day' | 'time' | 'partner' | 'place'> & { minutes: string };

/** A meeting, as far as a page knows of it. */
export type KnownMeeting = Pick<Meeting, 'id' | 'activityId' | 'title'> & Partial<Meeting>;

/** What can be read of an entry: a row may be damaged. */
export function readableMeeting(row: { [Field in keyof MeetingEntry]?: unknown }): MeetingEntry {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { day, time, minutes, partner, place } = row;
  return {
    day: text(day),
    time: text(time),
    minutes: text(typeof minutes === 'number' ? `${minutes}` : minutes),
    partner: text(partner),
    place: text(place),
  };
}

const stored = ({ minutes, partner, place, ...entry }: MeetingEntry) => ({
  ...entry,
  minutes: Math.min(Math.max(Math.round(Number(minutes)) || 0, 0), minutesLimit),
  partner: cleanLine(partner),
  place: cleanLine(place),
});

/**
 * Plans a meeting.
 * @param draft what it was written in, which is done with then
 */
export const planMeeting = (
  activity: Pick<Activity, 'id' | 'title'>,
  entry: MeetingEntry,
  draft?: Draft['key'],
): Promise<Meeting> =>
  fromDraft(draft, async ({ meetings }, end) => {
    await end();
    const at = now();
    const meeting: Meeting = {
      id: crypto.randomUUID(),
      activityId: activity.id,
      title: plainTitle(activity),
      ...stored(entry),
      status: 'planned',
      sequence: 0,
      createdAt: at,
      updatedAt: at,
    };
    await meetings.add(meeting);
    return meeting;
  });

/** A change that the calendar file tells. */
const told = ({ sequence, updatedAt }: Meeting) => ({ sequence: sequence + 1, updatedAt: now(updatedAt) });

/**
 * Writes the fields that were changed, and no others; one that was cancelled is planned again. A meeting that was held is
 * no plan any more.
 * @param draft what it was written in, which is done with then
 */
export const editMeeting = (id: Meeting['id'], edit: Edit<MeetingEntry>, draft?: Draft['key']): Promise<Outcome> =>
  fromDraft(draft, async (tables, end) => {
    const found = await openMeeting(id, tables, ['planned', 'cancelled']);
    if (!found) return 'gone';
    const entry = readableMeeting(found);
    if (conflicts(edit, entry).length > 0) return 'changed';
    await end();
    const { changes } = settled(edit, entry);
    if (Object.keys(changes).length > 0) {
      const moved = stored({ ...entry, ...changes });
      await tables.meetings.update(id, { ...moved, status: 'planned', ...told(found) });
    }
    return 'saved';
  });

/** Brings a meeting back to what it was before it was edited, unless it was held or deleted meanwhile. */
export const moveBack = (before: Meeting): Promise<boolean> =>
  change(async (tables) => {
    const found = await openMeeting(before.id, tables, ['planned', 'cancelled']);
    if (!found) return false;
    const { day, time, minutes, partner, place, status } = before;
    await tables.meetings.update(found.id, { day, time, minutes, partner, place, status, ...told(found) });
    return true;
  });

/** Cancels a meeting that is planned. */
export const cancelMeeting = (id: Meeting['id']): Promise<Meeting | undefined> => turn(id, 'planned', 'cancelled');

/** Plans a cancelled meeting again, as it was. */
export const replanMeeting = (id: Meeting['id']): Promise<Meeting | undefined> => turn(id, 'cancelled', 'planned');

const turn = (id: Meeting['id'], from: Meeting['status'], to: Meeting['status']): Promise<Meeting | undefined> =>
  change(async (tables) => {
    const found = await openMeeting(id, tables, [from]);
    if (!found) return undefined;
    const turned = { ...found, status: to, ...told(found) };
    await tables.meetings.put(turned);
    return turned;
  });

/** A meeting that has no trial: another device may have held what this one still has as planned. */
async function openMeeting(
  id: Meeting['id'],
  { meetings, trials }: Tables,
  statuses: readonly Meeting['status'][],
): Promise<Meeting | undefined> {
  const found = await meetings.get(id);
  return found && statuses.includes(found.status) && !(await trials.get(id)) ? found : undefined;
}

/**
 * Makes a meeting one that was held, with its trial, in the transaction of `tables`.
 * @param made the trial, unless there is one already
 */
export async function hold(meeting: Meeting, made: Trial, { meetings, trials, removals }: Tables): Promise<Trial> {
  await meetings.update(meeting.id, { status: 'held', updatedAt: now(meeting.updatedAt) });
  const known = await trials.get(meeting.id);
  if (known) return known;
  const removal = await removals.get(`trial/${meeting.id}`);
  await removals.delete(`trial/${meeting.id}`);
  const trial = removal ? { ...made, updatedAt: now(removal.at) } : made;
  await trials.put(trial);
  return trial;
}

/**
 * Notes that a meeting took place: it becomes a trial.
 * @param written that trial as it was, where it was taken back
 * @returns undefined if the meeting is gone
 */
export const confirmMeeting = (
  id: Meeting['id'],
  written?: DeletedTrial,
): Promise<{ trial: Trial; isNew: boolean } | undefined> =>
  change(async (tables) => {
    const meeting = await tables.meetings.get(id);
    if (!meeting) return undefined;
    const known = await tables.trials.get(id);
    if (known && meeting.status === 'held') return { trial: known, isNew: false };
    const { steps = [], ...made }: DeletedTrial = written ?? trialOf(meeting);
    const trial = await hold(meeting, made, tables);
    await putBack(steps, tables);
    return { trial, isNew: known === undefined };
  });

/**
 * Takes that back, in the transaction of `tables`: the meeting is what it was again. Returns its trial, as it was written meanwhile, with its next steps.
 */
export async function unhold(
  id: Meeting['id'],
  tables: Tables,
  status: Meeting['status'] = 'planned',
): Promise<DeletedTrial | undefined> {
  const { meetings, trials, removals } = tables;
  const meeting = await meetings.get(id);
  if (meeting?.status === 'held') {
    await meetings.put({ ...meeting, status, updatedAt: now(meeting.updatedAt) });
  }
  const trial = await trials.get(id);
  if (!trial) return undefined;
  await trials.delete(id);
  const steps = await stepsOf(id, tables);
  await removals.put({ key: `trial/${id}`, at: now(trial.updatedAt) });
  await takeAway(steps, tables);
  return { ...trial, steps };
}

export const unconfirmMeeting = (id: Meeting['id']): Promise<DeletedTrial | undefined> =>
  change((tables) => unhold(id, tables));

/** A meeting as it is stored now. */
export const readMeeting = (id: Meeting['id']): Promise<Meeting | undefined> => database.meetings.get(id);

/** Deletes a meeting and returns it whole, for `restoreMeeting`; undefined if it was gone already. */
export const deleteMeeting = (id: Meeting['id']): Promise<Meeting | undefined> =>
  change(async ({ meetings, removals }) => {
    const meeting = await meetings.get(id);
    if (!meeting) return undefined;
    await meetings.delete(id);
    await removals.put({ key: `meeting/${id}`, at: now(meeting.updatedAt) });
    return meeting;
  });

/** Takes a deletion back, unless another page has. */
export const restoreMeeting = (meeting: Meeting): Promise<void> =>
  change(async ({ meetings, removals }) => {
    if (await meetings.get(meeting.id)) return;
    const removal = await removals.get(`meeting/${meeting.id}`);
    await removals.delete(`meeting/${meeting.id}`);
    await meetings.put({ ...meeting, updatedAt: now(removal?.at ?? meeting.updatedAt) });
  });
