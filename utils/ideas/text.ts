/** A stretch of a text: from `start` up to but not including `end`, as in `slice`. */
export type Range = readonly [start: number, end: number];

export interface FoldedText {
  folded: string;
  /** The stretch of the original that a stretch of the folded text comes from; both must not be empty. */
  rangeOf(start: number, end: number): Range;
}

/** «C.V.» is one word: the points between single letters become what is not seen. */
const joinInitials = (text: string): string =>
  text.replace(/\.(?<=(?<![\p{L}\p{N}])\p{L}\.)(?=\p{L}(?![\p{L}\p{N}]))/gu, '\u00ad');

/**
 * A text as search compares it: lower case, without accents, parentheses, the source's `*` and what is not seen (soft
 * hyphens); ligatures spelt out; all that separates words (apostrophes and hyphens too) is a space. Apart from points
 * between initials, it gives the same character by character.
 */
export const fold = (text: string): string => foldCharacters(joinInitials(text));

const foldCharacters = (text: string): string => foldLetters(text).replace(/[^\p{L}\p{N}]/gu, ' ');

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}()*]+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ς', 'σ');

/**
 * Lines, without line breaks, as `fold` has them, with one space between words: in one go, as most of the time goes to
 * what is done a text, not a letter.
 */
export const foldLines = (lines: readonly string[]): string[] =>
  foldLetters(joinInitials(lines.join('\n')))
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .split('\n')
    .map((line) => line.trim());

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).match(/[^ ]+/g) ?? [];

const plural = /(?<=.{3})[sx]$/;
const endings =
  /(?<=.{4})(?:e|er|ee|ez|eau|el|elle)$|(?<=.{5})(?:i?ation|ateur|atrice|rice|euse|eur|issement|e?ment|ance|ence|ite|ivite|ive|if|isme|iste|ique|age|au|al|ale|ier|iere|ant|ante|aire|ie)$/;

/** What the forms of a folded word have in common: «motiver», «motivation» and «motivées» have «motiv». */
export const stemOf = (word: string): string =>
  word
    .replace(plural, '')
    .replace(endings, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=.)qu$/, 'c')
    .replace(/gu$/, 'g');

/** Whether a folded word has that stem, which but for its last letter is a beginning of the word. */
export const hasStem = (word: string, stem: string): boolean =>
  word.startsWith(stem.slice(0, -1) || stem) && stemOf(word) === stem;

const pieces = new Map<string, string>();

function foldCharacter(character: string): string {
  let piece = pieces.get(character);
  if (piece === undefined) {
    piece = foldCharacters(character);
    pieces.set(character, piece);
  }
  return piece;
}

/** Folds a text so that what is found in it can be marked in the original. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  let inWord = false;
  for (const character of joinInitials(text)) {
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
