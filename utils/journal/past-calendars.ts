import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Rows } from './tables';
import type { PastCalendar, PastCalendars } from './tables/ideas';

type Named = Pick<Activity, 'id' | 'title'>;
type Past = Omit<PastCalendars, 'key'>;

/** So many changes of the calendar, years of them, and so many titles are remembered. */
const mostSpans = 100;
const mostTitles = 400;

/** What is remembered of it on a day; a row may be damaged. */
export function pastOf(row: Rows['programme'] | undefined, day: Day): Past {
  const { spans, titles }: Partial<Past> = Object(row);
  // One that ends in days to come was written while the clock was ahead.
  const ended = (span: PastCalendar) => (span.before > day ? { ...span, before: day } : span);
  return { spans: Array.isArray(spans) ? spans.map(ended) : [], titles: Array.isArray(titles) ? titles : [] };
}

/** What is remembered once what the calendar goes by changes on a day; undefined if it stays the same. */
export function pastAfter(
  { spans, titles }: Past,
  before: readonly Named[],
  after: readonly Named[],
  day: Day,
): Past | undefined {
  const ids = (shared: readonly Named[]) => shared.map(({ id }) => id);
  if (ids(before).join() === ids(after).join()) return undefined;
  const named = before.map(({ id, title }) => ({ id, title }));
  const gone = named.filter(({ id }) => !ids(after).includes(id));
  // Of several changes in a day, the first tells what the days before it had.
  const isKnown = spans.some((span) => span.before === day);
  return {
    spans: isKnown ? spans : [...spans, { before: day, shared: named }].slice(-mostSpans),
    titles: [...titles.filter(({ id }) => !ids(gone).includes(id)), ...gone].slice(-mostTitles),
  };
}

/** What the calendar went by on a day. */
export const sharedOn = <Shared>(day: Day, past: readonly PastCalendar[], now: readonly Shared[]) =>
  past.find(({ before }) => day < before)?.shared ?? now;
