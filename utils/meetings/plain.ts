/** What breaks a line somewhere: also what only some programs take for a line's end. */
const breaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is meant.
const controls = /[\0-\x08\x0e-\x1f\x7f-\x9f]/g;

/** Text that another program is given: lines end in `\n`, and no character is for machines. */
export const plainText = (text: string): string => text.toWellFormed().replace(breaks, '\n').replace(controls, '');

/** The same in one line. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/[\n\t]+/g, ' ')
    .trim();
