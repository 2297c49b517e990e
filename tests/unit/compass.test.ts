import { expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import { compass } from '@/utils/ideas/compass';

const none = new Set<string>();
const ofGoal = (goal: string) => catalogue.filter(({ facets }) => facets.goal === goal);
const each = (count: number, ...goals: string[]) =>
  new Map(catalogue.filter(({ facets }) => goals.includes(facets.goal)).map(({ id }) => [id, count]));

test('trials are counted by goal, and once for each stage that an activity suits', () => {
  const { goals, stages } = compass(catalogue, new Map([['balade-mentorat', 3]]), none);
  expect(goals.find(({ value }) => value === 'relationship')).toMatchObject({ trials: 3, tried: 1 });
  expect(goals.reduce((sum, { ideas }) => sum + ideas, 0)).toBe(catalogue.length);
  expect(stages.map(({ trials }) => trials)).toEqual([3, 3, 3]);
  for (const { value, ideas } of stages) {
    expect(ideas).toBe(catalogue.filter(({ facets }) => facets.stages.includes(value)).length);
  }
});

test('what was never tried is suggested by its readiest idea', () => {
  const counts = each(1, 'relationship', 'reflection', 'skills', 'management');
  expect(compass(catalogue, counts, none).suggestion).toMatchObject({
    goal: 'network',
    activity: { id: 'sessions-de-revision-de-cv' },
    untried: true,
  });
});

test('what was tried least comes next, by an idea not yet tried', () => {
  const counts = new Map([...each(4, 'relationship', 'reflection', 'skills', 'management')]);
  counts.set('sessions-de-revision-de-cv', 1);
  const { suggestion } = compass(catalogue, counts, none);
  expect(suggestion).toMatchObject({ goal: 'network', untried: false });
  expect(counts.has(suggestion?.activity.id ?? '')).toBe(false);
});

test('where all of them were tried, the one tried least', () => {
  for (const { id } of ofGoal('network')) {
    const counts = new Map([...each(20, 'relationship', 'reflection', 'skills', 'management'), ...each(2, 'network')]);
    expect(compass(catalogue, counts.set(id, 1), none).suggestion?.activity.id).toBe(id);
  }
});

test('an idea judged «Pas pour nous» is not suggested', () => {
  const counts = each(1, 'relationship', 'reflection', 'skills', 'management');
  const excluded = new Set(ofGoal('network').map(({ id }) => id));
  expect(compass(catalogue, counts, excluded).suggestion?.goal).not.toBe('network');
  excluded.delete('evenements-de-reseautage');
  expect(compass(catalogue, counts, excluded).suggestion?.activity.id).toBe('evenements-de-reseautage');
});

test('where all is in balance nothing is suggested, and on the first day something is', () => {
  const counts = new Map(
    ['relationship', 'reflection', 'skills', 'management', 'network'].map((goal) => [ofGoal(goal)[0]?.id ?? '', 2]),
  );
  expect(compass(catalogue, counts, none).suggestion).toBeUndefined();
  expect(compass(catalogue, new Map(), none).suggestion).toMatchObject({ untried: true });
  expect(compass([], new Map(), none).suggestion).toBeUndefined();
});
