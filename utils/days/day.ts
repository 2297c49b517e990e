import { months, weekdays } from '@/data/locales/fr';

// What new tab and popup need is done with `Date`: the first use of `Temporal` in a page costs a millisecond of script in
// front of the first paint, and 28 kB that stay.

/** A local calendar day, `YYYY-MM-DD`: sorts as text, and is the key of the journal. */
export type Day = string;

// The local date, not toISOString(): at 20:00 in Montréal, UTC is already tomorrow.
export function today(now = new Date()): Day {
  const digits = (number: number, length: number) => String(number).padStart(length, '0');
  return `${digits(now.getFullYear(), 4)}-${digits(now.getMonth() + 1, 2)}-${digits(now.getDate(), 2)}`;
}

/** Days since 1970-01-01, which is 0. */
export const dayNumber = (day: Day): number => Date.parse(day) / 86_400_000;

/** The local day of a moment, ISO 8601 in UTC. */
export const dayOf = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(value);
  // Some engines take the 30th of February for the 2nd of March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** Milliseconds until the next local day begins; a day has 23 to 25 hours where clocks change. */
export function msUntilTomorrow(now = new Date()): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}

/** «22 novembre 2026». Not Intl: its first use costs more than the rest of the first paint together. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date === 1 ? '1er' : date} ${months[month - 1]} ${year}`;
}

/** «dimanche 22 novembre 2026» */
export function fullDayInWords(day: Day): string {
  return `${weekdays[new Date(day).getUTCDay()]} ${dayInWords(day)}`;
}

/** «jeudi 3 décembre», with the year where it is not that of `today`. */
export function nearDayInWords(day: Day, today: Day): string {
  const words = fullDayInWords(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -' 2026'.length) : words;
}
