/** A stretch of a text: from `start` up to but not including `end`, as in `slice`. */
export type Range = readonly [start: number, end: number];

export interface FoldedText {
  folded: string;
  /** The stretch of the original that a stretch of the folded text comes from; both must not be empty. */
  rangeOf(start: number, end: number): Range;
}

/** The points between single letters: «C.V.» is one word. */
const initialsPoints = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/**
 * A text as search compares it: lower case, without accents, parentheses, the source's `*` and what is not seen (soft
 * hyphens); ligatures spelt out; all that separates words (apostrophes and hyphens too) is a space. Apart from points
 * between initials, it gives the same character by character.
 */
export const fold = (text: string): string => foldCharacters(text.replace(initialsPoints, ''));

const foldCharacters = (text: string): string => foldLetters(text).replace(/[^\p{L}\p{N}]/gu, ' ');

const foldLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}()*]+/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ς', 'σ');

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => fold(text).split(' ').filter(Boolean);

/** The words of each of some lines, in one go: most of the time goes to what is done a text, not a letter. */
export const wordsOfLines = (lines: readonly string[]): string[][] =>
  foldLetters(lines.join('\n').replace(initialsPoints, ''))
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .split('\n')
    .map((line) => line.split(' ').filter(Boolean));

const plural = /(?<=.{3})[sx]$/;
const endings =
  /(?<=.{4})(?:e|er|ee|ez|eau|el|elle)$|(?<=.{5})(?:i?ation|ateur|atrice|rice|euse|eur|issement|e?ment|ance|ence|ite|ivite|ive|if|isme|iste|ique|age|au|al|ale|ier|iere|ant|ante|aire|ie)$/;

/** What the forms of a folded word have in common: «motiver», «motivation» and «motivées» have «motiv». */
export const stemOf = (word: string): string =>
  word
    .replace(plural, '')
    .replace(endings, '')
    .replace(/(.)\1$/, '$1')
    .replace(/qu$/, 'c')
    .replace(/gu$/, 'g');

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
  const dropped = new Set([...text.matchAll(initialsPoints)].map(({ index }) => index));
  for (const character of text) {
    const piece = dropped.has(at) ? '' : foldCharacter(character);
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
