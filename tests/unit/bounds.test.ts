import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayProblem, firstDay, lastDayToPlan } from '@/utils/days/bounds';

const until = { from: firstDay, to: '2026-11-22' };

test.for([
  ['2026-11-22', undefined],
  ['2000-01-01', undefined],
  ['1999-12-31', 'early'],
  ['0026-11-22', 'early'],
  ['1122-11-22', 'early'],
  ['2026-11-23', 'late'],
  ['20266-11-22', 'late'],
  ['', 'missing'],
  ['2026-02-30', 'missing'],
  ['hier', 'missing'],
] as const)('«%s» is %s', ([typed, problem]) => expect(dayProblem(typed, until)).toBe(problem));

test('what is stored may stay, whatever it is', () => {
  expect(dayProblem('2031-05-05', until, '2031-05-05')).toBeUndefined();
  expect(dayProblem('2031-05-06', until, '2031-05-05')).toBe('late');
});

test('a plan may be as late as one likes, within reason', () => {
  expect(dayProblem('2031-05-05', { from: '2026-11-22' })).toBeUndefined();
  expect(dayProblem('2126-11-22', { from: '2026-11-22' })).toBe('late');
});

test('one plans up to five years ahead', () => {
  expect(lastDayToPlan('2026-01-02')).toBe('2031-01-02');
  expect(lastDayToPlan('2024-02-29')).toBe('2029-03-01');
});

test('every real day between the two is taken, and none beside', () => {
  const day = fc.date({ noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31') });
  fc.assert(
    fc.property(day, (date) => {
      const typed = date.toISOString().slice(0, 10);
      expect(dayProblem(typed, until) === undefined).toBe(typed >= until.from && typed <= until.to);
    }),
  );
});
