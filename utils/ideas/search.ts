import type { Activity } from '@/data/schema';
import { smallWords } from '@/data/small-words';
import { type Find, findIn, findNearly, type Hit } from './search-word';
import { foldWithPlaces, type Range, stemOf, wordsOf, wordsOfLines } from './text';

/**
 * Search without a library (CONTRIBUTING.md has the measures). The index knows for each word of the catalogue where it
 * stands; a query looks through the words, which grow far more slowly than the catalogue.
 */
export interface SearchIndex {
  activities: readonly Activity[];
  /** For each folded word its activities, each once, as position × 5 + the best field that has it. */
  words: ReadonlyMap<string, readonly number[]>;
  /** By position, the folded words of the title and of each synonym. */
  lines: readonly (readonly (readonly string[])[])[];
}

export interface SearchResult {
  /** What matches, best first; ties, and an empty query, in the catalogue's order. */
  activities: readonly Activity[];
  /** No idea has all words: these have most of them. */
  nearest: boolean;
  /** What to mark in a title or text of these activities, in order and without overlaps. */
  marks(text: string): Range[];
}

/** What one word of the query finds: words of the catalogue and, by position, what it is worth for each activity, or 0. */
interface Finding {
  hits: ReadonlyMap<string, Hit>;
  worths: readonly number[];
}

/** The title, a synonym, the text, the words of the facets, those of a synonym of several: each is worth a tenth less. */
const fieldCount = 5;

const stopWords = new Set(wordsOf(smallWords).map(stemOf));

/**
 * @param synonymsOf what people type for an activity
 * @param facetWordsOf what people type for what it costs, where it is, how long it takes …
 */
export function createIndex(
  activities: readonly Activity[],
  synonymsOf: (id: Activity['id']) => readonly string[],
  facetWordsOf: (activity: Activity) => readonly string[],
): SearchIndex {
  const words = new Map<string, number[]>();
  const lines = activities.map((activity, position) => {
    const facetWords = facetWordsOf(activity).join(' ');
    const lines = wordsOfLines([activity.title, facetWords, ...synonymsOf(activity.id)]);
    const [inTitle, inFacets, ...synonyms] = lines as [string[], string[], ...string[][]];
    const single = synonyms.filter(({ length }) => length === 1);
    [inTitle, single.flat(), wordsOf(activity.text), inFacets, synonyms.flat()].forEach((content, field) => {
      for (const word of content) {
        const places = words.get(word) ?? [];
        if ((places.at(-1) ?? -1) < position * fieldCount) places.push(position * fieldCount + field);
        words.set(word, places);
      }
    });
    return [inTitle, ...synonyms];
  });
  return { activities, words, lines };
}

/** Finds the activities that have every word of the query, in any order; where none has, those with most of them. */
export function search(index: SearchIndex, query: string): SearchResult {
  const { activities, lines } = index;
  const terms = tellingOf(wordsOf(query));
  const findings = terms.map((term) => findingOf(index, term));
  const ranks = activities.map((activity, position) => ({ activity, position, worth: 0 }));
  for (const { worths } of findings) for (const rank of ranks) rank.worth += worths[rank.position] ?? 0;
  const complete = ranks.filter(({ position }) => findings.every(({ worths }) => worths[position]));
  const said = saidIn(terms);
  for (const rank of terms.length > 1 ? complete : []) {
    if (lines[rank.position]?.some((line) => saidIn(line) === said)) rank.worth *= 2;
  }
  const least = Math.max(0.1, ...ranks.map(({ worth }) => worth)) / 2;
  const found = complete.length > 0 ? complete : ranks.filter(({ worth }) => worth >= least);
  return {
    activities: found.sort((a, b) => b.worth - a.worth).map(({ activity }) => activity),
    nearest: complete.length < found.length,
    marks: (text) => marksIn(text, findings),
  };
}

/** The words that count, each once. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !stopWords.has(stemOf(word)));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** «Me faire connaître» is the same as «Se faire connaître». */
const saidIn = (words: readonly string[]): string => tellingOf(words).map(stemOf).join(' ');

/** Slips are looked for only where nothing has the word as it is: who types «parc» is not shown «partager». */
function findingOf(index: SearchIndex, term: string): Finding {
  const finding = findingBy(index, findIn(term));
  return finding.hits.size > 0 || term.length < 5 ? finding : findingBy(index, findNearly(term));
}

function findingBy({ activities, words }: SearchIndex, find: Find): Finding {
  const hits = new Map<string, Hit>();
  const worths = activities.map(() => 0);
  for (const [word, places] of words) {
    const hit = find(word);
    if (!hit) continue;
    hits.set(word, hit);
    for (const place of places) {
      const position = Math.floor(place / fieldCount);
      worths[position] = Math.max(worths[position] ?? 0, hit.worth * (1 - (place % fieldCount) / 10));
    }
  }
  // A telling word outweighs a common one.
  const rarity = 1 + Math.log(activities.length / worths.filter(Boolean).length);
  return { hits, worths: worths.map((worth) => worth && worth * rarity) };
}

function marksIn(text: string, findings: readonly Finding[]): Range[] {
  const { folded, rangeOf } = foldWithPlaces(text);
  const marks: Range[] = [];
  for (const { 0: word, index } of folded.matchAll(/\S+/g)) {
    const hits = findings.flatMap(({ hits }) => hits.get(word) ?? []);
    for (const { start, end } of hits.sort((a, b) => a.start - b.start)) {
      const mark = rangeOf(index + start, index + end);
      const last = marks.at(-1);
      if (last && mark[0] < last[1]) marks[marks.length - 1] = [last[0], Math.max(last[1], mark[1])];
      else marks.push(mark);
    }
  }
  return marks;
}
