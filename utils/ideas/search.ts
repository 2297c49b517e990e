import type { Activity } from '@/data/schema';
import { smallWords } from '@/data/small-words';
import { type Find, findIn, findNearly, type Hit, type Term } from './search-word';
import { foldWithPlaces, type Range, stemOf, wordsOf, wordsOfLines } from './text';

/**
 * Search without a library (CONTRIBUTING.md has the measures). The index knows for each word of the catalogue where it
 * stands; a query looks through the words, which grow far more slowly than the catalogue.
 */
export interface SearchIndex {
  activities: readonly Activity[];
  words: ReadonlyMap<string, Entry>;
  /** The activities by title, and by synonym of several words, as `keyOf` has them. */
  keys: ReadonlyMap<string, readonly number[]>;
}

interface Entry {
  stem: string;
  /** The word's activities, each once, as position × 5 + the best field that has it. */
  places: number[];
}

export interface SearchResult {
  /** What matches, best first; ties, and an empty query, in the catalogue's order. */
  activities: readonly Activity[];
  /** No idea has all words: these have most of them. */
  nearest: boolean;
  /** What to mark in a title or text of these activities, in order and without overlaps. */
  marks(text: string): Range[];
}

/** What one word of the query finds: words of the catalogue and, by position, what it is worth for each activity. */
interface Finding {
  hits: ReadonlyMap<string, Hit>;
  worths: ReadonlyMap<number, number>;
}

/** What a word is worth in the title, as a synonym, in the text, in the words of the facets, among those of a synonym. */
const fieldWorths = [1, 0.9, 0.8, 0.7, 0.6];
const fieldCount = fieldWorths.length;

const stopWords = new Set(wordsOf(smallWords));

/**
 * @param synonymsOf what people type for an activity
 * @param facetWordsOf what people type for what it costs, where it is, how long it takes …
 */
export function createIndex(
  activities: readonly Activity[],
  synonymsOf: (id: Activity['id']) => readonly string[],
  facetWordsOf: (activity: Activity) => readonly string[],
): SearchIndex {
  const words = new Map<string, Entry>();
  const keys = new Map<string, number[]>();
  // The words of the facets are the same again and again.
  const facetWords = new Map<string, readonly string[]>();
  activities.forEach((activity, position) => {
    const title = wordsOf(activity.title);
    const synonyms = wordsOfLines(synonymsOf(activity.id));
    const facets = facetWordsOf(activity).flatMap((line) => {
      const known = facetWords.get(line) ?? wordsOf(line);
      facetWords.set(line, known);
      return known;
    });
    const several: string[][] = [];
    const single: string[][] = [];
    for (const line of synonyms) (tellingOf(line).length > 1 ? several : single).push(line);
    [title, single.flat(), wordsOf(activity.text), facets, several.flat()].forEach((content, field) => {
      for (const word of content) {
        const { stem, places } = words.get(word) ?? { stem: stemOf(word), places: [] };
        if (places.length === 0) words.set(word, { stem, places });
        if ((places.at(-1) ?? -1) < position * fieldCount) places.push(position * fieldCount + field);
      }
    });
    for (const line of [title, ...several]) {
      const key = keyOf(tellingOf(line).map((word) => words.get(word) as Entry));
      const having = keys.get(key);
      if (having) having.push(position);
      else keys.set(key, [position]);
    }
  });
  return { activities, words, keys };
}

/** Finds the activities that have every word of the query, in any order; where none has, those with most of them. */
export function search(index: SearchIndex, query: string): SearchResult {
  const { activities } = index;
  const terms = termsOf(query);
  const findings = terms.map((term) => findingOf(index, term));
  const exact = new Set(terms.length > 1 ? index.keys.get(keyOf(terms)) : []);
  const worths = activities.map((_, position) => {
    const worth = findings.reduce((sum, { worths }) => sum + (worths.get(position) ?? 0), 0);
    return exact.has(position) ? worth * 2 : worth;
  });
  const positions = [...activities.keys()];
  const complete = positions.filter((position) => findings.every(({ worths }) => worths.has(position)));
  const nearest = complete.length === 0;
  const least = Math.max(...worths) / 2;
  const found = nearest
    ? positions.filter((position) => worthAt(position) > 0 && worthAt(position) >= least)
    : complete;
  return {
    activities: found.sort((a, b) => worthAt(b) - worthAt(a)).flatMap((position) => activities[position] ?? []),
    nearest: nearest && found.length > 0,
    marks: (text) => marksIn(text, findings),
  };

  function worthAt(position: number): number {
    return worths[position] ?? 0;
  }
}

function termsOf(query: string): Term[] {
  return tellingOf(wordsOf(query)).map((word) => ({ word, stem: stemOf(word) }));
}

/** The words that count, each once. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !stopWords.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** What is the same for «Se faire connaître» and «me faire connaître». */
const keyOf = (words: readonly { stem: string }[]): string => words.map(({ stem }) => stem).join(' ');

/** Slips are looked for only where nothing has the word as it is: who types «parc» is not shown «partager». */
function findingOf(index: SearchIndex, term: Term): Finding {
  const finding = findingBy(index, term, findIn);
  return finding.hits.size > 0 || term.word.length < 5 ? finding : findingBy(index, term, findNearly);
}

function findingBy({ activities, words }: SearchIndex, term: Term, find: Find): Finding {
  const hits = new Map<string, Hit>();
  const worths = new Map<number, number>();
  for (const [word, { stem, places }] of words) {
    const hit = find(term, word, stem);
    if (!hit) continue;
    hits.set(word, hit);
    for (const place of places) {
      const position = Math.floor(place / fieldCount);
      const worth = hit.worth * (fieldWorths[place % fieldCount] ?? 0);
      worths.set(position, Math.max(worths.get(position) ?? 0, worth));
    }
  }
  // A telling word outweighs a common one.
  const rarity = 1 + Math.log(activities.length / worths.size);
  for (const [position, worth] of worths) worths.set(position, worth * rarity);
  return { hits, worths };
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
