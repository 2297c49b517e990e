import { weekdays } from '@/data/locales/fr';
import { nearDays } from '@/data/locales/fr-meetings';
import { type Day, dayNumber, nearDayInWords, today } from '@/utils/days/day';
import { hourInWords } from '@/utils/days/hour';
import type { Meeting } from '@/utils/journal/tables/meetings';

// In the first paint of the new tab: `Date` alone, as in `utils/days/day`. Where a meeting's hour is left out by the clocks,
// `Date` puts it behind the gap, as `Temporal` does.

export type Planned = Pick<Meeting, 'day' | 'time' | 'minutes'>;

/** How many days ahead a meeting is the next one, and how many days after it one is asked about it. */
const ahead = 7;
const asked = 14;
const month = 30 * 86_400_000;

/** Without an hour, it stands behind the others of its day, and is over when that day is. */
const startOf = ({ day, time }: Planned) => Date.parse(`${day}T${time || '24:00'}`);
const endOf = (meeting: Planned) => startOf(meeting) + (meeting.time ? meeting.minutes * 60_000 : 0);

/** Whether it was to have taken place by now, and it is to be asked whether it did. */
export const isOver = (meeting: Planned, now: Date): boolean => endOf(meeting) <= now.getTime();

/**
 * The meeting that the new tab speaks of. One of today first: it has its hour. Then the one that was over last, since a
 * question can wait, but not for ever. Then the soonest to come.
 */
export function nextMeeting<M extends Planned>(meetings: readonly M[], now: Date): M | undefined {
  const day = dayNumber(today(now));
  let next: M | undefined;
  let first = Number.POSITIVE_INFINITY;
  for (const meeting of meetings) {
    const away = dayNumber(meeting.day) - day;
    if (!(away >= -asked && away <= ahead)) continue;
    const ago = now.getTime() - endOf(meeting);
    const place = ago >= 0 ? ago : startOf(meeting) - now.getTime() + (away > 0 ? month : -month);
    if (place < first) [next, first] = [meeting, place];
  }
  return next;
}

/** «Aujourd’hui, 14 h», «Demain», «Jeudi, 9 h 30»; further away «Jeudi 3 décembre, 14 h». */
export function momentInWords({ day, time }: Pick<Planned, 'day' | 'time'>, today: Day): string {
  const away = dayNumber(day) - dayNumber(today);
  const words =
    nearDays[away + 1] ??
    (away > 0 && away < ahead ? (weekdays[new Date(day).getUTCDay()] as string) : nearDayInWords(day, today));
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}${time && `, ${hourInWords(time)}`}`;
}
