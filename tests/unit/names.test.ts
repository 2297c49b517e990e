import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, isSameName } from '@/utils/journal/names';

const odd = [
  ...'\u0000\t\n\r\u0085\u00a0\u00ad\u034f\u061c\u115f\u180e\u2003\u200b\u200c\u200d\u200e\u200f\u2010\u2011\u2028\u202a\u202c\u202f',
  ...'\u2060\u2066\u2069\u20e3\u2800\u3000\u3164\ufe0e\ufe0f\ufeff\ufff9',
  '\u{e0101}',
  '\u{e0067}',
];
const piece = fc.oneof(
  fc.constantFrom(
    ...odd,
    ' ',
    '-',
    '1',
    'e',
    'é',
    'e\u0301',
    '\u0301',
    'L',
    '葛',
    'ن',
    'क',
    '\u094d',
    '👩',
    '❤',
    '\ud800',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);
const line = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

test('what is clean stays as it is', () => {
  fc.assert(
    fc.property(line, (text) => {
      const clean = cleanLine(text);
      expect(cleanLine(clean)).toBe(clean);
      expect(clean).toBe(clean.normalize('NFC').trim());
      expect(clean.isWellFormed()).toBe(true);
      expect(clean).not.toMatch(/ {2}|[^\P{White_Space} ]/u);
    }),
    { numRuns: 5000 },
  );
});

test('what is not seen between the letters of a name makes no other name', () => {
  const unseen = fc.constantFrom(
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u202a',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\ufe0f',
    '\0',
  );
  fc.assert(
    fc.property(fc.constantFrom('Amélie Roy', 'Marie-Ève', 'Ян', 'J. D.'), fc.nat(), unseen, (name, place, one) => {
      const letters = [...name.normalize('NFD')];
      letters.splice(place % (letters.length + 1), 0, one);
      expect(cleanLine(letters.join(''))).toBe(name);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  'Ame\u0301lie Roy',
  '  Amélie Roy ',
  'Amélie  Roy',
  'Amélie\u00a0Roy',
  'Amélie\u2007\u202fRoy',
  'Amé\u200blie Roy',
  '\u200eAmélie Roy\u200f',
  '\u2068Amélie Roy\u2069',
  'Amélie\t\r\nRoy\ufeff',
  'Amélie \u200b Roy',
  'Ame\u200b\u0301lie\u3164Roy',
])('%j is Amélie Roy', (spelling) => {
  expect(cleanLine(spelling)).toBe('Amélie Roy');
  expect(isSameName(spelling, 'Amélie Roy')).toBe(true);
});

test('the hyphen of Unicode is the one of the keyboard', () => {
  for (const hyphen of ['\u2010', '\u2011']) expect(cleanLine(`Marie${hyphen}Ève`)).toBe('Marie-Ève');
});

test.each(['amélie roy', 'Amelie Roy', 'Amélie', 'AmélieRoy', 'Amélie-Roy', 'Amélie Roy 2'])(
  '%s is someone else',
  (name) => {
    expect(cleanLine(name)).toBe(name);
    expect(isSameName(name, 'Amélie Roy')).toBe(false);
  },
);

test.each(['👩‍🏫', '❤️ Léa', '1️⃣', 'می‌خواهم', 'क्‍ष', '葛\u{e0100}城', 'عمر', 'O’Brien', 'Nguyễn Thị', '\u0600'])(
  'the joiners and variants that one sees stay: %s',
  (name) => {
    expect(cleanLine(name)).toBe(name.normalize('NFC'));
  },
);

test('what shows nothing is no name', () => {
  expect(cleanLine('\u200b \u3164\u2800\u00ad\ufe0f\u200d\0')).toBe('');
});
