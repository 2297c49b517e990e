// Joiners and variants are seen within signs, and in scripts whose letters take several shapes; elsewhere they are not.
const unseen = /(?!\p{Join_Control}|\p{Variation_Selector})[\p{Default_Ignorable_Code_Point}\p{Cc}\ufff9-\ufffb]/gu;
const unseenVariants =
  /(?<![\p{Extended_Pictographic}\p{Script=Han}\p{Script=Mongolian}])\p{Variation_Selector}(?!\u20e3)/gu;
const plain = String.raw`\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{Z}\p{N}`;
const unseenJoiners = new RegExp(
  String.raw`(?<=^|[${plain}])\p{Join_Control}+|\p{Join_Control}+(?=$|\p{Join_Control}|[${plain}])`,
  'gu',
);
/** What looks like a space: fillers and the empty Braille cell too. */
const blanks = /[\s\x85\u115f\u1160\u3164\uffa0\u2800]+/g;
/** The hyphen of Unicode, and the one that keeps a line together. */
const hyphens = /[\u2010\u2011]/g;

/** What is typed in a line, such as a name: what looks the same becomes the same text. */
export const cleanLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\ufeff', '')
    .replace(blanks, ' ')
    .replace(unseen, '')
    .replace(unseenVariants, '')
    .replace(unseenJoiners, '')
    .replace(hyphens, '-')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');

/** Names are compared as people do. */
export const isSameName = (a: string, b: string): boolean => cleanLine(a) === cleanLine(b);
