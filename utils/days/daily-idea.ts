import type { Activity, ActivityId } from '@/data/schema';
import { type Day, dayNumber } from './day';

/*
 * The calendar of ideas. Days are counted from 1970-01-01 and cut into runs of as many days as there are activities;
 * each run is a shuffle of its own in which every activity comes once. Two showings of one activity, also across the
 * seam of two runs, have at least a third of the catalogue's others between them: what stands in the last third of a
 * run is kept out of the first third of the next.
 */

/** A stream of integers below 2³², the same for one seed everywhere (Mulberry32). */
function randomStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (x ^ (x >>> 14)) >>> 0;
  };
}

const modulo = (a: number, n: number) => ((a % n) + n) % n;

/** A shuffle of 0…size-1 for one run. Its last place goes round the catalogue, so that a run never equals the one before. */
function shuffle(run: number, size: number): number[] {
  const next = randomStream(Math.imul(run, 0x9e3779b1) ^ size);
  const order = Array.from({ length: size }, (_, index) => index);
  for (let last = size - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  const closing = modulo(run, size);
  order.splice(order.indexOf(closing), 1);
  order.push(closing);
  return order;
}

/** The order of a run: indexes into the catalogue, one a day. Runs before 1970 have negative numbers. */
export function runOrder(run: number, size: number): number[] {
  const third = Math.floor(size / 3);
  const order = shuffle(run, size);
  const justSeen = new Set(shuffle(run - 1, size).slice(size - third));
  const early = order.filter((index) => !justSeen.has(index));
  const head = new Set(early.slice(0, third));
  return [...head, ...order.filter((index) => !head.has(index))];
}

/**
 * The activity that takes the place of an excluded one on day `place` of `run`: one whose own days are far away.
 * Even and odd runs draw their stand-ins from different halves, so that two neighbouring runs don't use the same.
 */
function standIn(run: number, place: number, allowed: readonly boolean[]): number {
  const size = allowed.length;
  let rank = 0;
  const half = allowed.map((is) => is && modulo(rank++, 2) === modulo(run, 2));
  const candidates = half.includes(true) ? half : allowed;
  const days = new Map<number, number[]>();
  for (const offset of [-1, 0, 1]) {
    runOrder(run + offset, size).forEach((index, at) => {
      if (candidates[index]) days.set(index, [...(days.get(index) ?? []), offset * size + at]);
    });
  }
  const order = runOrder(run, size);
  let chosen = -1;
  for (let at = 0; at <= place; at++) {
    if (allowed[order[at] as number]) continue;
    let farthest = -1;
    for (const [index, shown] of days) {
      const distance = Math.min(...shown.map((day) => Math.abs(day - at)));
      if (distance > farthest) [farthest, chosen] = [distance, index];
    }
    days.get(chosen)?.push(at);
  }
  return chosen;
}

/**
 * The idea that the calendar gives for a day: the same for everyone, whatever happened before. An excluded activity's
 * days go to others; where every activity is excluded, all come again.
 * @throws RangeError for an empty catalogue
 */
export function dailyActivity<Some extends Pick<Activity, 'id'>>(
  day: Day,
  catalogue: readonly Some[],
  excluded: ReadonlySet<ActivityId> = new Set(),
): Some {
  const size = catalogue.length;
  if (!size) throw new RangeError();
  const number = dayNumber(day);
  const run = Math.floor(number / size);
  const place = modulo(number, size);
  const index = runOrder(run, size)[place] as number;
  const allowed = catalogue.map(({ id }) => !excluded.has(id));
  const free = allowed[index] || !allowed.includes(true);
  return catalogue[free ? index : standIn(run, place, allowed)] as Some;
}

/**
 * Another idea by chance, never one already `seen` that day while another is left; after that, any but the one
 * shown. Excluded ones come only where every activity is excluded.
 * @param random a number from 0 up to but not including 1
 * @returns undefined if there is no other idea to give
 */
export function drawActivity(
  catalogue: readonly Activity[],
  shown: ActivityId,
  seen: ReadonlySet<ActivityId>,
  excluded: ReadonlySet<ActivityId>,
  random: () => number,
): Activity | undefined {
  const allExcluded = catalogue.every(({ id }) => excluded.has(id));
  const pool = catalogue.filter(({ id }) => id !== shown && (allExcluded || !excluded.has(id)));
  const unseen = pool.filter(({ id }) => !seen.has(id));
  const choice = unseen.length > 0 ? unseen : pool;
  return choice[Math.floor(random() * choice.length)];
}
