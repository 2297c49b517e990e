import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { costs, goals, minutesOf, organisers, places, readinesses, remotes, stages, times } from '@/data/facets';
import { ownGuideSchema } from '@/data/schema';
import { entryOf, ideaFrom, minutesIn, newEntry, problemsIn, stepsText, typedSteps } from '@/utils/ideas/own-idea';

const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `a${text.replace(/\s/g, ' ')}b`);
const lines = fc.array(line, { maxLength: 5 });
const idea = fc.record({
  id: fc.constant('own/1'),
  title: line.map((text) => text.replace(/ +/g, ' ')),
  text: line,
  facets: fc.record({
    goal: fc.constantFrom(...goals),
    time: fc.constantFrom(...times),
    places: fc.subarray([...places], { minLength: 1 }),
    readiness: fc.constantFrom(...readinesses),
    remote: fc.constantFrom(...remotes),
    stages: fc.subarray([...stages], { minLength: 1 }),
    organiser: fc.constantFrom(...organisers),
    cost: fc.constantFrom(...costs),
  }),
  guide: fc.record({
    message: lines,
    before: lines,
    steps: fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 1440 }), text: line }), { maxLength: 5 }),
    questions: lines,
    closing: lines,
    remote: fc.option(line),
  }),
});

test('an idea that is opened and saved unchanged is what it was', () => {
  fc.assert(
    fc.property(idea, (written) => {
      const entry = entryOf(written);
      expect(problemsIn(entry)).toEqual({});
      const { guide, ...rest } = ideaFrom(entry);
      expect(rest).toEqual({ title: written.title, text: written.text, facets: written.facets });
      const remote = written.facets.remote === 'no' ? null : written.guide.remote;
      expect(guide).toEqual({ ...written.guide, remote });
      expect(ownGuideSchema.safeParse(guide).success).toBe(true);
    }),
  );
});

test('what is missing is said field by field: a title, a text and a But', () => {
  expect(problemsIn(newEntry)).toEqual({ title: 'missing', text: 'missing', goal: 'missing' });
  const whole = { ...newEntry, title: 'Marche', text: 'Au marché', goal: 'skills' };
  expect(problemsIn(whole)).toEqual({});
  expect(problemsIn({ ...whole, places: '', stages: ' ' })).toEqual({ places: 'missing', stages: 'missing' });
  for (const steps of [' Marcher', '10   ', '0 Marcher', '1441 Marcher', 'dix Marcher', '10 ', '1.5 Marcher']) {
    expect(problemsIn({ ...whole, steps }), steps).toEqual({ steps: 'step' });
  }
  expect(problemsIn({ ...whole, steps: '10 Marcher\n'.repeat(21) })).toEqual({ steps: 'too-many' });
  expect(problemsIn({ ...whole, questions: 'Pourquoi?\n'.repeat(31) })).toEqual({ questions: 'too-many' });
  expect(problemsIn({ ...whole, steps: '10 Marcher\n'.repeat(20), questions: 'Pourquoi?\n'.repeat(30) })).toEqual({});
});

test('blanks around what is typed, and lines of nothing else, are not kept', () => {
  const entry = { ...newEntry, title: ' La  marche ', text: ' Au marché\n', goal: 'skills', remoteVariant: ' ' };
  const typed = { ...entry, questions: ' Où?\n  \nQuand? ', steps: '10  Marcher \n   ' };
  expect(problemsIn(typed)).toEqual({});
  expect(ideaFrom(typed)).toMatchObject({
    title: 'La marche',
    text: 'Au marché',
    guide: { questions: ['Où?', 'Quand?'], steps: [{ minutes: 10, text: 'Marcher' }], remote: null },
  });
  expect(ideaFrom({ ...entry, remoteVariant: ' Par vidéo ' }).guide.remote).toBe('Par vidéo');
});

test('what is damaged or not said is opened as a field that is empty', () => {
  const damaged = { facets: { remote: 'no' } } as unknown as Parameters<typeof entryOf>[0];
  expect(entryOf(damaged)).toEqual({ ...newEntry, remote: 'no' });
});

test('the minutes of the steps are added up beside those of the time that was chosen', () => {
  expect(minutesIn(newEntry)).toBeUndefined();
  const entry = { ...newEntry, time: '45', steps: '10 Marcher\n20 Parler\n Se dire merci' };
  expect(minutesIn(entry)).toEqual({ steps: 30, time: minutesOf['45'] });
});

test('a step takes whole minutes, from one to those of a day', () => {
  const entry = { ...newEntry, title: 'a', text: 'b', goal: 'skills' };
  const problem = (minutes: string) => problemsIn({ ...entry, steps: stepsText([{ minutes, text: 'Marcher' }]) }).steps;
  for (const minutes of ['1', '1440']) expect(problem(minutes)).toBeUndefined();
  for (const minutes of ['0', '1441', '1.5', '']) expect(problem(minutes)).toBe('step');
});

test('steps half typed stay as they are, and one that is emptied keeps its place', () => {
  const [first, emptied, last] = [
    { minutes: '', text: 'Marcher' },
    { minutes: '', text: '' },
    { minutes: '5', text: ' deux mots ' },
  ];
  for (const steps of [[first], [{ minutes: '10', text: '' }], [last], [first, emptied, last]]) {
    expect(typedSteps({ steps: stepsText(steps as (typeof first)[]) })).toEqual(steps);
  }
  expect(stepsText([emptied] as (typeof first)[])).toBe('');
  expect(typedSteps({ steps: '' })).toEqual([]);
  expect(typedSteps({ steps: stepsText([first, emptied, emptied] as (typeof first)[]) })).toEqual([first]);
  const entry = {
    ...newEntry,
    title: 'a',
    text: 'b',
    goal: 'skills',
    steps: stepsText([emptied, last] as (typeof first)[]),
  };
  expect(problemsIn(entry)).toEqual({});
  expect(ideaFrom(entry).guide.steps).toEqual([{ minutes: 5, text: 'deux mots' }]);
});
