import type { Activity } from '@/data/schema';
import { smallWords } from '@/data/small-words';
import { type Find, findIn, findNearly, type Hit, type Term } from './search-word';
import { foldLines, foldWithPlaces, hasStem, type Range, stemOf, wordsOf } from './text';

/**
 * Search without a library (CONTRIBUTING.md has the measures). The index knows for each word of the catalogue where it
 * stands; a query looks through the words, which grow far more slowly than the catalogue.
 */
export interface SearchIndex {
  activities: readonly Activity[];
  /** For each folded word, by the position of its activities, what the best field is worth that has it. */
  words: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** By position, the folded title and synonyms of several words. */
  lines: readonly (readonly string[])[];
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
const fieldWorths = [1, 0.9, 0.8, 0.7, 0.6] as const;

/** More than all words of a query can be worth together: what an activity has that matches each of them. */
const complete = 1e6;

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
  const words = new Map<string, Map<number, number>>();
  const lines = activities.map((activity, position) => {
    const { id, title, text } = activity;
    const facetWords = facetWordsOf(activity).join(' ');
    const [inTitle = '', inText, inFacets, ...synonyms] = foldLines([title, text, facetWords, ...synonymsOf(id)]);
    const several = synonyms.filter((line) => line.includes(' '));
    const single = synonyms.filter((line) => !line.includes(' '));
    [inTitle, single.join(' '), inText, inFacets, several.join(' ')].forEach((content, field) => {
      for (const word of content?.split(' ') ?? []) {
        const worths = words.get(word) ?? new Map();
        if (!worths.has(position)) words.set(word, worths.set(position, fieldWorths[field]));
      }
    });
    return [inTitle, ...several];
  });
  words.delete('');
  return { activities, words, lines };
}

/** Finds the activities that have every word of the query, in any order; where none has, those with most of them. */
export function search(index: SearchIndex, query: string): SearchResult {
  const { activities, lines } = index;
  const terms = tellingOf(wordsOf(query)).map((word) => ({ word, stem: stemOf(word) }));
  const findings = terms.map((term) => findingOf(index, term));
  const worths = activities.map((_, position) => {
    const worth = findings.reduce((sum, { worths }) => sum + (worths.get(position) ?? 0), 0);
    if (!findings.every(({ worths }) => worths.has(position))) return worth;
    const isExact = terms.length > 1 && lines[position]?.some((line) => isSame(terms, tellingOf(line.split(' '))));
    return complete + worth * (isExact ? 2 : 1);
  });
  const best = Math.max(...worths);
  const nearest = best < complete;
  const least = nearest ? best / 2 : complete;
  const found = [...worths.entries()].filter(([, worth]) => worth > 0 && worth >= least);
  return {
    activities: found.sort((a, b) => b[1] - a[1]).flatMap(([position]) => activities[position] ?? []),
    nearest: nearest && found.length > 0,
    marks: (text) => marksIn(text, findings),
  };
}

/** The words that count, each once. */
function tellingOf(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !stopWords.has(word));
  return [...new Set(telling.length > 0 ? telling : words)];
}

/** «Me faire connaître» is the same as «Se faire connaître». */
const isSame = (terms: readonly Term[], words: readonly string[]): boolean =>
  terms.length === words.length && terms.every((term, place) => hasStem(words[place] ?? '', term.stem));

/** Slips are looked for only where nothing has the word as it is: who types «parc» is not shown «partager». */
function findingOf(index: SearchIndex, term: Term): Finding {
  const finding = findingBy(index, term, findIn);
  return finding.hits.size > 0 || term.word.length < 5 ? finding : findingBy(index, term, findNearly);
}

function findingBy({ activities, words }: SearchIndex, term: Term, find: Find): Finding {
  const hits = new Map<string, Hit>();
  const worths = new Map<number, number>();
  for (const [word, fields] of words) {
    const hit = find(term, word);
    if (!hit) continue;
    hits.set(word, hit);
    for (const [position, worth] of fields) {
      worths.set(position, Math.max(worths.get(position) ?? 0, worth * hit.worth));
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
