import { months, weekdays } from '@/data/locales/fr';

/** A local calendar day, `YYYY-MM-DD`: sorts as text, and is the key of the journal. */
export type Day = string;

// The local date, not toISOString(): at 20:00 in Montréal, UTC is already tomorrow.
export const today = (): Day => Temporal.Now.plainDateISO().toString();

/** The local day of a moment, ISO 8601 in UTC. */
export const dayOf = (instant: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(Temporal.Now.timeZoneId()).toPlainDate().toString();

export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  try {
    return Temporal.PlainDate.from(value).toString() === value;
  } catch {
    return false;
  }
}

/** Milliseconds until the next local day begins; a day has 23 to 25 hours where clocks change. */
export function msUntilTomorrow(now = Temporal.Now.zonedDateTimeISO()): number {
  return now.add({ days: 1 }).startOfDay().epochMilliseconds - now.epochMilliseconds;
}

/** «22 novembre 2026». Not Intl: its first use costs more than the rest of the first paint together. */
export function dayInWords(day: Day): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date === 1 ? '1er' : date} ${months[month - 1]} ${year}`;
}

/** «dimanche 22 novembre 2026» */
export function fullDayInWords(day: Day): string {
  return `${weekdays[Temporal.PlainDate.from(day).dayOfWeek % 7]} ${dayInWords(day)}`;
}
