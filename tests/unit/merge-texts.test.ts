import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from '@/utils/session/merge-texts';

test.for([
  ['', 'un', '', 'un'],
  ['', '', 'deux', 'deux'],
  ['', 'un', 'deux', 'deux\nun'],
  ['Le but.', 'Le but. Plus tard.', 'Le premier but.', 'Le premier but. Plus tard.'],
  ['un\ndeux\ntrois', 'un\ntrois', 'un\ndeux\ntrois\nquatre', 'un\ntrois\nquatre'],
  // What was written here is there already, with more.
  ['', 'un', 'un deux', 'un deux'],
  ['', 'un deux', 'un', 'un deux'],
  // But not where it is only the same word.
  ['', 'café', 'prochaine fois: café', 'prochaine fois: café\ncafé'],
  ['', 'prochaine fois: café', 'café', 'café\nprochaine fois: café'],
  // In the middle, one beside the other, one over the other.
  ['un deux trois', 'un DEUX trois', 'un deux TROIS', 'un DEUX TROIS'],
  ['ab', 'Xb', 'aY', 'XY'],
  ['abcdef', 'aXf', 'abcYf', 'abcY\nXf'],
  ['abcdef', 'abcYf', 'aXf', 'aX\nbcYf'],
  ['abcdef', 'aXf', 'abYdef', 'abYde\nXf'],
  ['😀', '😀😁', '😂😀', '😂😀😁'],
  ['a😀', 'a😁', 'a😂', 'a😂\n😁'],
  ['\u{1f600}', '\u{1fa00}', '\u{1f200}', '\u{1f200}\n\u{1fa00}'],
] as const)('from «%s» to «%s» here and «%s» there', ([base, mine, theirs, both]) => {
  expect(mergeTexts(base, mine, theirs)).toBe(both);
});

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '😀', '😁'), maxLength: 12 });

test('who changed nothing changes nothing, and what both changed alike is there once', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(mergeTexts(base, changed, base)).toBe(changed);
      expect(mergeTexts(base, base, changed)).toBe(changed);
      expect(mergeTexts(base, changed, changed)).toBe(changed);
    }),
  );
});

test('what either wrote is there afterwards', () => {
  const written = (letter: string) => fc.string({ unit: fc.constantFrom(letter, '😀'), minLength: 1, maxLength: 6 });
  const put = (base: string, at: number, word: string) =>
    base.slice(0, at % (base.length + 1)) + word + base.slice(at % (base.length + 1));
  const count = (letter: string, of: string) => of.split(letter).length - 1;
  fc.assert(
    fc.property(text, fc.nat(20), fc.nat(20), written('x'), written('y'), (words, here, there, mine, theirs) => {
      const base = words.replaceAll(/[😀😁]/gu, '-');
      const merged = mergeTexts(base, put(base, here, mine), put(base, there, theirs));
      expect(count('x', merged)).toBe(count('x', mine));
      expect(count('y', merged)).toBe(count('y', theirs));
      expect(merged.isWellFormed()).toBe(true);
      for (const letter of ['a', 'b', '-']) expect(count(letter, merged)).toBeGreaterThanOrEqual(count(letter, base));
    }),
  );
});
