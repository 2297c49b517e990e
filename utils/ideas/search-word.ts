import { stemOf } from './text';

/** How a word of the query stands in a word of the catalogue: how well (1 is best), and where. */
export interface Hit {
  worth: number;
  start: number;
  end: number;
}

export type Find = (word: string) => Hit | undefined;

/** Finds the word itself, another form of it, or a word that begins with it; of a number only itself. */
export function findIn(term: string): Find {
  const stem = stemOf(term);
  const isWord = /\D/.test(term);
  return (word) => {
    // A stem is, but for its last letter, a beginning of its words.
    if (!word.startsWith(stem.slice(0, -1))) return undefined;
    let end = 0;
    while (end < term.length && word[end] === term[end]) end++;
    const worth = word === term ? 1 : stemOf(word) === stem ? 0.95 : end === term.length && isWord ? 0.78 : 0;
    return worth > 0 ? { worth, start: 0, end } : undefined;
  };
}

/** What one slip steps over, in what was typed and in the word: a letter too many, wrong, missing. */
const slips = [
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
const swap = [2, 2] as const;

/** Finds it inside a word, or with a slip; with two from eight letters. */
export const findNearly =
  (term: string): Find =>
  (word) => {
    /**
     * The beginning of `word`, from `j`, that `term`, from `i`, comes nearest to in at most `allowed` slips; of equals
     * the one by the last of the steps, which go further. Skipping equal letters never helps: only where they end is a
     * slip.
     */
    function nearest(allowed: number, i: number, j: number): Hit | undefined {
      if (word.length - j < term.length - i - allowed) return undefined;
      while (i < term.length && term[i] === word[j]) {
        i++;
        j++;
      }
      if (i === term.length) return { worth: j < word.length ? 0.43 : 0.45, start: 0, end: j };
      if (allowed === 0) return undefined;
      let best: Hit | undefined;
      const isSwapped = term[i] === word[j + 1] && term[i + 1] === word[j];
      for (const [typed, meant] of isSwapped ? [...slips, swap] : slips) {
        if (j + meant > word.length) continue;
        const rest = nearest(allowed - 1, i + typed, j + meant);
        if (rest && (!best || rest.worth - 0.1 >= best.worth)) best = { ...rest, worth: rest.worth - 0.1 };
      }
      return best;
    }
    const start = word.indexOf(term);
    if (start > 0) return { worth: 0.45, start, end: start + term.length };
    return nearest(term.length < 8 ? 1 : 2, 0, 0);
  };
