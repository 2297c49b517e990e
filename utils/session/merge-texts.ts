/**
 * Two windows write in the same text: what each has changed of what was there before (`base`) stays, at its place. Where
 * both changed the same place, what was written there stands one after the other.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  const [here, there] = [changeOf(base, mine), changeOf(base, theirs)];
  if (here.end <= there.start && here.start < there.start) return replaced(replaced(base, there), here);
  if (there.end <= here.start && there.start < here.start) return replaced(replaced(base, here), there);
  const both = { start: Math.min(here.start, there.start), end: Math.max(here.end, there.end) };
  // What the other left as it was within that stretch was not to go.
  const [left, right] = [here, there].map((change) => stretch(base, change, both)) as [string, string];
  return replaced(base, { ...both, text: joined(right, left) });
}

interface Change {
  start: number;
  end: number;
  text: string;
}

/** The one stretch in which a text differs from what it was. */
function changeOf(before: string, after: string): Change {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let same = 0;
  while (same < most - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  // Never inside a sign of two units.
  if (start > 0 && /[\ud800-\udbff]/.test(before[start - 1] ?? '')) start--;
  if (same > 0 && /[\udc00-\udfff]/.test(before.at(-same) ?? '')) same--;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

const replaced = (text: string, change: Change) => text.slice(0, change.start) + change.text + text.slice(change.end);

const stretch = (base: string, { start, end, text }: Change, both: { start: number; end: number }) =>
  base.slice(both.start, start) + text + base.slice(end, both.end);

/** One after the other, unless one is where the other had come to. */
function joined(first: string, second: string): string {
  if (first.startsWith(second)) return first;
  if (second.startsWith(first)) return second;
  return `${first}\n${second}`;
}
