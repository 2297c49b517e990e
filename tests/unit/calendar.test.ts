import { expect, test } from 'vitest';
import { addMonths, daysOfMonth, moveDay, sameDayIn, weeksOfMonth, yearAround } from '@/utils/days/calendar';

const today = '2026-11-22';
const press = (from: string, key: string, { ctrlKey = false, shiftKey = false } = {}) =>
  moveDay(from, { key, ctrlKey, shiftKey }, today);

test('weeks begin on Sunday and hold each day of the month once', () => {
  const weeks = weeksOfMonth('2026-11');
  expect(weeks).toHaveLength(5);
  expect(weeks[0]).toEqual(daysOfMonth('2026-11').slice(0, 7));
  expect(weeks.at(-1)).toEqual(['2026-11-29', '2026-11-30', ...Array(5).fill(undefined)]);
  for (const month of ['2026-02', '2024-02', '2025-03', '2000-01', '0001-01']) {
    expect(weeksOfMonth(month).flat().filter(Boolean)).toEqual(daysOfMonth(month));
    for (const week of weeksOfMonth(month)) {
      expect(week).toHaveLength(7);
      week.forEach((day, index) => {
        if (day !== undefined) expect(Temporal.PlainDate.from(day).dayOfWeek % 7).toBe(index);
      });
    }
  }
});

test('months go over the year', () => {
  expect(addMonths('2026-01', -1)).toBe('2025-12');
  expect(addMonths('2026-11', 14)).toBe('2028-01');
});

test('the year around a month ends with the present month, or whole years before it', () => {
  expect(yearAround('2026-11', '2026-11')).toEqual(yearAround('2025-12', '2026-11'));
  expect(yearAround('2026-11', '2026-11').at(-1)).toBe('2026-11');
  expect(yearAround('2025-11', '2026-11').at(-1)).toBe('2025-11');
  for (let back = 0; back < 40; back++) {
    const month = addMonths('2026-11', -back);
    const year = yearAround(month, '2026-11');
    expect(year).toContain(month);
    expect(year).toHaveLength(12);
  }
});

test('another month keeps the date where it can, and never goes beyond today', () => {
  expect(sameDayIn('2026-02', '2026-01-31', today)).toBe('2026-02-28');
  expect(sameDayIn('2026-11', '2026-10-25', today)).toBe(today);
  expect(sameDayIn('2026-10', '2026-11-05', today)).toBe('2026-10-05');
});

test('arrows go from day to day and week to week, also into another month', () => {
  expect(press('2026-11-01', 'ArrowLeft')).toBe('2026-10-31');
  expect(press('2026-10-31', 'ArrowRight')).toBe('2026-11-01');
  expect(press('2026-11-03', 'ArrowUp')).toBe('2026-10-27');
  expect(press('2026-10-28', 'ArrowDown')).toBe('2026-11-04');
});

test('no key goes beyond today', () => {
  expect(press('2026-11-21', 'ArrowRight')).toBe(today);
  expect(press(today, 'ArrowRight')).toBe(today);
  expect(press('2026-11-18', 'ArrowDown')).toBe('2026-11-18');
  expect(press('2026-11-22', 'End')).toBe(today);
  expect(press('2026-11-02', 'End', { ctrlKey: true })).toBe(today);
  expect(press('2026-10-25', 'PageDown')).toBe(today);
  expect(press('2026-11-03', 'PageDown')).toBe('2026-11-03');
});

test('Home and End go to the ends of the week, and with Ctrl of the month', () => {
  expect(press('2026-11-12', 'Home')).toBe('2026-11-08');
  expect(press('2026-11-12', 'End')).toBe('2026-11-14');
  expect(press('2026-10-02', 'Home')).toBe('2026-10-01');
  expect(press('2026-10-29', 'End')).toBe('2026-10-31');
  expect(press('2026-11-12', 'Home', { ctrlKey: true })).toBe('2026-11-01');
  expect(press('2026-10-12', 'End', { ctrlKey: true })).toBe('2026-10-31');
});

test('PageUp and PageDown go by months, and with Shift by years', () => {
  expect(press('2026-03-31', 'PageUp')).toBe('2026-02-28');
  expect(press('2026-03-31', 'PageDown')).toBe('2026-04-30');
  expect(press('2024-02-29', 'PageUp', { shiftKey: true })).toBe('2023-02-28');
  expect(press('2024-02-29', 'PageDown', { shiftKey: true })).toBe('2025-02-28');
});

test('other keys are left alone', () => {
  expect(press('2026-11-12', 'Enter')).toBeUndefined();
  expect(press('2026-11-12', 'Tab')).toBeUndefined();
});
