import { beforeEach, expect, test } from 'vitest';
import type { Activity } from '@/data/schema';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore } from '@/utils/backup/restore';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import {
  addStep,
  allOpenSteps,
  closedSteps,
  deleteStep,
  editStep,
  isLate,
  isStepDeleted,
  openSteps,
  restoreStep,
  type StepEntry,
  settleStep,
  stepsOf,
  undoSettling,
} from '@/utils/journal/next-steps';
import type { Trial } from '@/utils/journal/tables/history';
import type { NextStep } from '@/utils/journal/tables/meetings';
import { addTrial, deleteTrial, editTrial, restoreTrial } from '@/utils/journal/trials';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const trialWith = (partner: string) => addTrial(walk, { day: '2026-11-22', partner, verdict: '', note: '' });
const step = (text: string, due = ''): StepEntry => ({ text, by: 'me', due });
const texts = (steps: readonly NextStep[]) => steps.map(({ text }) => text);

async function write(trial: Trial, ...entries: StepEntry[]): Promise<NextStep[]> {
  for (const entry of entries) await addStep(trial, entry);
  return stepsOf(trial.id);
}

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));

test('what is open with a partner: what is due first, then as it was written', async () => {
  const trial = await trialWith('Noémie');
  await write(trial, step('lire'), step('appeler', '2026-12-10'), step(' '), step('écrire', '2026-12-03'));
  await write(await trialWith('Karim'), step('autre'));
  await write(await trialWith(''), step('sans nom'));
  expect(texts(await openSteps('Noe\u0301mie '))).toEqual(['écrire', 'appeler', 'lire']);
  expect(texts(await openSteps(''))).toEqual(['sans nom']);
  expect(texts(await stepsOf(trial.id))).toEqual(['lire', 'appeler', 'écrire']);
  expect([...(await allOpenSteps(100))].map(([name, steps]) => [name, texts(steps)])).toEqual([
    ['', ['sans nom']],
    ['Karim', ['autre']],
    ['Noémie', ['écrire', 'appeler', 'lire']],
  ]);
});

test('it is late from the day after on, as long as it is open', () => {
  const due = { due: '2026-12-03', state: 'open' as const };
  expect([isLate(due, '2026-12-03'), isLate(due, '2026-12-04')]).toEqual([false, true]);
  expect(isLate({ ...due, state: 'done' }, '2026-12-04')).toBe(false);
  expect(isLate({ ...due, due: '' }, '2026-12-04')).toBe(false);
});

test('settled, it is closed; taken back, it is open again, unless somebody has said otherwise', async () => {
  const [first, second, third] = (await write(await trialWith('Noémie'), step('un'), step('deux'), step('trois'))) as [
    NextStep,
    NextStep,
    NextStep,
  ];
  const done = await settleStep(second.id, 'done');
  const dropped = await settleStep(first.id, 'dropped');
  expect(texts(await openSteps('Noémie'))).toEqual(['trois']);
  expect(texts(await closedSteps(9))).toEqual(['un', 'deux']);
  expect(texts(await closedSteps(1))).toEqual(['un']);
  expect(texts(await closedSteps(9, 'Noémie'))).toEqual(['un', 'deux']);
  expect(await closedSteps(9, 'Karim')).toEqual([]);
  if (done) await undoSettling(done);
  expect(texts(await openSteps('Noémie'))).toEqual(['deux', 'trois']);
  await settleStep(first.id, 'done');
  if (dropped) await undoSettling(dropped);
  expect(await database.nextSteps.get(first.id)).toMatchObject({ state: 'done' });
  await deleteStep(third.id);
  expect(await settleStep(third.id, 'done')).toBeUndefined();
});

test('edited, only what was changed is written; changed elsewhere too, nothing is', async () => {
  const [{ id } = { id: '' }] = await write(await trialWith('Noémie'), step('lire'));
  const before = await database.nextSteps.get(id);
  expect(await editStep(id, { changes: { due: '2026-12-03' }, base: { due: '' } })).toBe('saved');
  expect(await editStep(id, { changes: { text: 'relire' }, base: { text: 'lire' } })).toBe('saved');
  const after = await database.nextSteps.get(id);
  expect(after).toMatchObject({ text: 'relire', due: '2026-12-03', by: 'me', state: 'open' });
  expect((after?.updatedAt ?? '') > (before?.updatedAt ?? '')).toBe(true);
  expect(await editStep(id, { changes: { text: 'autre' }, base: { text: 'lire' } })).toBe('changed');
  await deleteStep(id);
  expect(await editStep(id, { changes: { text: 'autre' }, base: { text: 'relire' } })).toBe('gone');
});

test('deleted, an older copy does not bring it back; restored, it outlives its removal', async () => {
  const [{ id } = { id: '' }] = await write(await trialWith('Noémie'), step('lire'));
  const { backup } = await exportAll();
  const deleted = (await deleteStep(id)) as NextStep;
  expect(await isStepDeleted(id)).toBe(true);
  const { backup: withRemoval } = await exportAll();
  await applyRestore(backup, 'merge');
  expect(await openSteps('Noémie')).toEqual([]);
  await restoreStep(deleted);
  await restoreStep({ ...deleted, text: 'deux fois' });
  expect(await isStepDeleted(id)).toBe(false);
  await applyRestore(withRemoval, 'merge');
  expect(texts(await openSteps('Noémie'))).toEqual(['lire']);
});

test('next steps follow their trial: to another partner, away, and back', async () => {
  const trial = await trialWith('Noémie');
  const [first] = await write(trial, step('lire'), step('écrire'));
  await settleStep(first?.id ?? '', 'done');
  await editTrial(trial.id, { changes: { partner: ' Karim' }, base: { partner: 'Noémie' } });
  expect(await openSteps('Noémie')).toEqual([]);
  expect(texts(await openSteps('Karim'))).toEqual(['écrire']);
  expect(texts(await closedSteps(9, 'Karim'))).toEqual(['lire']);

  const { backup } = await exportAll();
  const deleted = await deleteTrial(trial.id);
  expect(await database.nextSteps.count()).toBe(0);
  await applyRestore(backup, 'merge');
  expect(await database.nextSteps.count()).toBe(0);
  if (deleted) await restoreTrial(deleted);
  expect(await database.trials.get(trial.id)).not.toHaveProperty('steps');
  expect(texts(await stepsOf(trial.id))).toEqual(['lire', 'écrire']);
});
