import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupOf } from '@/utils/backup/format';
import { parse } from '@/utils/backup/parse';
import { atOnce } from '@/utils/backup/slices';
import { backupText } from '../at-once';
import { state } from './arbitraries';

const said = (text: string, read: (text: string) => unknown) => {
  try {
    return { value: read(text) };
  } catch (error) {
    return { error: (error as Error).name };
  }
};
const alike = (text: string) => {
  expect(said(text, (text) => atOnce(parse(text)))).toEqual(said(text, JSON.parse));
};
const text = state.map((state) => backupText(backupOf(state, '2026-11-22T12:00:00.000Z')));

test('a backup is read line by line as JSON.parse reads it', () => {
  fc.assert(fc.property(text, alike));
});

test('so is what others made of it', () => {
  const edit = fc.tuple(
    fc.nat(),
    fc.nat(12),
    fc.constantFrom('', ',', '}', ']', '\n', '\r', ' ', '    {}', '"trials": [', '0'),
  );
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
      let edited = text;
      for (const [place, length, by] of edits) {
        const at = place % edited.length;
        edited = edited.slice(0, at) + by + edited.slice(at + length);
      }
      alike(edited);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  '',
  'null',
  '{}',
  '{"x": {\n  "trials": [\n    {}\n  ]}}',
  '{\n  "trials": [\n    {}\n    {}\n  ]\n}',
  '{\n  "trials": [\n    {},\n  ]\n}',
  '{\n  "trials": [\n    {}\n  ],\n  "trials": [{}]\n}',
  '{\n  "trials": [\n    {}\n  ],\n  "trials": [\n  ]\n}',
])('%j too', alike);
