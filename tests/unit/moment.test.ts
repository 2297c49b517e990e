import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Day } from '@/utils/days/day';
import { isOver, momentInWords, nextMeeting, type Planned } from '@/utils/meetings/moment';

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
