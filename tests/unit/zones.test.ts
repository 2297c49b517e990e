import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { msUntilTomorrow, today } from '@/utils/days/day';
import { isOver } from '@/utils/meetings/moment';

afterEach(() => vi.unstubAllEnvs());

test('today is the local day, wherever one is, and tomorrow begins when it ends', () => {
  const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const moments = fc.integer({ min: 0, max: Temporal.Instant.from('2200-12-31T00:00Z').epochMilliseconds });
  fc.assert(
    fc.property(zones, moments, (zone, moment) => {
      vi.stubEnv('TZ', zone);
      const local = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
      expect(today(new Date(moment))).toBe(local.toPlainDate().toString());
      const midnight = local.toPlainDate().add({ days: 1 }).toZonedDateTime(zone);
      expect(msUntilTomorrow(new Date(moment))).toBe(midnight.epochMilliseconds - moment);
    }),
    { numRuns: 1000 },
  );
});

test('a meeting without an hour ends with its day, also where the clocks leave midnight out', () => {
  vi.stubEnv('TZ', 'Africa/Cairo');
  const meeting = { day: '2027-04-29', time: '', minutes: 60 };
  const end = Temporal.PlainDate.from('2027-04-30').toZonedDateTime('Africa/Cairo').epochMilliseconds;
  expect(isOver(meeting, new Date(end - 1))).toBe(false);
  expect(isOver(meeting, new Date(end))).toBe(true);
});
