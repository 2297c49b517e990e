import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import { readinesses } from '@/data/facets';
import type { Activity, Facets } from '@/data/schema';
import { order, reasonFor, todayFirst } from '@/utils/ideas/order';

const activity = (id: string, facets: Partial<Facets> = {}): Activity => {
  const [first] = catalogue as [Activity, ...Activity[]];
  return { ...first, id, facets: { ...first.facets, readiness: 'now', remote: 'yes', ...facets } };
};

interface Situation {
  remote?: boolean;
  favourites?: string[];
  tried?: Record<string, string>;
}

const ordered = (activities: Activity[], { remote = false, favourites = [], tried = {} }: Situation = {}) =>
  order(activities, { remote }, { favourites: new Set(favourites), tried: new Map(Object.entries(tried)) })
    .map(({ id }) => id)
    .join(' ');

describe('what fits best comes first', () => {
  test('ties stay in the order of the catalogue', () => {
    expect(ordered([activity('c'), activity('a'), activity('b')])).toBe('c a b');
  });

  test('not tried before tried, even if it must be planned', () => {
    const activities = [activity('tried'), activity('new', { readiness: 'planned' })];
    expect(ordered(activities, { tried: { tried: '2026-11-03' } })).toBe('new tried');
  });

  test('ready sooner before later, even if the later one is a favourite', () => {
    const activities = [...readinesses].reverse().map((readiness) => activity(readiness, { readiness }));
    expect(ordered(activities, { favourites: ['planned'] })).toBe('now quarter-hour planned');
  });

  test('favourites before the others that are ready as soon', () => {
    expect(ordered([activity('a'), activity('b')], { favourites: ['b'] })).toBe('b a');
  });

  test('of the tried, the one longest ago', () => {
    const tried = { a: '2026-11-03', b: '2024-12-31', c: '2026-02-10' };
    expect(ordered([activity('a'), activity('b'), activity('c')], { tried })).toBe('b c a');
  });

  test('where it is asked for, at a distance as it is before adapted', () => {
    const activities = [activity('adapted', { remote: 'adapted' }), activity('yes')];
    expect(ordered(activities)).toBe('adapted yes');
    expect(ordered(activities, { remote: true, tried: { yes: '2026-11-03' } })).toBe('yes adapted');
  });

  test('nothing is lost, and the same comes out whatever the order it is given in, but for ties', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...catalogue], { minLength: 21 }),
        fc.subarray(catalogue.map(({ id }) => id)),
        fc.boolean(),
        (shuffled, favourites, remote) => {
          const context = {
            favourites: new Set(favourites),
            tried: new Map(catalogue.map(({ id }, index) => [id, `2026-11-${10 + index}`])),
          };
          const before = [...shuffled];
          const result = order(shuffled, { remote }, context);
          expect(result).toEqual(order(catalogue, { remote }, context));
          expect(shuffled).toEqual(before);
        },
      ),
    );
  });
});

test('the idea of the day stands above all others, which keep their order', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((id) => activity(id));
  expect(todayFirst([a, b, c] as Activity[], 'b')).toEqual([b, a, c]);
  expect(todayFirst([a, c] as Activity[], 'b')).toEqual([a, c]);
});

test('the reason is the day of the last trial or, for what is new, how soon it is ready', () => {
  const idea = activity('a', { readiness: 'quarter-hour' });
  expect(reasonFor(idea, { tried: new Map() })).toEqual({ untried: true, readiness: 'quarter-hour' });
  expect(reasonFor(idea, { tried: new Map([['a', '2026-11-03']]) })).toEqual({ untried: false, triedOn: '2026-11-03' });
});
