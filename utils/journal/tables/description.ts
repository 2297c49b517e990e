// What is said of every table.

/** What a property of a row can hold. Names are cleaned where they come in; lengths are what forms take, in UTF-16 units; `whole` is the largest of whole numbers from 0. */
export type Field =
  | 'day'
  | 'day or none'
  | 'time or none'
  | 'instant'
  | 'uuid'
  | 'activity'
  | 'activities'
  | 'own idea'
  | 'title'
  | 'facets'
  | 'guide'
  | 'removal'
  | { whole: number }
  | { name: number }
  | { text: number }
  | { oneOf: readonly string[] };

interface Description<Row> {
  /** The version of the database that brought it. */
  since: number;
  key: keyof Row & string;
  /** Further indexes, as Dexie spells them. */
  indexes: readonly string[];
  /** Only its type is used. */
  row?: Row;
}

/** A table that is part of backups, and so of all that is made of them. */
export interface Shared<Row> extends Description<Row> {
  goes: 'with the backup';
  fields: { readonly [Name in keyof Row]-?: Field };
  /** When a row last changed, ISO 8601 in UTC: of two rows of a key, the later stays. */
  time: keyof Row & string;
  /** What its removals are called, such as `trial` in `trial/<id>`; undefined where nobody deletes a row. */
  removal: string | undefined;
}

/** A table that stays on this device. */
export interface Local<Row> extends Description<Row> {
  goes: 'nowhere';
}
