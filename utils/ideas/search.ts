import type { Activity, ActivityId } from '@/data/schema';
import { foldWithPlaces, type Range, wordsOf } from './text';

/**
 * Search without a library (CONTRIBUTING.md has the measures). The index knows for each word of the catalogue where it
 * stands; a query looks through the words, which grow far more slowly than the catalogue.
 */
export interface SearchIndex {
  activities: readonly Activity[];
  /** For each folded word its activities, each once, as position × 3 + the best field that has it. */
  words: ReadonlyMap<string, readonly number[]>;
}

export interface SearchResult {
  /** What matches, best first; ties, and an empty query, in the catalogue's order. */
  activities: readonly Activity[];
  /** What to mark in a title or text of these activities, in order and without overlaps. */
  marks(text: string): Range[];
}

/** How a word of the query stands in a word of the catalogue: how well (0 is best), and where. */
interface Hit {
  cost: number;
  start: number;
  end: number;
}

type Find = (term: string, word: string) => Hit | undefined;

/** What one word of the query finds: words of the catalogue and, by position, the cost of each activity's best one. */
interface Finding {
  hits: ReadonlyMap<string, Hit>;
  costs: readonly number[];
}

const costAt = (costs: readonly number[], position: number): number => costs[position] ?? Infinity;

/** Title, synonyms, text. */
const fieldCount = 3;
const fieldCost = 2;
/** The beginning of a word in any field before the inside of another, and that before a slip. */
const tierCost = fieldCount * fieldCost;

/** Small words, and those that fit every idea: they count only where a query has no other. */
const stopWords = new Set(
  wordsOf(
    `a à afin ai and au aux avec c ce ces cet cette chez comme d dans de des du elle en est et eux for i il je l la le les
    leur leurs lui m ma me mes moi mon n ne nos notre nous of on ou où par pas pour qu que qui s sa sans se ses si son sous
    sur t ta te tes the to ton tu un une vos votre vous with y idée idées activité activités`,
  ),
);

export function createIndex(
  activities: readonly Activity[],
  synonymsOf: (id: ActivityId) => readonly string[],
): SearchIndex {
  const words = new Map<string, number[]>();
  activities.forEach(({ id, title, text }, position) => {
    [title, synonymsOf(id).join(' '), text].forEach((content, field) => {
      for (const word of wordsOf(content)) {
        const places = words.get(word);
        if (!places) words.set(word, [position * fieldCount + field]);
        else if ((places.at(-1) ?? 0) < position * fieldCount) places.push(position * fieldCount + field);
      }
    });
  });
  return { activities, words };
}

/**
 * Finds the activities that have every word of the query, in any order. Slips are looked for only where none has them
 * all as words or beginnings of words: who types «parc» is not shown «partager».
 */
export function search(index: SearchIndex, query: string): SearchResult {
  const { activities } = index;
  const terms = termsOf(query);
  const findings = (find: Find) => terms.map((term) => findingOf(index, term, find));
  const plain = findings(findIn);
  const isPlain = activities.some((_, position) => plain.every(({ costs }) => costAt(costs, position) < tierCost));
  const found = isPlain ? plain : findings(findNearly);
  return { activities: rank(activities, found), marks: (text) => marksIn(text, found) };
}

function termsOf(query: string): string[] {
  const terms = [...new Set(wordsOf(query))];
  const telling = terms.filter((term) => !stopWords.has(term));
  return telling.length > 0 ? telling : terms;
}

function findingOf({ activities, words }: SearchIndex, term: string, find: Find): Finding {
  const hits = new Map<string, Hit>();
  const costs = activities.map(() => Infinity);
  for (const [word, places] of words) {
    const hit = find(term, word);
    if (!hit) continue;
    hits.set(word, hit);
    for (const place of places) {
      const position = Math.floor(place / fieldCount);
      costs[position] = Math.min(costAt(costs, position), hit.cost + fieldCost * (place % fieldCount));
    }
  }
  return { hits, costs };
}

function findIn(term: string, word: string): Hit | undefined {
  const start = word.indexOf(term);
  if (start < 0 || (start > 0 && term.length < 3)) return undefined;
  const cost = start > 0 ? tierCost + 1 : Number(word.length > term.length);
  return { cost, start, end: start + term.length };
}

/** Allows one slip in words of four letters or more, and two from eight. */
function findNearly(term: string, word: string): Hit | undefined {
  const hit = findIn(term, word);
  if (hit || term.length < 4) return hit;
  const near = nearestBeginning(term, word, term.length < 8 ? 1 : 2);
  return near && { cost: (1 + near.slips) * tierCost + Number(near.end < word.length), start: 0, end: near.end };
}

interface Near {
  slips: number;
  end: number;
}

/** What one slip steps over, in what was typed and in the word: a letter too many, wrong, missing; two swapped. */
const slipSteps = [
  [1, 0],
  [1, 1],
  [0, 1],
  [2, 2],
] as const;

/**
 * The beginning of `word`, from `j`, that `term`, from `i`, comes nearest to in at most `allowed` slips; of equals the
 * one by the last of the steps, which go further. Skipping equal letters never helps: only where they end is a slip.
 */
function nearestBeginning(term: string, word: string, allowed: number, i = 0, j = 0): Near | undefined {
  if (word.length - j < term.length - i - allowed) return undefined;
  while (i < term.length && term[i] === word[j]) {
    i++;
    j++;
  }
  if (i === term.length) return { slips: 0, end: j };
  if (allowed === 0) return undefined;
  let nearest: Near | undefined;
  for (const [typed, meant] of slipSteps) {
    const swapped = term[i] === word[j + 1] && term[i + 1] === word[j];
    if (j + meant > word.length || (typed === 2 && !swapped)) continue;
    const rest = nearestBeginning(term, word, allowed - 1, i + typed, j + meant);
    if (rest && (!nearest || rest.slips + 1 <= nearest.slips)) nearest = { slips: rest.slips + 1, end: rest.end };
  }
  return nearest;
}

function rank(activities: readonly Activity[], findings: readonly Finding[]): Activity[] {
  const cost = activities.map((_, position) => findings.reduce((sum, { costs }) => sum + costAt(costs, position), 0));
  return [...activities.keys()]
    .filter((position) => costAt(cost, position) < Infinity)
    .sort((a, b) => costAt(cost, a) - costAt(cost, b))
    .flatMap((position) => activities[position] ?? []);
}

function marksIn(text: string, findings: readonly Finding[]): Range[] {
  const { folded, rangeOf } = foldWithPlaces(text);
  const marks: Range[] = [];
  for (const { 0: word, index } of folded.matchAll(/[^ ]+/g)) {
    for (const { hits } of findings) {
      const hit = hits.get(word);
      if (hit) marks.push(rangeOf(index + hit.start, index + hit.end));
    }
  }
  return joinOverlaps(marks);
}

function joinOverlaps(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}
