import { trialOf } from '@/utils/meetings/trial-of';
import { mergeTexts } from '@/utils/session/merge-texts';
import { reading } from '@/utils/session/time';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';
import { fromDraft, waitingDrafts } from './drafts';
import { hold, unhold } from './meetings';
import { cleanLine } from './names';
import { addSteps, takeAway } from './next-steps';
import type { Draft, Trial } from './tables/history';
import type { Meeting, NextStep, Session } from './tables/meetings';

/** The meeting that is being held. */
export const readSession = (): Promise<Session | undefined> => database.session.get('now');

/** Begins a session, unless there is one: of two pages that begin, the first does. Returns the one that is there then. */
export function beginSession(session: Session): Promise<Session> {
  return change(async (tables) => {
    const there = await tables.session.get('now');
    if (there) return there;
    await tables.session.put(session);
    return session;
  });
}

/** Changes a session as it is stored now; one that is over is left. */
export function changeSession(id: Session['id'], act: (session: Session, now: number) => Session): Promise<void> {
  return change(async (tables) => {
    const session = await tables.session.get('now');
    if (session?.id !== id) return;
    const after = act(session, Date.now());
    if (after !== session) await tables.session.put({ ...after, updatedAt: now(session.updatedAt) });
  });
}

/** How the keys begin of what is typed in a session's notes. */
export const notesDraft = (id: Session['id']): string => `session/${id}/`;

/** What was typed in a window, and what stood there when it began to. */
export interface Typed {
  base: string;
  mine: string;
}

/** The notes as they are now, and since when. */
export interface SavedNotes {
  notes: string;
  at: string;
}

/**
 * Keeps what was typed in the notes beside what another window wrote. Where that has ended the session meanwhile, it goes
 * to the trial's note.
 * @param draft what it was typed in, which is done with then
 * @returns the notes as they are now; undefined where there is nothing that they could belong to any more
 */
export function saveNotes(id: Session['id'], typed: Typed, draft?: Draft['key']): Promise<SavedNotes | undefined> {
  return fromDraft(draft, async (tables, end) => {
    await end();
    return putNotes(id, typed, tables);
  });
}

async function putNotes(id: Session['id'], { base, mine }: Typed, tables: Tables): Promise<SavedNotes | undefined> {
  const session = await tables.session.get('now');
  if (session?.id === id) {
    const notes = mergeTexts(base, mine, session.notes);
    const updatedAt = notes === session.notes ? session.updatedAt : now(session.updatedAt);
    if (notes !== session.notes) await tables.session.put({ ...session, notes, updatedAt });
    return { notes, at: updatedAt };
  }
  const trial = await tables.trials.get(id);
  if (!trial) return undefined;
  const note = mergeTexts(base, mine, trial.note);
  const updatedAt = now(trial.updatedAt);
  // Also what is longer than the form takes: it is nowhere else any more.
  if (note !== trial.note) await tables.trials.put({ ...trial, note, updatedAt });
  return { notes: note, at: updatedAt };
}

/** Brings in what windows that are gone had typed, and not saved. */
export async function bringInNotes(): Promise<void> {
  const waiting = await waitingDrafts('session/');
  if (waiting.length === 0) return;
  await change(async (tables) => {
    // The oldest first.
    for (const { key, changes, base } of waiting.reverse()) {
      if (!(await tables.drafts.get(key))) continue;
      await tables.drafts.delete(key);
      const id = key.split('/')[1] ?? '';
      await putNotes(id, { base: base.notes ?? '', mine: changes.notes ?? '' }, tables);
    }
  });
}

/** A session that was ended, to be taken back. */
export interface Ended {
  session: Session;
  /** Of its trial, what stood there before: another page may have noted that the meeting took place. */
  before: Trial | undefined;
  /** What was added to it. */
  steps: readonly NextStep[];
  /** What its meeting was, if it was planned: another page may have cancelled it. */
  status: Meeting['status'] | undefined;
}

/** A session that was given up, to be taken back. */
export interface Abandoned {
  session: Session;
  /** What its notes went to. */
  draft: Draft['key'] | undefined;
}

/** Ends the session: its trial, the next steps and the meeting that was held, in one. Undefined if it is over already. */
export function endSession(id: Session['id'], typed: Typed, draft?: Draft['key']): Promise<Ended | undefined> {
  return fromDraft(draft, async (tables, end) => {
    await end();
    const session = await tables.session.get('now');
    if (session?.id !== id) return undefined;
    const note = mergeTexts(typed.base, typed.mine, session.notes);
    const { verdict, nextSteps } = session;
    const before = await tables.trials.get(id);
    const said = { day: session.day, partner: cleanLine(session.partner), verdict, note };
    const made = before
      ? {
          ...before,
          ...said,
          partner: said.partner || before.partner,
          verdict: verdict || before.verdict,
          note: mergeTexts('', note, before.note),
          updatedAt: now(before.updatedAt),
        }
      : trialOf(session, said, now());
    const meeting = await tables.meetings.get(id);
    if (meeting) await hold(meeting, made, tables);
    if (before || !meeting) await putTrial(made, tables);
    const added = await addSteps(made, nextSteps, tables);
    const taken = await takeSession({ ...session, notes: note, partner: said.partner }, tables);
    return { session: taken, before, steps: added, status: meeting?.status };
  });
}

/** A trial that was taken back and is made again outlives its removal. */
async function putTrial(trial: Trial, { trials, removals }: Tables): Promise<void> {
  const removal = await removals.get(`trial/${trial.id}`);
  await removals.delete(`trial/${trial.id}`);
  await trials.put(removal ? { ...trial, updatedAt: now(removal.at) } : trial);
}

/** The session goes; what comes back of it shall read what it read at its end. */
async function takeSession(session: Session, tables: Tables): Promise<Session> {
  const at = Date.now();
  await tables.session.delete('now');
  return { ...session, clock: { at, reads: reading(session, at) } };
}

/** Whether the trial of a session that was ended is there. */
export const isEnded = async ({ session: { id } }: Ended): Promise<boolean> =>
  (await database.trials.get(id)) !== undefined && (await readSession())?.id !== id;

/** Takes the end of a session back: it goes on as it was. Says whether it could: another one may be held meanwhile. */
export function undoEnd({ session, before, steps, status }: Ended): Promise<boolean> {
  return change(async (tables) => {
    if (!(await isFree(session, tables))) return false;
    // With what was written in the trial meanwhile.
    const written = await tables.trials.get(session.id);
    if (before) {
      await tables.trials.put({ ...before, updatedAt: now(written?.updatedAt ?? before.updatedAt) });
      await takeAway(steps, tables);
    } else await unhold(session.id, tables, status);
    const meanwhile = !before && written && { notes: written.note, partner: written.partner };
    await putBackSession({ ...session, ...meanwhile }, tables);
    return true;
  });
}

/** Takes back that a session was given up; likewise. */
export function undoAbandoning({ session, draft }: Abandoned): Promise<boolean> {
  return fromDraft(draft, async (tables, end) => {
    if (!(await isFree(session, tables))) return false;
    await end();
    await putBackSession(session, tables);
    return true;
  });
}

const isFree = async ({ id }: Session, { session }: Tables) => {
  const there = await session.get('now');
  return there === undefined || there.id === id;
};

const putBackSession = (session: Session, tables: Tables) =>
  tables.session.put({ ...session, clock: { ...session.clock, at: Date.now() } });

/**
 * Gives a session up: there is no trial, and a meeting stays planned.
 * @param keepsNotes as a trial that is begun, and waits to be gone on with
 */
export function abandonSession(id: Session['id'], typed: Typed, keepsNotes: boolean, draft?: Draft['key']) {
  return fromDraft(draft, async (tables, end): Promise<Abandoned | undefined> => {
    await end();
    const session = await tables.session.get('now');
    if (session?.id !== id) return undefined;
    const notes = mergeTexts(typed.base, typed.mine, session.notes);
    const { day, partner, activityId, title } = session;
    const kept: Draft | undefined = keepsNotes
      ? {
          key: `new-trial/${crypto.randomUUID()}`,
          about: { day, partner, activityId, title },
          changes: { note: notes },
          base: { note: '' },
          at: now(),
        }
      : undefined;
    if (kept) await tables.drafts.put(kept);
    return { session: await takeSession({ ...session, notes }, tables), draft: kept?.key };
  });
}
