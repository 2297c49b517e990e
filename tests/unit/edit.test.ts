import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changed, conflicts, decided, type Edit, edited, isEdited, noEdit, settled } from '@/utils/journal/edit';

const row = { day: '2026-11-22', verdict: '', note: 'Ancienne' };
type Row = typeof row;
const start: Edit<Row> = noEdit;

describe('an edit', () => {
  test('shows what is stored now under what was changed', () => {
    const edit = changed(start, { note: 'Nouvelle' }, row);
    expect(edited({ ...row, verdict: 'again' }, edit)).toEqual({ ...row, verdict: 'again', note: 'Nouvelle' });
    expect(conflicts(edit, { ...row, verdict: 'again' })).toEqual([]);
  });

  test('that is taken back by hand is none, and follows what is stored', () => {
    const edit = changed(changed(start, { note: 'Nouvelle' }, row), { note: 'Ancienne' }, row);
    expect(isEdited(edit)).toBe(false);
    expect(edited({ ...row, note: 'D’ailleurs' }, edit).note).toBe('D’ailleurs');
    const typing = changed(start, { note: 'Nouvelle' }, row);
    expect(isEdited(typing)).toBe(true);
    const elsewhere = { ...row, note: 'D’ailleurs' };
    expect(isEdited(changed(typing, { note: 'Ancienne' }, elsewhere)), 'as it was found').toBe(false);
  });

  test('of a field that was changed elsewhere too is a conflict, from the first letter on', () => {
    const edit = changed(start, { note: 'Nouvelle' }, row);
    const elsewhere = { ...row, note: 'D’ailleurs' };
    expect(conflicts(edit, elsewhere)).toEqual(['note']);
    expect(conflicts(changed(edit, { note: 'Nouvelle!' }, elsewhere), elsewhere)).toEqual(['note']);
    expect(conflicts(edit, { ...row, note: 'Nouvelle' }), 'the same text').toEqual([]);
  });

  test('is decided once, and asked again if it is changed elsewhere again', () => {
    const elsewhere = { ...row, note: 'D’ailleurs' };
    const edit = decided(changed(start, { note: 'Nouvelle' }, row), 'note', 'Nouvelle', elsewhere);
    expect(conflicts(edit, elsewhere)).toEqual([]);
    expect(edited(elsewhere, edit).note).toBe('Nouvelle');
    expect(conflicts(edit, { ...row, note: 'Encore' })).toEqual(['note']);
    expect(isEdited(decided(edit, 'note', 'D’ailleurs', elsewhere)), 'theirs').toBe(false);
  });
});

test('whatever two windows do, a saved edit changes its own fields only, and never one that was changed meanwhile', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  const part = fc.record({ day: text, verdict: text, note: text }, { requiredKeys: [] });
  fc.assert(
    fc.property(fc.record({ day: text, verdict: text, note: text }), fc.array(part), part, (stored, typed, theirs) => {
      const edit = typed.reduce<Edit<Row>>((before, now) => changed(before, now as Partial<Row>, stored), noEdit);
      const after: Row = { ...stored, ...theirs };
      const { changes } = settled(edit, after);
      const open = conflicts(edit, after);
      for (const field of ['day', 'verdict', 'note'] as const) {
        const last = typed.findLast((one) => field in one)?.[field] ?? stored[field];
        if (last === stored[field]) expect(field in changes).toBe(false);
        if (field in changes && !open.includes(field)) expect(after[field]).toBe(stored[field]);
        if (!open.includes(field) && last !== stored[field]) expect(edited(after, edit)[field]).toBe(last);
      }
    }),
  );
});
