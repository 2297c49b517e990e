import type { Meeting } from '@/utils/journal/tables/meetings';
import { plainLine, plainText } from './plain';

interface Said {
  summary: string;
  description: string;
  /** The time zone that the meeting's hour is meant in. */
  zone: string;
  now: Temporal.Instant;
}

/**
 * A meeting as an iCalendar file (RFC 5545), for the calendars of Outlook, Google and Apple: times in UTC, since Outlook
 * refuses floating ones. A cancelled meeting makes the file that takes it away. A later file of the same meeting has the same UID and a higher SEQUENCE, and takes its place.
 */
export function calendarFile(meeting: Meeting, { summary, description, zone, now }: Said): string {
  const { time, place, status } = meeting;
  const isCancelled = status === 'cancelled';
  const event = [
    `UID:${meeting.id}@idee-du-jour`,
    `SEQUENCE:${meeting.sequence}`,
    `DTSTAMP:${utc(now)}`,
    ...span(meeting, zone),
    `SUMMARY:${escaped(plainLine(summary))}`,
    ...(description ? [`DESCRIPTION:${escaped(plainText(description))}`] : []),
    ...(place ? [`LOCATION:${escaped(plainLine(place))}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    // Without an hour it keeps nobody's day.
    `TRANSP:${time ? 'OPAQUE' : 'TRANSPARENT'}`,
  ];
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//idee-du-jour//Mentorat//FR',
    `METHOD:${isCancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    ...event,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function span({ day, time, minutes }: Meeting, zone: string): string[] {
  const date = Temporal.PlainDate.from(day);
  if (!time) return [`DTSTART;VALUE=DATE:${digits(date)}`, `DTEND;VALUE=DATE:${digits(date.add({ days: 1 }))}`];
  // An hour that the clocks leave out that night goes behind the gap.
  const start = date.toZonedDateTime({ timeZone: zone, plainTime: time }).toInstant();
  // An end is after its start, or is not said.
  return [`DTSTART:${utc(start)}`, ...(minutes > 0 ? [`DTEND:${utc(start.add({ minutes }))}`] : [])];
}

const digits = (moment: Temporal.PlainDate | string) => moment.toString().replaceAll(/[-:]/g, '');
const utc = (instant: Temporal.Instant) => digits(instant.toString({ smallestUnit: 'second' }));

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

const octets = new TextEncoder();

/** A line is at most 75 octets long; it goes on behind a space, never within a character or an escape. */
function fold(line: string): string {
  let folded = '';
  let length = 0;
  for (const [sign] of line.matchAll(/\\?./gsu)) {
    const more = octets.encode(sign).length;
    if (length + more > 75) {
      folded += '\r\n ';
      length = 1;
    }
    folded += sign;
    length += more;
  }
  return folded;
}

/** As in `rencontre-2026-12-03-balade-mentorat.ics`; a later file of the same meeting has its number at the end. */
export function calendarFileName({ day, title, sequence, status }: Meeting): string {
  const words =
    title
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const name = [...words.join('-')].slice(0, 60).join('');
  const parts = [status === 'cancelled' ? 'annulation' : 'rencontre', day, name, sequence || ''];
  return `${parts.filter(Boolean).join('-')}.ics`;
}
