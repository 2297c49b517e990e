import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import { goals, places, readinessChoices, stages, timeChoices } from '@/data/facets';
import {
  type Context,
  choices,
  contextOf,
  costliestFilter,
  countOf,
  drop,
  type Facet,
  type Filter,
  type Filters,
  isChosen,
  isEmpty,
  noFilters,
  parseFilters,
  passing,
  toggle,
} from '@/utils/ideas/filters';

const ids = catalogue.map(({ id }) => id);
const anyFilters: fc.Arbitrary<Filters> = fc.record({
  goal: fc.subarray([...goals]),
  time: fc.option(fc.constantFrom(...timeChoices), { nil: undefined }),
  place: fc.subarray([...places]),
  readiness: fc.option(fc.constantFrom(...readinessChoices), { nil: undefined }),
  stage: fc.subarray([...stages]),
  remote: fc.boolean(),
  favourites: fc.boolean(),
  untried: fc.boolean(),
  untriedWith: fc.option(fc.string(), { nil: undefined }),
});
const anyContext: fc.Arbitrary<Context> = fc
  .record({ favourites: fc.subarray(ids), tried: fc.subarray(ids), triedWith: fc.subarray(ids) })
  .map(({ favourites, tried, triedWith }) => ({
    favourites: new Set(favourites),
    tried: new Map(tried.map((id) => [id, '2026-11-03'])),
    triedWith: new Set(triedWith),
  }));
const anyFound = fc.subarray([...catalogue]);

const names = Object.keys(noFilters).filter((name) => name !== 'untriedWith') as Filter[];
const nothingDone: Context = { favourites: new Set(), tried: new Map(), triedWith: new Set() };
const left = (filters: Partial<Filters>, context: Partial<Context> = {}) =>
  passing(catalogue, { ...noFilters, ...filters }, { ...nothingDone, ...context });

describe('what passes', () => {
  test('everything, where nothing is chosen', () => {
    expect(left({})).toEqual(catalogue);
  });

  test('several values of one facet widen', () => {
    expect(left({ goal: ['skills', 'network'] })).toEqual(
      catalogue.filter(({ facets }) => facets.goal === 'skills' || facets.goal === 'network'),
    );
  });

  test('time and readiness mean at most', () => {
    expect(new Set(left({ time: '60' }).map(({ facets }) => facets.time))).toEqual(new Set(['45', '60']));
    expect(new Set(left({ readiness: 'quarter-hour' }).map(({ facets }) => facets.readiness))).toEqual(
      new Set(['now', 'quarter-hour']),
    );
  });

  test('an idea with a short version takes 30 minutes', () => {
    expect(left({ time: '30' })).toEqual(catalogue.filter(({ shortVersion }) => shortVersion));
    expect(left({ time: '30' }).length).toBeGreaterThanOrEqual(6);
  });

  test('an idea for anywhere passes every place, and one for several places each of them', () => {
    for (const place of places) {
      expect(left({ place: [place] })).toEqual(
        catalogue.filter(({ facets }) => facets.places.includes(place) || facets.places.includes('anywhere')),
      );
    }
    expect(left({ place: ['office'], time: '60' }).length).toBeGreaterThanOrEqual(4);
    expect(left({ place: ['office'], readiness: 'now' }).length).toBeGreaterThanOrEqual(2);
  });

  test('no choice leaves everything', () => {
    for (const time of timeChoices) expect(left({ time }).length).toBeLessThan(catalogue.length);
    for (const readiness of readinessChoices) expect(left({ readiness }).length).toBeLessThan(catalogue.length);
  });

  test('a stage lets pass what is for it, among others', () => {
    for (const stage of stages) {
      expect(left({ stage: [stage] })).toEqual(catalogue.filter(({ facets }) => facets.stages.includes(stage)));
    }
    expect(left({ stage: ['start', 'review'] }).length).toBeGreaterThan(left({ stage: ['review'] }).length);
  });

  test('at a distance, what must be adapted serves too', () => {
    expect(left({ remote: true })).toEqual(catalogue.filter(({ facets }) => facets.remote !== 'no'));
  });

  test('favourites, not yet tried, and not yet tried with a partner', () => {
    const context = {
      favourites: new Set(['jeux-de-roles']),
      tried: new Map([['jeux-de-roles', '2026-11-03']]),
      triedWith: new Set(['balade-mentorat']),
    };
    expect(left({ favourites: true }, context).map(({ id }) => id)).toEqual(['jeux-de-roles']);
    expect(left({ untried: true }, context)).toEqual(catalogue.filter(({ id }) => id !== 'jeux-de-roles'));
    expect(left({ untried: true, untriedWith: 'Ana' }, context)).toEqual(
      catalogue.filter(({ id }) => id !== 'balade-mentorat'),
    );
    expect(left({ untriedWith: 'Ana' }, context)).toEqual(catalogue);
  });

  test('where nothing is known of what was done, everything is new and nothing a favourite', () => {
    const leftOf = (filters: Partial<Filters>) => passing(catalogue, { ...noFilters, ...filters }, contextOf());
    expect(leftOf({ untried: true })).toEqual(catalogue);
    expect(leftOf({ untried: true, untriedWith: 'Ana' })).toEqual(catalogue);
    expect(leftOf({ favourites: true })).toEqual([]);
  });

  test('dropping a filter only widens, and different filters narrow: all together leave what each leaves', () => {
    fc.assert(
      fc.property(anyFilters, anyContext, (filters, context) => {
        const all = passing(catalogue, filters, context);
        const alone = names.map((name) => {
          expect(passing(catalogue, drop(filters, name), context)).toEqual(expect.arrayContaining(all));
          return new Set(passing(catalogue, { ...filters, ...noneBut(filters, name) }, context));
        });
        expect(all).toEqual(catalogue.filter((activity) => alone.every((set) => set.has(activity))));
      }),
    );
  });

  test('one more value of a facet only widens it', () => {
    fc.assert(
      fc.property(anyFilters, anyContext, fc.constantFrom(...goals), (filters, context, goal) => {
        fc.pre(filters.goal.length > 0);
        const wider = passing(catalogue, { ...filters, goal: [...filters.goal, goal] }, context);
        expect(wider).toEqual(expect.arrayContaining(passing(catalogue, filters, context)));
      }),
    );
  });
});

const noneBut = (filters: Filters, kept: Filter): Filters =>
  names.filter((name) => name !== kept).reduce((rest, name) => drop(rest, name), filters);

const anyValue = fc
  .constantFrom(...(Object.keys(choices) as Facet[]))
  .chain((facet) => fc.record({ facet: fc.constant(facet), value: fc.constantFrom<string>(...choices[facet]) }));

describe('a value of a facet', () => {
  test('counts what is left where it is the only one chosen of its facet', () => {
    fc.assert(
      fc.property(anyFound, anyFilters, anyContext, anyValue, (found, filters, context, { facet, value }) => {
        const several = Array.isArray(noFilters[facet]);
        const only = { ...filters, [facet]: several ? [value] : value };
        expect(countOf(found, filters, context, facet, value)).toBe(passing(found, only, context).length);
      }),
    );
  });

  test('is chosen by one press and dropped by the next, which leaves everything as it was', () => {
    fc.assert(
      fc.property(anyFilters, anyValue, (filters, { facet, value }) => {
        const pressed = toggle(filters, facet, value);
        expect(isChosen(pressed, facet, value)).toBe(!isChosen(filters, facet, value));
        const again = toggle(pressed, facet, value);
        if (Array.isArray(noFilters[facet]) || isChosen(filters, facet, value)) {
          expect(isChosen(again, facet, value)).toBe(isChosen(filters, facet, value));
        } else expect(again).toEqual(drop(filters, facet));
        expect(parseFilters(JSON.parse(JSON.stringify(pressed)))).toEqual(pressed);
      }),
    );
  });
});

describe('the costliest filter', () => {
  const costliest = (filters: Partial<Filters>, found = catalogue, context: Partial<Context> = {}) =>
    costliestFilter(catalogue, found, { ...noFilters, ...filters }, { ...nothingDone, ...context });

  test('is the one without which most comes back', () => {
    expect(left({ goal: ['management'], time: '30' })).toEqual([]);
    expect(costliest({ goal: ['management'], time: '30' })).toBe('goal');
    expect(costliest({ favourites: true, time: '60' })).toBe('favourites');
    expect(costliest({ readiness: 'now' }, [])).toBe('text');
  });

  test('of equals, is a filter rather than the text', () => {
    const [first, second] = catalogue;
    const context = { favourites: new Set([first?.id ?? '']) };
    expect(costliest({ favourites: true }, second ? [second] : [], context)).toBe('favourites');
  });

  test('is none where one alone does not help', () => {
    expect(costliest({ favourites: true }, [])).toBeUndefined();
  });

  test('really is: no other brings more back', () => {
    fc.assert(
      fc.property(anyFound, anyFilters, anyContext, (found, filters, context) => {
        fc.pre(passing(found, filters, context).length === 0);
        const back = Object.fromEntries(
          names.map((name) => [name, passing(found, drop(filters, name), context).length]),
        );
        back.text = passing(catalogue, filters, context).length;
        const most = Math.max(...Object.values(back));
        const answer = costliestFilter(catalogue, found, filters, context);
        expect(answer === undefined ? 0 : back[answer]).toBe(most);
      }),
    );
  });
});

describe('remembered filters', () => {
  test('come back as they were', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        expect(parseFilters(JSON.parse(JSON.stringify(filters)))).toEqual(filters);
      }),
    );
  });

  test('garbage gives filters all the same, and no more than is known', () => {
    const nearly = fc.record(Object.fromEntries(Object.keys(noFilters).map((name) => [name, fc.anything()])), {
      requiredKeys: [],
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), nearly), (remembered) => {
        const filters = parseFilters(remembered);
        expect(parseFilters(JSON.parse(JSON.stringify(filters)))).toEqual(filters);
        expect(passing(catalogue, filters, nothingDone).length).toBeLessThanOrEqual(catalogue.length);
      }),
    );
    for (const garbage of [undefined, null, 3, 'goal', [], { goal: 'skills', time: ['45'], remote: 'no' }]) {
      expect(parseFilters(garbage)).toEqual(noFilters);
    }
    expect(parseFilters({ goal: ['skills', 'gone', 'skills'], time: 'gone' })).toEqual({
      ...noFilters,
      goal: ['skills'],
    });
  });
});

test('filters are empty where nothing narrows', () => {
  expect(isEmpty(noFilters)).toBe(true);
  expect(isEmpty({ ...noFilters, untriedWith: 'Ana' })).toBe(true);
  fc.assert(
    fc.property(anyFilters, (filters) => {
      expect(isEmpty(filters)).toBe(
        names.every((name) => JSON.stringify(filters[name]) === JSON.stringify(noFilters[name])),
      );
      expect(isEmpty(names.reduce(drop, filters))).toBe(true);
    }),
  );
});
