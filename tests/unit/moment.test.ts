import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Day } from '@/utils/days/day';
import { isOver, momentChangesAt, momentInWords, nextMeeting, type Planned } from '@/utils/meetings/moment';

beforeEach(() => void vi.stubEnv('TZ', 'America/Toronto'));
afterEach(() => vi.unstubAllEnvs());

const meeting = (day: Day, time = '', minutes = 60): Planned => ({ day, time, minutes });
const at = (local: string) => new Date(local);

// A Thursday.
const today = '2026-11-26';

test.each([
  ['2026-11-26', '14:00', 'Aujourd’hui, 14\u00a0h'],
  ['2026-11-26', '', 'Aujourd’hui'],
  ['2026-11-27', '09:30', 'Demain, 9\u00a0h\u00a030'],
  ['2026-11-27', '', 'Demain'],
  ['2026-11-28', '', 'Samedi'],
  ['2026-12-02', '00:05', 'Mercredi, 0\u00a0h\u00a005'],
  // The weekday alone would be today’s.
  ['2026-12-03', '14:00', 'Jeudi 3 décembre, 14\u00a0h'],
  ['2027-01-01', '', 'Vendredi 1er janvier 2027'],
  ['2026-11-25', '14:00', 'Hier, 14\u00a0h'],
  ['2026-11-24', '', 'Mardi 24 novembre'],
])('%s %s is «%s»', (day, time, words) => {
  expect(momentInWords({ day, time }, today)).toBe(words);
});

test('a meeting is asked about once its end is past; without an hour, from the next day on', () => {
  const hour = meeting(today, '14:00');
  expect(isOver(hour, at('2026-11-26T14:59:59'))).toBe(false);
  expect(isOver(hour, at('2026-11-26T15:00'))).toBe(true);
  expect(isOver(meeting(today), at('2026-11-26T23:59:59'))).toBe(false);
  expect(isOver(meeting(today), at('2026-11-27T00:00'))).toBe(true);
});

test('the next one is within seven days, and one is asked for fourteen', () => {
  const stands = (day: Day, time?: string) => nextMeeting([meeting(day, time)], at('2026-11-26T08:00')) !== undefined;
  for (const time of ['', '14:00']) {
    expect(stands('2026-12-03', time)).toBe(true);
    expect(stands('2026-12-04', time)).toBe(false);
    expect(stands('2026-11-12', time)).toBe(true);
    expect(stands('2026-11-11', time)).toBe(false);
  }
  expect(stands('2026-13-45', '25:61')).toBe(false);
});

test('of several, the one of today, then the last to confirm, then the soonest', () => {
  const order = [
    meeting(today, '10:30'),
    meeting(today, '14:00'),
    meeting(today),
    meeting(today, '09:00'),
    meeting('2026-11-25', '14:00'),
    meeting('2026-11-13'),
    meeting('2026-11-27', '09:00'),
    meeting('2026-11-27'),
    meeting('2026-12-03', '08:00'),
  ];
  const all = [...order, meeting('2026-12-10')];
  fc.assert(
    fc.property(fc.shuffledSubarray(all), (some) => {
      const first = order.find((one) => some.includes(one));
      expect(nextMeeting(some, at('2026-11-26T11:00'))).toBe(first);
    }),
  );
});

test('a meeting over midnight is under way until its end', () => {
  const late = meeting('2026-11-25', '23:30');
  const tomorrow = meeting('2026-11-27');
  expect(nextMeeting([tomorrow, late], at('2026-11-26T00:10'))).toBe(late);
  expect(isOver(late, at('2026-11-26T00:10'))).toBe(false);
});

test('between two changes nothing changes, in any zone', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });
  const zone = fc.constantFrom(
    'America/Toronto',
    'Europe/Paris',
    'Africa/Cairo',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
  );
  const near = fc.record({
    days: fc.integer({ min: -16, max: 9 }),
    time: fc.constantFrom('', '00:00', '02:30', '09:00', '14:15', '23:30'),
    minutes: fc.constantFrom(30, 60, 240),
  });
  fc.assert(
    fc.property(
      zone,
      moments,
      fc.array(near, { maxLength: 5 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (zone, moment, some, part) => {
        vi.stubEnv('TZ', zone);
        const day = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate();
        const meetings = some.map(({ days, ...rest }) => ({ day: day.add({ days }).toString(), ...rest }));
        const said = (ms: number) => {
          const now = new Date(ms);
          const next = nextMeeting(meetings, now);
          const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toPlainDate().toString();
          return next && [next, isOver(next, now), momentInWords(next, local)];
        };
        const change = momentChangesAt(meetings, new Date(moment));
        expect(change).toBeGreaterThan(moment);
        expect(said(moment + Math.floor((change - 1 - moment) * part))).toEqual(said(moment));
      },
    ),
    { numRuns: 500 },
  );
});

test('the end of a meeting changes what is said, and so does midnight, also where it is left out by the clocks', () => {
  const now = at('2026-11-26T08:00');
  expect(momentChangesAt([meeting(today, '14:00')], now)).toBe(at('2026-11-26T15:00').getTime());
  expect(momentChangesAt([meeting(today)], now)).toBe(at('2026-11-27T00:00').getTime());
  vi.stubEnv('TZ', 'Africa/Cairo');
  const morning = at('2027-04-29T08:00');
  const first = Temporal.PlainDate.from('2027-04-30').toZonedDateTime('Africa/Cairo').epochMilliseconds;
  expect(momentChangesAt([meeting('2027-04-29')], morning)).toBe(first);
  expect(isOver(meeting('2027-04-29'), new Date(first))).toBe(true);
  expect(isOver(meeting('2027-04-29'), new Date(first - 1))).toBe(false);
});
