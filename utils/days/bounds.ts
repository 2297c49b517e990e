import { type Day, isDay, today } from './day';

/** The days that a form takes, both included; without an end, as late as one likes. */
export interface Bounds {
  from: Day;
  to?: Day | undefined;
}

/** Nothing was tried before. */
export const firstDay: Day = '2000-01-01';

/** The same day so many years later; of 29 February, the day after where there is none. */
export const inYears = (day: Day, years: number): Day =>
  today(new Date(Number(day.slice(0, 4)) + years, Number(day.slice(5, 7)) - 1, Number(day.slice(8))));

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
  if (!isDay(typed)) return /^\d{5,}-/.test(typed) ? 'late' : 'missing';
  if (typed < from) return 'early';
  return typed > (to ?? `${lastYear}-12-31`) ? 'late' : undefined;
}
