import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { bundled as catalogue } from '@/data/catalogue';
import type { Activity } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import { keptSnapshot, type Snapshot, todayFrom } from '@/utils/kept/snapshot';

const day = '2026-11-22';
const daily = dailyActivity(day, catalogue);
const other = catalogue.find(({ id }) => id !== daily.id) as Activity;
const snapshot: Snapshot = {
  day,
  activity: other,
  daily: daily.id,
  excluded: [],
  favourites: [other.id],
  tried: { [other.id]: '2026-11-03' },
};

const keep = (text: string) => vi.stubGlobal('localStorage', { getItem: () => text });
afterEach(() => vi.unstubAllGlobals());

test('today’s snapshot gives what was shown', () => {
  keep(JSON.stringify(snapshot));
  expect(todayFrom(keptSnapshot.get(), day)).toEqual({
    day,
    activity: other,
    meetings: [],
    daily: daily.id,
    favourite: true,
    triedOn: '2026-11-03',
  });
});

test('without a snapshot, or with one of another day, it is the calendar’s idea', () => {
  expect(todayFrom(undefined, day).activity).toBe(daily);
  expect(todayFrom({ ...snapshot, day: '2026-11-21' }, day).activity).toBe(daily);
});

test('a snapshot of another day still tells what is excluded', () => {
  const yesterday = { ...snapshot, day: '2026-11-21', excluded: [daily.id] };
  expect(todayFrom(yesterday, day).activity).not.toBe(daily);
});

test('an activity that this version does not have gives way to the calendar’s idea', () => {
  expect(todayFrom({ ...snapshot, activity: { ...other, id: 'gone' } }, day).activity).toBe(daily);
});

test('an idea that does not come with the extension is painted as the snapshot has it', () => {
  const own = { ...other, id: 'own/3f2b8c1e', title: 'Marche au marché' };
  keep(JSON.stringify({ ...snapshot, activity: own }));
  expect(todayFrom(keptSnapshot.get(), day).activity).toEqual(own);
  for (const broken of [{ ...own, facets: null }, { ...own, facets: { goal: 5 } }, { ...own, title: [] }, 'x', null]) {
    keep(JSON.stringify({ ...snapshot, activity: broken }));
    expect(todayFrom(keptSnapshot.get(), day).activity).toBe(daily);
  }
});

test('whatever stands in the storage, there is an idea', () => {
  const damaged = fc.oneof(
    fc.string(),
    fc.json(),
    fc
      .tuple(fc.constantFrom(...Object.keys(snapshot)), fc.jsonValue())
      .map(([key, value]) => JSON.stringify({ ...snapshot, [key]: value })),
  );
  fc.assert(
    fc.property(damaged, (text) => {
      keep(text);
      expect(catalogue).toContain(todayFrom(keptSnapshot.get(), day).activity);
    }),
    { numRuns: 2000 },
  );
});

test('a storage that throws counts as empty', () => {
  vi.stubGlobal('localStorage', {
    getItem() {
      throw new DOMException('Denied', 'SecurityError');
    },
  });
  expect(keptSnapshot.get()).toBeUndefined();
});
