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
  /** For each folded word its activities, each once, as position × 5 + the best field that has it. */
  words: ReadonlyMap<string, readonly number[]>;
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

/** What one word of the query finds: words of the catalogue and, by position, what it is worth for each activity, or 0. */
interface Finding {
  hits: ReadonlyMap<string, Hit>;
  worths: readonly number[];
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
  const words = new Map<string, number[]>();
  const lines = activities.map((activity, position) => {
    const facetWords = facetWordsOf(activity).join(' ');
    const written = [activity.title, activity.text, facetWords].map((line) => line.replaceAll('\n', ' '));
    const [inTitle = '', inText, inFacets, ...synonyms] = foldLines([...written, ...synonymsOf(activity.id)]);
    const several = synonyms.filter((line) => line.includes(' '));
    const single = synonyms.filter((line) => !line.includes(' '));
    [inTitle, single.join(' '), inText, inFacets, several.join(' ')].forEach((content, field) => {
      for (const word of content?.split(' ') ?? []) {
        const places = words.get(word);
        if (!places) words.set(word, [position * fieldCount + field]);
        else if ((places.at(-1) ?? 0) < position * fieldCount) places.push(position * fieldCount + field);
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
  const ranks = activities.map((activity, position) => ({ activity, lines: lines[position], worth: 0, words: 0 }));
  for (const { worths } of findings) {
    worths.forEach((worth, position) => {
      const rank = ranks[position];
      if (!rank || worth === 0) return;
      rank.worth += worth;
      rank.words++;
    });
  }
  const complete = ranks.filter(({ words }) => words === terms.length);
  for (const rank of terms.length > 1 ? complete : []) {
    if (rank.lines?.some((line) => isSame(terms, tellingOf(line.split(' '))))) rank.worth *= 2;
  }
  const nearest = complete.length === 0;
  const least = Math.max(...ranks.map(({ worth }) => worth)) / 2;
  const found = nearest ? ranks.filter(({ worth }) => worth > 0 && worth >= least) : complete;
  return {
    activities: found.sort((a, b) => b.worth - a.worth).map(({ activity }) => activity),
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
  const worths = activities.map(() => 0);
  for (const [word, places] of words) {
    const hit = find(term, word);
    if (!hit) continue;
    hits.set(word, hit);
    for (const place of places) {
      const position = Math.floor(place / fieldCount);
      const worth = hit.worth * (fieldWorths[place % fieldCount] ?? 0);
      worths[position] = Math.max(worths[position] ?? 0, worth);
    }
  }
  // A telling word outweighs a common one.
  const rarity = 1 + Math.log(activities.length / Math.max(1, worths.filter(Boolean).length));
  return { hits, worths: worths.map((worth) => worth * rarity) };
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
