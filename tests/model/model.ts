/**
 * What must be in the journal after what a person did. It knows nothing of times: of two versions of an entry, the one
 * that was made with the other in sight is the newer; where neither was, either may stay.
 */
export class Model {
  entries = new Map<string, Version>();

  value = (key: string): unknown => this.entries.get(key)?.value;

  /** The keys of what is there, such as `trial/`. */
  keys = (kind: string): string[] =>
    [...this.entries].filter(([key, { value }]) => key.startsWith(kind) && value !== undefined).map(([key]) => key);

  /** An entry that somebody wrote, changed or, with undefined, took away. */
  set(key: string, value: unknown): void {
    const before = this.entries.get(key) ?? never;
    this.entries.set(key, { value, change: ++changes, knows: new Set([...before.knows, before.change]) });
  }

  copy(): Model {
    const copy = new Model();
    copy.entries = new Map(this.entries);
    return copy;
  }

  /** Brings in what another device knew. Where either may stay, `stayed` says which did. */
  merge(other: Model, stayed: (key: string) => unknown): void {
    for (const key of new Set([...this.entries.keys(), ...other.entries.keys()])) {
      const ours = this.entries.get(key) ?? never;
      const theirs = other.entries.get(key) ?? never;
      const isOurs =
        ours.knows.has(theirs.change) ||
        (!theirs.knows.has(ours.change) && isSame(ours.value, stayed(key)) && !isSame(theirs.value, stayed(key)));
      const { value, change } = isOurs ? ours : theirs;
      const knows = new Set([...ours.knows, ...theirs.knows, ours.change, theirs.change]);
      knows.delete(change);
      this.entries.set(key, { value, change, knows });
    }
  }

  /** Becomes what a backup says; what was taken away here, and is not in it, stays known as such. */
  replace(other: Model): void {
    for (const [key, ours] of this.entries) {
      const theirs = other.entries.get(key) ?? never;
      if (ours.value === undefined && theirs.value === undefined) {
        const knows = new Set([...ours.knows, ...theirs.knows, theirs.change]);
        this.entries.set(key, { ...ours, knows });
      } else this.entries.set(key, theirs);
    }
    for (const [key, theirs] of other.entries) if (!this.entries.has(key)) this.entries.set(key, theirs);
  }

  /** Takes back what led from `before` to `after`, but for what was changed since. */
  takeBack(before: Model, after: Model): void {
    for (const [key, { change }] of after.entries) {
      const was = before.entries.get(key) ?? never;
      if (was.change !== change && this.entries.get(key)?.change === change) this.entries.set(key, was);
    }
  }

  /** What differs from what was found, as lines. */
  differences(found: ReadonlyMap<string, unknown>): string[] {
    return [...new Set([...this.keys(''), ...found.keys()])]
      .filter((key) => !isSame(this.value(key), found.get(key)))
      .map((key) => `${key} must be ${JSON.stringify(this.value(key))}, and is ${JSON.stringify(found.get(key))}`);
  }
}

interface Version {
  value: unknown;
  change: number;
  /** The changes of this entry that were in sight when it was made. */
  knows: ReadonlySet<number>;
}

let changes = 0;
const never: Version = { value: undefined, change: 0, knows: new Set([0]) };

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
