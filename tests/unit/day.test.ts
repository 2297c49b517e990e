import { expect, test } from 'vitest';
import { dayInWords, fullDayInWords, isDay, msUntilTomorrow } from '@/utils/day';

const hour = 3_600_000;
const untilTomorrow = (local: string) => msUntilTomorrow(Temporal.ZonedDateTime.from(`${local}[America/Toronto]`));

test('a day in words, as it is written in Québec', () => {
  expect(dayInWords('2026-11-22')).toBe('22 novembre 2026');
  expect(dayInWords('2027-08-01')).toBe('1er août 2027');
  expect(fullDayInWords('2026-11-22')).toBe('dimanche 22 novembre 2026');
  expect(fullDayInWords('2028-02-29')).toBe('mardi 29 février 2028');
});

test('the days on which clocks change have 23 and 25 hours', () => {
  expect(untilTomorrow('2026-11-22T00:00')).toBe(24 * hour);
  expect(untilTomorrow('2027-03-14T00:00')).toBe(23 * hour);
  expect(untilTomorrow('2026-11-01T00:00')).toBe(25 * hour);
  expect(untilTomorrow('2026-11-22T23:59:59')).toBe(1000);
});

test('only real calendar days are days', () => {
  for (const day of ['2026-11-22', '2028-02-29', '1970-01-01']) expect(isDay(day)).toBe(true);
  for (const day of ['2026-02-29', '2026-13-01', '2026-1-1', '22 novembre', '', null, 20261122, {}]) {
    expect(isDay(day)).toBe(false);
  }
});
