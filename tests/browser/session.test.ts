import { beforeEach, describe, expect, test } from 'vitest';
import type { Activity, Guide } from '@/data/schema';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { keepDraft, waitingDrafts } from '@/utils/journal/drafts';
import { cancelMeeting, planMeeting, readMeeting } from '@/utils/journal/meetings';
import { openSteps, settleStep } from '@/utils/journal/next-steps';
import {
  abandonSession,
  beginSession,
  bringInNotes,
  changeSession,
  endSession,
  isEnded,
  notesDraft,
  readSession,
  saveNotes,
  undoAbandoning,
  undoEnd,
} from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import { editTrial } from '@/utils/journal/trials';
import { begun, inVersion, isShort } from '@/utils/session/begin';
import { extend, goTo, minute, reading } from '@/utils/session/time';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const day = '2026-12-03';
const untyped = (notes = '') => ({ base: notes, mine: notes });

let guide: Guide;
beforeEach(async () => {
  guide = await bundledCatalogue.loadGuide(walk.id);
  await Promise.all(database.tables.map((table) => table.clear()));
});

const start = (part: Partial<Session> = {}) =>
  beginSession({
    ...begun({ id: crypto.randomUUID(), activity: walk, guide, meeting: undefined, day }, Date.now()),
    ...part,
  });

describe('a session begins', () => {
  test('with the steps of the guide, or shared out to what was planned, or with the short version', () => {
    const of = (minutes: number) =>
      begun({ id: 'x', activity: walk, guide, meeting: { partner: 'Léa', place: 'Parc', minutes }, day }, 0);
    const sum = ({ steps }: Session) => steps.reduce((all, step) => all + step.minutes, 0);
    const all = guide.steps.reduce((all, { minutes }) => all + minutes, 0);
    expect(of(all).steps.map(({ minutes }) => minutes)).toEqual(guide.steps.map(({ minutes }) => minutes));
    expect([sum(of(all + 30)), of(all + 30).steps.length]).toEqual([all + 30, guide.steps.length]);
    expect([sum(of(30)), of(30).steps.length]).toEqual([30, guide.shortVersion?.length]);
    expect(of(30)).toMatchObject({ partner: 'Léa', place: 'Parc', ends: 30 * minute });
    const long = inVersion(of(30), guide, false);
    expect([isShort(of(30), guide), isShort(long, guide), sum(long)]).toEqual([true, false, all]);
  });

  test('and comes back to either version as it was left', () => {
    const meeting = { partner: '', place: '', minutes: 60 };
    const full = extend(begun({ id: 'x', activity: walk, guide, meeting, day }, 0), 0);
    const short = inVersion(full, guide, true);
    expect(isShort(short, guide)).toBe(true);
    expect(inVersion(short, guide, true)).toBe(short);
    expect(inVersion(short, guide, false)).toMatchObject({ steps: full.steps, ends: 60 * minute });
    const shorter = extend(short, 0);
    expect(inVersion(inVersion(shorter, guide, false), guide, true)).toMatchObject({ steps: shorter.steps });
  });

  test('also of an activity that has no steps, or is gone', () => {
    const gone = begun(
      { id: 'x', activity: { id: 'gone', title: 'Ancienne' }, guide: undefined, meeting: undefined, day },
      0,
    );
    expect(gone.steps).toEqual([{ text: 'Ancienne', minutes: 60, spent: 0 }]);
  });

  test('once: the second finds the first', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(second.id).toBe(first.id);
  });
});

test('what is pressed in two pages is one after the other, and nothing in a session that is over', async () => {
  const { id } = await start();
  await Promise.all([
    changeSession(id, (session, now) => goTo(session, 1, now)),
    changeSession(id, (session, now) => goTo(session, 1, now)),
    changeSession(id, extend),
    changeSession(crypto.randomUUID(), (session, now) => goTo(session, 3, now)),
  ]);
  const session = await readSession();
  expect(session).toMatchObject({ step: 1 });
  expect(session?.steps[1]?.minutes).toBe((guide.steps[1]?.minutes ?? 0) + 5);
});

describe('notes', () => {
  test('of two windows are both there, and of one that was killed', async () => {
    const { id } = await start();
    await saveNotes(id, { base: '', mine: 'Ici.' });
    expect(await saveNotes(id, { base: '', mine: 'Là.' })).toMatchObject({ notes: 'Ici.\nLà.' });
    await keepDraft({
      key: `${notesDraft(id)}killed`,
      about: {},
      changes: { notes: 'Ici.\nLà. Et encore' },
      base: { notes: 'Ici.\nLà.' },
      at: '2026-12-03T19:00:00.000Z',
    });
    await bringInNotes();
    await bringInNotes();
    expect(await readSession()).toMatchObject({ notes: 'Ici.\nLà. Et encore' });
    expect(await waitingDrafts()).toEqual([]);
  });

  test('that come after the end go to the trial, whole, also where the form takes no more', async () => {
    const { id } = await start({ notes: 'a'.repeat(6000) });
    await endSession(id, untyped('a'.repeat(6000)));
    await saveNotes(id, { base: '', mine: 'b'.repeat(6000) });
    const { note = '' } = (await database.trials.get(id)) ?? {};
    expect([note.includes('a'.repeat(6000)), note.includes('b'.repeat(6000))]).toEqual([true, true]);
  });

  test('that come after the end go to the trial', async () => {
    const { id } = await start({ notes: 'Avant.' });
    await endSession(id, untyped('Avant.'));
    await saveNotes(id, { base: 'Avant.', mine: 'Avant. Après.' });
    expect(await database.trials.get(id)).toMatchObject({ note: 'Avant. Après.' });
    expect(await saveNotes(crypto.randomUUID(), { base: '', mine: 'Nulle part' })).toBeUndefined();
  });
});

describe('ended', () => {
  const step = { text: 'lire', by: 'me', due: '' } as const;

  test('it is a trial, its next steps and a meeting that was held, with one id', async () => {
    const meeting = await planMeeting(walk, { day, time: '14:00', minutes: '60', partner: 'Léa', place: '' });
    await start({ id: meeting.id, partner: ' Léa', verdict: 'again', nextSteps: [step, { ...step, text: ' ' }] });
    const ended = await endSession(meeting.id, { base: '', mine: 'Bien.' });
    expect(await database.trials.toArray()).toMatchObject([
      { id: meeting.id, day, partner: 'Léa', verdict: 'again', note: 'Bien.', title: 'Balade Mentorat' },
    ]);
    expect(await openSteps('Léa')).toMatchObject([{ ...step, trialId: meeting.id }]);
    expect(await readMeeting(meeting.id)).toMatchObject({ status: 'held' });
    expect(await readSession()).toBeUndefined();
    expect(ended && (await isEnded(ended))).toBe(true);
    expect(await endSession(meeting.id, untyped())).toBeUndefined();
  });

  test('taken back, it goes on as it was, with what was written meanwhile; and ends once more', async () => {
    const meeting = await planMeeting(walk, { day, time: '', minutes: '60', partner: 'Léa', place: '' });
    const { clock } = await start({ id: meeting.id, partner: 'Léa', step: 2, nextSteps: [step] });
    const ended = await endSession(meeting.id, { base: '', mine: 'Bien.' });
    if (!ended) throw new Error('It has not ended');
    const edit = { changes: { note: 'Très bien.', partner: 'Léa Roy' }, base: { note: 'Bien.', partner: 'Léa' } };
    await editTrial(meeting.id, edit);
    // An hour later: what was not held does not count.
    const later = {
      ...ended,
      session: { ...ended.session, clock: { ...ended.session.clock, at: clock.at - 60 * minute } },
    };
    expect(await undoEnd(later)).toBe(true);
    const session = await readSession();
    expect(session).toMatchObject({ step: 2, notes: 'Très bien.', partner: 'Léa Roy', nextSteps: [step] });
    expect(session && reading(session, Date.now())).toBeLessThan(minute);
    expect([await database.trials.count(), await database.nextSteps.count()]).toEqual([0, 0]);
    expect(await readMeeting(meeting.id)).toMatchObject({ status: 'planned' });
    await endSession(meeting.id, untyped('Très bien.'));
    expect(await database.trials.toArray()).toMatchObject([{ id: meeting.id, note: 'Très bien.' }]);
    expect(await database.removals.get(`trial/${meeting.id}`)).toBeUndefined();
    expect(await openSteps('Léa Roy')).toHaveLength(1);
  });

  test('taken back, its meeting is cancelled again, where another page had cancelled it', async () => {
    const { id } = await planMeeting(walk, { day, time: '', minutes: '60', partner: 'Léa', place: '' });
    await start({ id });
    await cancelMeeting(id);
    const ended = await endSession(id, untyped());
    expect(await readMeeting(id)).toMatchObject({ status: 'held' });
    expect(ended && (await undoEnd(ended))).toBe(true);
    expect(await readMeeting(id)).toMatchObject({ status: 'cancelled' });
  });

  test('beside a trial that another page has noted, both notes stay; taken back, that one does', async () => {
    const { id } = await start({ partner: 'Léa', notes: 'Ici.', nextSteps: [step] });
    const before = {
      ...(await database.trials.get(id)),
      id,
      activityId: walk.id,
      title: 'Balade Mentorat',
      day,
      partner: 'Léa',
    };
    const at = '2026-12-03T19:00:00.000Z';
    await database.trials.put({ ...before, verdict: 'fine', note: 'Là.', createdAt: at, updatedAt: at });
    const ended = await endSession(id, untyped('Ici.'));
    expect(await database.trials.get(id)).toMatchObject({ verdict: 'fine', note: 'Là.\nIci.' });
    if (ended) await undoEnd(ended);
    expect(await database.trials.get(id)).toMatchObject({ verdict: 'fine', note: 'Là.' });
    expect([await database.nextSteps.count(), (await readSession())?.notes]).toEqual([0, 'Ici.']);
  });

  test('and not taken back while another one is held', async () => {
    const { id } = await start();
    const ended = await endSession(id, untyped());
    const other = await start();
    expect(ended && (await undoEnd(ended))).toBe(false);
    expect((await readSession())?.id).toBe(other.id);
    expect(await database.trials.count()).toBe(1);
  });
});

test('given up, there is no trial; its notes wait to be gone on with, and all of it can be taken back', async () => {
  const { id } = await start({ partner: 'Léa', notes: 'Avant.' });
  const abandoned = await abandonSession(id, { base: 'Avant.', mine: 'Avant. Après.' }, true);
  expect([await readSession(), await database.trials.count()]).toEqual([undefined, 0]);
  expect(await waitingDrafts()).toMatchObject([{ about: { partner: 'Léa', day }, changes: { note: 'Avant. Après.' } }]);
  expect(abandoned && (await undoAbandoning(abandoned))).toBe(true);
  expect(await readSession()).toMatchObject({ id, notes: 'Avant. Après.' });
  expect(await waitingDrafts()).toEqual([]);
  await abandonSession(id, untyped('Avant. Après.'), false);
  expect(await waitingDrafts()).toEqual([]);
});

test('a step that was settled during a meeting stays settled', async () => {
  const { id } = await start({ nextSteps: [{ text: 'lire', by: 'both', due: day }], partner: 'Léa' });
  await endSession(id, untyped());
  const [open] = await openSteps('Léa');
  await settleStep(open?.id ?? '', 'done');
  expect(await openSteps('Léa')).toEqual([]);
});
