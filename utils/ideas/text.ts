/** A stretch of a text: from `start` up to but not including `end`, as in `slice`. */
export type Range = readonly [start: number, end: number];

export interface FoldedText {
  folded: string;
  /** The stretch of the original that a stretch of the folded text comes from; both must not be empty. */
  rangeOf(start: number, end: number): Range;
}

/** «C.V.» is one word: the points between single letters become what is not seen. */
const joinInitials = (text: string): string => text.replace(/(?<=\b\w)\.(?=\w\b)/g, '\u00ad');

/**
 * A text as search compares it: lower case, without accents, parentheses, the source's `*` and what is not seen (soft
 * hyphens); ligatures spelt out; all that separates words (apostrophes and hyphens too) is a space. Apart from points
 * between initials, it gives the same character by character.
 */
export const fold = (text: string): string => foldCharacters(joinInitials(text));

const foldCharacters = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}()*]+/gu, '')
    .replace(/[^\p{L}\p{N}\n]/gu, ' ')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ς', 'σ');

/** The words of each of several lines: in one go, as most of the time goes to what is done a text, not a letter. */
export const wordsOfLines = (lines: readonly string[]): string[][] =>
  fold(lines.join('\n'))
    .split('\n')
    .map((line) => line.match(/\S+/g) ?? []);

/** The words of a text, folded. */
export const wordsOf = (text: string): string[] => wordsOfLines([text]).flat();

const plural = /(?<=.{3})[sx]$/;
const endings =
  /(?<=.{4})e(?:[elrz]|au|lle)?$|(?<=.{5})(?:i?ation|at(?:eur|rice)|rice|eu(?:r|se)|(?:isse|e)?ment|[ae]nce|(?:iv)?ite|i(?:er?e?|f|ve|sme|ste|que)|a(?:ge|u|le?|nte?|ire))$/;

/** What the forms of a folded word have in common: «motiver», «motivation» and «motivées» have «motiv». */
export const stemOf = (word: string): string =>
  word
    .replace(plural, '')
    .replace(endings, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=.)qu$/, 'c')
    .replace(/gu$/, 'g');

/** A letter with its accents, and with the «)» of a word that it ends: «mentoré(e)» is marked whole. */
const characters = /.(?:\p{M}|(?<=\S\(\S*)\))*/gsu;
const pieces = new Map<string, string>();

/** Folds a text so that what is found in it can be marked in the original. */
export function foldWithPlaces(text: string): FoldedText {
  let folded = '';
  const places: Range[] = [];
  for (const { 0: character, index } of joinInitials(text).matchAll(characters)) {
    const piece = pieces.get(character) ?? foldCharacters(character);
    pieces.set(character, piece);
    folded += piece;
    while (places.length < folded.length) places.push([index, index + character.length]);
  }
  return { folded, rangeOf: (start, end) => [places[start]?.[0] ?? 0, places[end - 1]?.[1] ?? 0] };
}
