import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StepLine } from '@/utils/journal/step-lines';
import { mergeLines } from '@/utils/session/merge-lines';

const line = (id: string, more: Partial<StepLine> = {}): StepLine => ({ id, text: id, by: 'both', due: '', ...more });

describe('next steps of two windows', () => {
  const base = [line('a'), line('b')];

  test.for<[string, StepLine[], StepLine[], StepLine[]]>([
    ['each adds one', [...base, line('c')], [...base, line('d')], [...base, line('d'), line('c')]],
    ['each takes one away', [line('a')], [line('b')], []],
    [
      'each changes another',
      [line('a', { by: 'me' }), line('b')],
      [line('a'), line('b', { due: '2026-12-03' })],
      [line('a', { by: 'me' }), line('b', { due: '2026-12-03' })],
    ],
    [
      'each changes another part of one',
      [line('a', { by: 'me' }), line('b')],
      [line('a', { text: 'A' }), line('b')],
      [line('a', { by: 'me', text: 'A' }), line('b')],
    ],
    [
      'what one writes in, the other takes away',
      [line('a', { text: 'A' }), line('b')],
      [line('b')],
      [line('b'), line('a', { text: 'A' })],
    ],
  ])('%s', ([, mine, theirs, both]) => {
    expect(mergeLines(base, mine, theirs)).toEqual(both);
  });

  test('where one has changed nothing, it is as the other has it', () => {
    const lines = fc
      .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'))
      .chain((ids) => fc.tuple(...ids.map((id) => fc.constantFrom('', 'x').map((text) => line(id, { text })))));
    fc.assert(
      fc.property(lines, lines, (base, changed) => {
        expect(mergeLines(base, base, changed)).toEqual(changed);
        expect(new Set(mergeLines(base, changed, base))).toEqual(new Set(changed));
      }),
    );
  });
});
