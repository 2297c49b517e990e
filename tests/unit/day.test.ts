import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { dayInWords, dayNumber, fullDayInWords, isDay, msUntilTomorrow } from '@/utils/days/day';
import { leaptTo } from '@/utils/days/hour';

const hour = 3_600_000;
const untilTomorrow = (local: string) => msUntilTomorrow(new Date(local));

afterEach(() => vi.unstubAllEnvs());

test('a day in words, as it is written in Québec', () => {
  expect(dayInWords('2026-11-22')).toBe('22 novembre 2026');
  expect(dayInWords('2027-08-01')).toBe('1er août 2027');
  expect(fullDayInWords('2026-11-22')).toBe('dimanche 22 novembre 2026');
  expect(fullDayInWords('2028-02-29')).toBe('mardi 29 février 2028');
});

test('the days on which clocks change have 23 and 25 hours', () => {
  vi.stubEnv('TZ', 'America/Toronto');
  expect(untilTomorrow('2026-11-22T00:00')).toBe(24 * hour);
  expect(untilTomorrow('2027-03-14T00:00')).toBe(23 * hour);
  expect(untilTomorrow('2026-11-01T00:00')).toBe(25 * hour);
  expect(untilTomorrow('2026-11-22T23:59:59')).toBe(1000);
});

test('the clocks leap over an hour that they leave out, and over no other', () => {
  vi.stubEnv('TZ', 'America/Toronto');
  expect(leaptTo('2027-03-14', '02:30')).toBe('03:30');
  expect(leaptTo('2027-03-14', '03:30')).toBeUndefined();
  expect(leaptTo('2027-03-14', '')).toBeUndefined();
  expect(leaptTo('', '02:30')).toBeUndefined();
});

test('only real calendar days are days', () => {
  for (const day of ['2026-11-22', '2028-02-29', '1970-01-01']) expect(isDay(day)).toBe(true);
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '22 novembre', '', null, 20261122, {}]) {
    expect(isDay(day)).toBe(false);
  }
  // What `Date` takes for a day all the same.
  for (const near of ['2026-11', '2026-11-22T00:00:00.000Z', '+012026-11-22', ['2026-11-22']]) {
    expect(isDay(near)).toBe(false);
  }
});

test('days are counted as the calendar does, and a day that it does not have is none', () => {
  const number = (most: number) => fc.integer({ min: 0, max: most });
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  fc.assert(
    fc.property(number(9999), number(13), number(32), (year, month, date) => {
      const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(date, 2)}`;
      let day: Temporal.PlainDate | undefined;
      try {
        day = Temporal.PlainDate.from(text);
      } catch {}
      expect(isDay(text)).toBe(day !== undefined);
      if (day) expect(dayNumber(text)).toBe(Temporal.PlainDate.from('1970-01-01').until(day).days);
    }),
  );
});
