import { beforeEach, expect, test } from 'vitest';
import type { Activity } from '@/data/schema';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { editStep, openSteps, settleStep, stepsOf } from '@/utils/journal/next-steps';
import { linesOf, readLines, type StepLine, writeLines } from '@/utils/journal/step-lines';
import type { Trial } from '@/utils/journal/tables/history';
import { addTrial, deleteTrial, editTrial, restoreTrial } from '@/utils/journal/trials';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const entry = { day: '2026-11-20', partner: 'Amélie', verdict: '', note: '' } as const;
const line = (text: string, more: Partial<StepLine> = {}): StepLine => ({ text, by: 'me', due: '', ...more });

let trial: Trial;
const texts = async () => (await stepsOf(trial.id)).map(({ text }) => text);
/** Saves what the form says after `change`. */
async function edit(change: (lines: StepLine[]) => StepLine[], base?: string) {
  const before = base ?? (await linesOf(trial.id));
  return editTrial(trial.id, { changes: { steps: writeLines(change(readLines(before))) }, base: { steps: before } });
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()));
  const steps = writeLines([
    line('Lire l’article'),
    line('  '),
    line('Appeler Paul', { by: 'both', due: '2026-12-01' }),
  ]);
  trial = await addTrial(walk, { ...entry, steps });
});

test('what was written with a trial is there, and an empty line is not', async () => {
  expect(await stepsOf(trial.id)).toMatchObject([
    { text: 'Lire l’article', by: 'me', due: '', state: 'open', partner: 'Amélie' },
    { text: 'Appeler Paul', by: 'both', due: '2026-12-01', state: 'open' },
  ]);
  expect(await database.trials.get(trial.id)).not.toHaveProperty('steps');
});

test('an edit writes the lines that were changed, taken out and added, and no others', async () => {
  const [first] = await stepsOf(trial.id);
  expect(await edit(([read]) => [read as StepLine, line('Relire le CV')])).toBe('saved');
  expect(await texts()).toEqual(['Lire l’article', 'Relire le CV']);
  expect(await stepsOf(trial.id)).toContainEqual(first);
  expect(await database.removals.count()).toBe(1);
});

test('one that is settled meanwhile stays settled, and is no conflict', async () => {
  const before = await linesOf(trial.id);
  const [first] = await stepsOf(trial.id);
  await settleStep(first?.id ?? '', 'done');
  expect(await edit((lines) => [...lines, line('Relire le CV')], before)).toBe('saved');
  expect((await openSteps('Amélie')).map(({ text }) => text)).toEqual(['Appeler Paul', 'Relire le CV']);
});

test('one that is changed in two pages is told, and nothing is written', async () => {
  const before = await linesOf(trial.id);
  const [first] = await stepsOf(trial.id);
  await editStep(first?.id ?? '', { changes: { text: 'Lire le livre' }, base: { text: 'Lire l’article' } });
  expect(await edit(() => [], before)).toBe('changed');
  expect(await texts()).toEqual(['Lire le livre', 'Appeler Paul']);
});

test('they follow the trial: to another partner, away, and back', async () => {
  await editTrial(trial.id, { changes: { partner: 'Noé' }, base: { partner: 'Amélie' } });
  expect(await openSteps('Noé')).toHaveLength(2);
  const deleted = await deleteTrial(trial.id);
  expect(await texts()).toEqual([]);
  if (deleted) await restoreTrial(deleted);
  expect(await texts()).toEqual(['Lire l’article', 'Appeler Paul']);
});

test.for(['', 'no JSON', '7', '{}', '[null]', '[{"text":7}]'])('%s is read as no line', (text) => {
  expect(readLines(text)).toEqual([]);
});
