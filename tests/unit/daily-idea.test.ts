import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '@/data/schema';
import { dailyActivity as dailyActivityOn, drawActivity, runOrder } from '@/utils/days/daily-idea';

const facets: Activity['facets'] = {
  goal: 'skills',
  time: '45',
  places: ['office'],
  readiness: 'now',
  remote: 'no',
  stages: ['ongoing'],
  organiser: 'both',
  cost: 'free',
};
const catalogueOf = (size: number): Activity[] =>
  Array.from({ length: size }, (_, index) => ({ id: `idea-${index}`, title: `Idea ${index}`, text: 'Text.', facets }));

const dailyActivity = (day: Temporal.PlainDate, catalogue: Activity[], excluded?: Set<string>) =>
  dailyActivityOn(day.toString(), catalogue, excluded);

const epoch = new Temporal.PlainDate(1970, 1, 1);
const days = fc
  .integer({ min: 0, max: epoch.until(new Temporal.PlainDate(2200, 12, 31)).days })
  .map((n) => epoch.add({ days: n }));
const sizes = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 }));
const idsFrom = (from: Temporal.PlainDate, count: number, catalogue: Activity[], excluded?: Set<string>) =>
  Array.from({ length: count }, (_, offset) => dailyActivity(from.add({ days: offset }), catalogue, excluded).id);

/** The first day of the run that a day is in. */
const runStart = (day: Temporal.PlainDate, size: number) => {
  const number = epoch.until(day).days;
  return day.subtract({ days: ((number % size) + size) % size });
};

describe('the idea of the day', () => {
  test('each run shows every activity exactly once', () => {
    fc.assert(
      fc.property(days, sizes, (day, size) => {
        const ids = idsFrom(runStart(day, size), size, catalogueOf(size));
        expect(new Set(ids).size).toBe(size);
      }),
    );
  });

  test('between two showings lie at least a third of the others, also across the seam of two runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 90_000 }), sizes, (run, size) => {
        const order = [...runOrder(run, size), ...runOrder(run + 1, size)];
        const last = new Map<number, number>();
        order.forEach((index, at) => {
          const before = last.get(index);
          if (before !== undefined) expect(at - before - 1).toBeGreaterThanOrEqual(Math.floor(size / 3));
          last.set(index, at);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('a run differs from the one before it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -3000, max: 90_000 }), sizes, (run, size) => {
        if (size > 1) expect(runOrder(run, size)).not.toEqual(runOrder(run + 1, size));
      }),
    );
  });

  test('the runs of the 21 activities over ten years all differ', () => {
    const orders = Array.from({ length: 174 }, (_, run) => runOrder(900 + run, 21).join());
    expect(new Set(orders).size).toBe(174);
  });

  test('is the same for everyone: a pure function of the day, kept from version to version', () => {
    const catalogue = catalogueOf(21);
    expect(idsFrom(new Temporal.PlainDate(2026, 11, 22), 8, catalogue)).toEqual(
      idsFrom(new Temporal.PlainDate(2026, 11, 22), 8, catalogueOf(21)),
    );
    expect(runOrder(989, 21)).toMatchInlineSnapshot(`
      [
        12,
        6,
        10,
        3,
        11,
        7,
        8,
        18,
        15,
        1,
        4,
        14,
        5,
        19,
        17,
        9,
        0,
        16,
        20,
        13,
        2,
      ]
    `);
  });

  test('is the idea of the local day in every time zone, also where clocks change', () => {
    const catalogue = catalogueOf(21);
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf('timeZone')),
        fc.integer({ min: 0, max: 7_289_654_399_000 }),
        (zone, at) => {
          const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
          const idea = dailyActivity(local.toPlainDate(), catalogue);
          expect(dailyActivity(local.startOfDay().toPlainDate(), catalogue)).toBe(idea);
          const tomorrow = local.add({ days: 1 }).startOfDay();
          expect(dailyActivity(tomorrow.subtract({ seconds: 1 }).toPlainDate(), catalogue)).toBe(idea);
          expect(dailyActivity(tomorrow.toPlainDate(), catalogue)).not.toBe(idea);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('an empty catalogue is an error, not an idea', () => {
    expect(() => dailyActivity(epoch, [])).toThrow(RangeError);
  });
});

describe('excluded activities', () => {
  const some = fc.tuple(days, fc.integer({ min: 2, max: 60 })).chain(([day, size]) =>
    fc.record({
      day: fc.constant(day),
      size: fc.constant(size),
      excluded: fc.subarray(catalogueOf(size).map(({ id }) => id)).map((ids) => new Set(ids)),
    }),
  );

  test('never come as idea of the day while another is left; the others keep their days', () => {
    fc.assert(
      fc.property(some, ({ day, size, excluded }) => {
        const catalogue = catalogueOf(size);
        const calendar = dailyActivity(day, catalogue);
        const idea = dailyActivity(day, catalogue, excluded);
        if (excluded.size === size || !excluded.has(calendar.id)) expect(idea).toBe(calendar);
        else expect(excluded.has(idea.id)).toBe(false);
      }),
    );
  });

  test('leave no idea two days in a row, as long as a few are left', () => {
    fc.assert(
      fc.property(some, ({ day, size, excluded }) => {
        fc.pre(size - excluded.size >= 6);
        const ids = idsFrom(day, 2 * size, catalogueOf(size), excluded);
        for (let at = 1; at < ids.length; at++) expect(ids[at]).not.toBe(ids[at - 1]);
      }),
    );
  });

  test('give their days to the same others, from version to version', () => {
    const twoRuns = (run: number, size: number, ...excluded: string[]) =>
      idsFrom(epoch.add({ days: run * size }), 2 * size, catalogueOf(size), new Set(excluded))
        .map((id) => id.slice('idea-'.length))
        .join(' ');
    expect(twoRuns(989, 21, 'idea-12', 'idea-6', 'idea-3')).toBe(
      '20 14 10 16 11 7 8 18 15 1 4 14 5 19 17 9 0 16 20 13 2 18 8 4 1 10 19 11 2 13 20 9 5 17 8 10 15 7 0 16 14 13',
    );
    expect(twoRuns(20_000, 7, 'idea-1', 'idea-4'), 'of two as far away, the first').toBe('3 2 6 5 0 6 0 3 0 5 6 2 5 2');
  });

  test('if all are excluded, all come again', () => {
    const catalogue = catalogueOf(5);
    const all = new Set(catalogue.map(({ id }) => id));
    expect(new Set(idsFrom(runStart(epoch.add({ days: 20_000 }), 5), 5, catalogue, all)).size).toBe(5);
  });
});

describe('drawing', () => {
  const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

  test('shows every idea once before any comes again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.array(chance, { minLength: 40, maxLength: 40 }),
        (size, chances) => {
          const catalogue = catalogueOf(size);
          let shown = catalogue[0] as Activity;
          const seen = new Set<string>();
          for (let count = 1; count < size; count++) {
            seen.add(shown.id);
            shown = drawActivity(catalogue, shown.id, seen, new Set(), () => chances[count] as number) as Activity;
            expect(seen.has(shown.id)).toBe(false);
          }
        },
      ),
    );
  });

  test('once all were seen, gives any but the one shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 40 }), chance, (size, random) => {
        const catalogue = catalogueOf(size);
        const all = new Set(catalogue.map(({ id }) => id));
        expect(drawActivity(catalogue, 'idea-0', all, new Set(), () => random)?.id).not.toBe('idea-0');
      }),
    );
  });

  test('never gives an excluded idea while another is left, and has nothing to give where only the shown one is', () => {
    const catalogue = catalogueOf(4);
    const excluded = new Set(['idea-1', 'idea-2']);
    expect(drawActivity(catalogue, 'idea-0', new Set(), excluded, () => 0.99)?.id).toBe('idea-3');
    expect(drawActivity(catalogue, 'idea-0', new Set(), excluded.add('idea-3'), () => 0)).toBeUndefined();
    expect(drawActivity(catalogueOf(1), 'idea-0', new Set(), new Set(), () => 0)).toBeUndefined();
  });

  test('gives any by chance, one that was seen where all were, and an excluded one where all are', () => {
    const catalogue = catalogueOf(4);
    const all = new Set(catalogue.map(({ id }) => id));
    const draw = (seen: Set<string>, excluded: Set<string>) =>
      [0, 0.5, 0.99].map((random) => drawActivity(catalogue, 'idea-0', seen, excluded, () => random)?.id);
    const others = ['idea-1', 'idea-2', 'idea-3'];
    expect(draw(new Set(), new Set())).toEqual(others);
    expect(draw(all, new Set())).toEqual(others);
    expect(draw(new Set(), all)).toEqual(others);
  });
});
