import { hasStem } from './text';

/** How a word of the query stands in a word of the catalogue: how well (1 is best), and where. */
export interface Hit {
  worth: number;
  start: number;
  end: number;
}

export type Find = (term: Term, word: string) => Hit | undefined;

export interface Term {
  word: string;
  stem: string;
}

/** The word itself, another form of it, or a word that begins with it; of a number only itself. */
export function findIn(term: Term, word: string): Hit | undefined {
  const { length } = term.word;
  if (word === term.word) return { worth: 1, start: 0, end: length };
  if (hasStem(word, term.stem)) return { worth: 0.95, start: 0, end: sharedLength(term.word, word) };
  if (!word.startsWith(term.word) || /^\d+$/.test(term.word)) return undefined;
  return { worth: 0.78, start: 0, end: length };
}

function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Inside a word, or with a slip; with two from eight letters. */
export function findNearly({ word: term }: Term, word: string): Hit | undefined {
  const start = word.indexOf(term);
  if (start > 0) return { worth: 0.45, start, end: start + term.length };
  const near = nearestBeginning(term, word, term.length < 8 ? 1 : 2);
  return near && { worth: 0.45 - 0.1 * near.slips - 0.02 * Number(near.end < word.length), start: 0, end: near.end };
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
