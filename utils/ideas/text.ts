/** A stretch of a text: from `start` up to but not including `end`, as in `slice`. */
export type Range = readonly [start: number, end: number];

export interface FoldedText {
  folded: string;
  /** The stretch of the original that a stretch of the folded text comes from; both must not be empty. */
  rangeOf(start: number, end: number): Range;
}

/**
 * A text as search compares it: lower case, without accents, parentheses and the source's `*`, ligatures spelt out; all
 * that separates words (apostrophes and hyphens too) is a space. Character by character it gives the same.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}()*]/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ς', 'σ')
    .replace(/[^\p{L}\p{N}]/gu, ' ');
}

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  let folded = foldedCharacters.get(character);
  if (folded === undefined) {
    folded = fold(character);
    foldedCharacters.set(character, folded);
  }
  return folded;
}

/** Folds a text so that what is found in it can be marked in the original. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let inWord = false;
  for (const character of text) {
    const piece = foldCharacter(character);
    const end = at + character.length;
    // An accent of its own belongs to its letter, and «)» to a word that it ends: «mentoré(e)» is marked whole.
    const belongs = character === ')' ? inWord : /\p{M}/u.test(character);
    if (belongs && ends.length > 0) ends[ends.length - 1] = end;
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    if (character === '(') inWord = /[^ ]$/.test(folded);
    else if (character === ')') inWord = false;
    folded += piece;
    at = end;
  }
  return { folded, rangeOf: (start, end) => [starts[start] as number, ends[end - 1] as number] };
}
