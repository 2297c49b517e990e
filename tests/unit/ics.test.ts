import * as fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, expect, test, vi } from 'vitest';
import { type Meeting, minutesLimit } from '@/utils/journal/tables/meetings';
import { calendarFile, calendarFileName } from '@/utils/meetings/ics';
import { anyUnit, planned } from './meetings';

const now = Temporal.Instant.from('2026-11-26T15:04:05.678Z');
const said = { summary: 'Balade', description: 'Bonjour!', zone: 'America/Toronto', now };

afterEach(() => vi.unstubAllEnvs());

const octets = (line: string) => new TextEncoder().encode(line).length;

/** As another program reads it: exactly one event, and nothing beside it. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  expect(calendar.getAllSubcomponents()).toHaveLength(1);
  const event = calendar.getFirstSubcomponent('vevent') as ICAL.Component;
  const value = (name: string) => {
    expect(event.getAllProperties(name).length, name).toBeLessThan(2);
    return event.getFirstPropertyValue(name);
  };
  const instantOf = (name: string) => (value(name) as ICAL.Time).toJSDate().getTime();
  return { method: calendar.getFirstPropertyValue('method'), event, value, instantOf };
}

// Letters of every script, signs of several code points, and what has a meaning of its own in the format.
const units = [
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: anyUnit, maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(...'\\;,:"\n\r\t aéß漢字ع👩🏽‍🌾', '\r\n', '\\n', 'END:VEVENT', '\u2028', '\0', '\ud83d'),
  }),
];
const text = fc.oneof(
  ...units,
  fc.tuple(...units).map((parts) => parts.join('')),
  fc.integer({ min: 1500, max: 2000 }).map((length) => 'é,👩🏽‍🌾;\\'.repeat(length).slice(0, length)),
);

// What is left of a text when it has come to another program, said in another way than the code does.
const kept = (typed: string) =>
  [...typed.replaceAll('\r\n', '\n')]
    .map((sign) => (/[\n\r\v\f\u0085\u2028\u2029]/.test(sign) ? '\n' : sign))
    .filter((sign) => sign === '\n' || sign === '\t' || !/\p{Cc}/u.test(sign))
    .join('')
    .toWellFormed();
const keptLine = (typed: string) =>
  kept(typed)
    .split(/[\n\t]/)
    .filter(Boolean)
    .join(' ')
    .trim();

test('every text is read back as it was, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(text, text, text, text, (summary, description, place, partner) => {
      const file = calendarFile({ ...planned, place, partner }, { ...said, summary, description });
      const { value } = read(file);
      expect(value('summary') ?? '').toBe(keptLine(summary));
      expect(value('description') ?? '').toBe(kept(description));
      expect(value('location') ?? '').toBe(keptLine(place));
      expect(value('uid')).toBe(`${planned.id}@idee-du-jour`);
      expect(file).toMatch(/\r\n$/);
      const lines = file.slice(0, -2).split('\r\n');
      // Not within an escape, nor within a character, which would be one that is broken.
      const isBad = (line: string) =>
        octets(line) > 75 || /(?<!\\)(?:\\\\)*\\$|[\n\r]/.test(line) || !line.isWellFormed();
      expect(lines.filter(isBad)).toEqual([]);
    }),
    { numRuns: 250 },
  );
});

const zones = [
  'America/Toronto',
  'America/St_Johns',
  'America/Vancouver',
  'Europe/Paris',
  'Europe/London',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Honolulu',
  'UTC',
];
const digits = (value: number) => String(value).padStart(2, '0');

/** The first moment of a day, and in half of the cases of one on which the clocks change, where they do. */
const zoneAndDay = fc
  .record({ zone: fc.constantFrom(...zones), days: fc.integer({ min: 0, max: 730 }), atChange: fc.boolean() })
  .map(({ zone, days, atChange }) => {
    const day = Temporal.PlainDate.from('2026-01-01').add({ days }).toZonedDateTime(zone);
    return { zone, day: ((atChange && day.getTimeZoneTransition('next')) || day).toPlainDate().toString() };
  });

test('the hour is right in every zone, on any day and on those on which the clocks change', () => {
  const minutes = fc.integer({ min: 1, max: minutesLimit });
  const time = fc
    .tuple(fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 23 })), fc.constantFrom(0, 15, 30, 59))
    .map((at) => at.map(digits).join(':'));
  fc.assert(
    fc.property(zoneAndDay, time, minutes, ({ zone, day }, time, minutes) => {
      vi.stubEnv('TZ', zone);
      const { instantOf } = read(calendarFile({ ...planned, day, time, minutes }, { ...said, zone }));
      // `Date` knows the same rules by another way.
      const start = new Date(`${day}T${time}`).getTime();
      expect(instantOf('dtstart')).toBe(start);
      expect(instantOf('dtend')).toBe(start + minutes * 60_000);
    }),
    { numRuns: 800 },
  );
});

test.each([
  ['an hour of winter', '2026-12-03', '14:00', '20261203T190000Z'],
  ['an hour of summer', '2026-07-03', '14:00', '20260703T180000Z'],
  ['an hour that does not exist goes behind the gap', '2027-03-14', '02:30', '20270314T073000Z'],
  ['an hour that comes twice is the first', '2026-11-01', '01:30', '20261101T053000Z'],
])('%s', (_, day, time, start) => {
  expect(calendarFile({ ...planned, day, time }, said)).toContain(`\r\nDTSTART:${start}\r\n`);
});

test('a meeting of no length has no end', () => {
  expect(calendarFile({ ...planned, minutes: 0 }, said)).not.toContain('DTEND');
});

test('a meeting without an hour takes its day, whatever the zone', () => {
  for (const zone of zones) {
    const file = calendarFile({ ...planned, day: '2026-12-31', time: '' }, { ...said, zone });
    expect(file).toContain('\r\nDTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
    expect(read(file).value('dtstart')).toMatchObject({ isDate: true, year: 2026, month: 12, day: 31 });
  }
});

test('moved and cancelled, it is the same event, later', () => {
  const [first, moved, cancelled] = [
    calendarFile(planned, said),
    calendarFile({ ...planned, day: '2026-12-04', sequence: 1 }, said),
    calendarFile({ ...planned, day: '2026-12-04', sequence: 2, status: 'cancelled' }, said),
  ].map(read) as [ReturnType<typeof read>, ReturnType<typeof read>, ReturnType<typeof read>];
  expect([first, moved, cancelled].map(({ value }) => value('sequence'))).toEqual([0, 1, 2]);
  expect(new Set([first, moved, cancelled].map(({ value }) => value('uid'))).size).toBe(1);
  expect([first, moved, cancelled].map(({ method }) => method)).toEqual(['PUBLISH', 'PUBLISH', 'CANCEL']);
  expect([first, moved, cancelled].map(({ value }) => value('status'))).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'CANCELLED',
  ]);
});

test('it has what calendars ask for, and nobody is made an attendee', () => {
  const { event, value } = read(calendarFile(planned, said));
  expect(String(value('dtstamp'))).toBe('2026-11-26T15:04:05Z');
  expect(event.getAllProperties().map((property) => property.name)).toEqual([
    'uid',
    'sequence',
    'dtstamp',
    'dtstart',
    'dtend',
    'summary',
    'description',
    'location',
    'status',
    'transp',
  ]);
});

test('the file’s name says the day, what, and which version', () => {
  const name = (part: Partial<Meeting>) => calendarFileName({ ...planned, ...part });
  expect(name({})).toBe('rencontre-2026-12-03-balade-mentorat.ics');
  expect(name({ title: 'Séance de *co-working*', sequence: 2 })).toBe(
    'rencontre-2026-12-03-seance-de-co-working-2.ics',
  );
  expect(name({ status: 'cancelled', sequence: 3 })).toBe('annulation-2026-12-03-balade-mentorat-3.ics');
  expect(name({ title: '../../«?»: 散歩\u202e' })).toBe('rencontre-2026-12-03-散歩.ics');
  expect(name({ title: '👩🏽‍🌾' })).toBe('rencontre-2026-12-03.ics');
  expect(name({ title: 'é'.repeat(200) }).length).toBeLessThan(100);
});
