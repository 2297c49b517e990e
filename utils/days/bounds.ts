import { type Day, isDay, today } from './day';

/** The days that a form takes, both included; without an end, as late as one likes. */
export interface Bounds {
  from: Day;
  to?: Day | undefined;
}

/** Nothing was tried before. */
export const firstDay: Day = '2000-01-01';

/** Meetings are planned up to five years ahead. */
export const lastDayToPlan = (from: Day): Day =>
  today(new Date(Number(from.slice(0, 4)) + 5, Number(from.slice(5, 7)) - 1, Number(from.slice(8))));

/** After it, a typed year has a slip. */
const lastYear = '2099';

export type DayProblem = 'missing' | 'early' | 'late';

/**
 * What is wrong with a day as it was typed.
 * @param was the day that is stored: left as it is, it may be any
 */
export function dayProblem(typed: string, { from, to }: Bounds, was?: string): DayProblem | undefined {
  if (typed === was) return undefined;
  // A date field gives years of up to six digits.
  if (typed.indexOf('-') > 4) return 'late';
  if (!isDay(typed)) return 'missing';
  if (typed < from) return 'early';
  return typed > (to ?? `${lastYear}-12-31`) ? 'late' : undefined;
}
