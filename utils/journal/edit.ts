// What a dialog does to a row that others may change meanwhile: it keeps what was changed, and from what. Pure.

/** The fields that a person changed, and what stood there when she began to. */
export interface Edit<F> {
  changes: Partial<F>;
  base: Partial<F>;
}

/** What became of an edit: where the row was changed elsewhere too, or is gone, nothing was written. */
export type Outcome = 'saved' | 'changed' | 'gone';

export const noEdit = { changes: {}, base: {} };

const fieldsOf = <F>(edit: Edit<F>) => Object.keys(edit.changes) as (keyof F)[];

export const isEdited = (edit: Edit<object>): boolean => fieldsOf(edit).length > 0;

/** What the dialog shows: what is stored, under what was changed. */
export const edited = <F>(stored: F, { changes }: Edit<F>): F => ({ ...stored, ...changes });

/** What is left of an edit beside what is stored: a field that says the same, or is as it was found, is no change. */
export function settled<F>(edit: Edit<F>, stored: F): Edit<F> {
  const left: Edit<F> = { changes: {}, base: {} };
  for (const field of fieldsOf(edit)) {
    const { [field]: value } = edit.changes;
    if (value === stored[field] || value === edit.base[field]) continue;
    left.changes[field] = value;
    left.base[field] = edit.base[field];
  }
  return left;
}

/** An edit that goes on. */
export function changed<F>(edit: Edit<F>, part: Partial<F>, stored: F): Edit<F> {
  const base = { ...edit.base };
  for (const field of Object.keys(part) as (keyof F)[]) if (!(field in base)) base[field] = stored[field];
  return settled({ changes: { ...edit.changes, ...part }, base }, stored);
}

/** The fields that were changed elsewhere too, since this edit began. */
export const conflicts = <F>(edit: Edit<F>, stored: F): (keyof F)[] =>
  fieldsOf(settled(edit, stored)).filter((field) => edit.base[field] !== stored[field]);

/** A conflict is decided: `value` is to take the place of what is stored now. */
export const decided = <F>(edit: Edit<F>, field: keyof F, value: F[keyof F], stored: F): Edit<F> =>
  settled(
    { changes: { ...edit.changes, [field]: value }, base: { ...edit.base, [field]: stored[field] } } as Edit<F>,
    stored,
  );
