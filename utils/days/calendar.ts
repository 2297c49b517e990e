import type { Day } from './day';

/** A calendar month, `YYYY-MM`: sorts as text. */
export type Month = string;

export const monthOf = (day: Day): Month => day.slice(0, 7);

export const addMonths = (month: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

export function daysOfMonth(month: Month): Day[] {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return Array.from({ length: daysInMonth }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
}

/** The weeks of a month, from Sunday on; undefined where a day belongs to another month. */
export function weeksOfMonth(month: Month): (Day | undefined)[][] {
  const days = daysOfMonth(month);
  const before = Temporal.PlainDate.from(days[0] as Day).dayOfWeek % 7;
  const weeks = Math.ceil((before + days.length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => days[week * 7 + weekday - before]),
  );
}

/** The twelve months around `month` that end with the month `until`, or a number of whole years before it. */
export function yearAround(month: Month, until: Month): Month[] {
  const distance = Temporal.PlainYearMonth.from(month).until(until, { largestUnit: 'months' }).months;
  const last = addMonths(until, -12 * Math.floor(distance / 12));
  return Array.from({ length: 12 }, (_, index) => addMonths(last, index - 11));
}

/** The day of `month` that stands where `day` stands in its own, and is not after `until`. */
export function sameDayIn(month: Month, day: Day, until: Day): Day {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  const date = Math.min(Number(day.slice(8)), daysInMonth);
  const same = `${month}-${String(date).padStart(2, '0')}`;
  return earliest(same, until);
}

interface Key {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
}

/**
 * Where a key leads from a day, as the grid pattern of ARIA has it, up to and including `until`; Home and End stay in
 * the month. Undefined for other keys.
 */
export function moveDay(from: Day, { key, ctrlKey, shiftKey }: Key, until: Day): Day | undefined {
  const date = Temporal.PlainDate.from(from);
  const weekday = date.dayOfWeek % 7;
  const within = (day: Temporal.PlainDate) => (day.toString() <= until ? day.toString() : from);
  const first = `${monthOf(from)}-01`;
  const last = date.with({ day: date.daysInMonth }).toString();
  switch (key) {
    case 'ArrowLeft':
      return within(date.subtract({ days: 1 }));
    case 'ArrowRight':
      return within(date.add({ days: 1 }));
    case 'ArrowUp':
      return within(date.subtract({ weeks: 1 }));
    case 'ArrowDown':
      return within(date.add({ weeks: 1 }));
    case 'Home':
      return ctrlKey ? first : latest(first, date.subtract({ days: weekday }).toString());
    case 'End':
      return earliest(until, last, ctrlKey ? last : date.add({ days: 6 - weekday }).toString());
    case 'PageUp':
      return date.subtract(shiftKey ? { years: 1 } : { months: 1 }).toString();
    case 'PageDown': {
      const later = date.add(shiftKey ? { years: 1 } : { months: 1 }).toString();
      return monthOf(from) === monthOf(until) ? from : earliest(until, later);
    }
    default:
      return undefined;
  }
}

const latest = (...days: Day[]) => days.sort().at(-1) as Day;
export const earliest = (...days: Day[]): Day => days.sort()[0] as Day;
