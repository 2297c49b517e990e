const rules: [fault: RegExp, name: string][] = [
  [/[ \u00a0\u202f][;!?]/, 'a space before ; ! or ?'],
  // Not in an address of the web, nor in one of the browser's own.
  [/(?<!^|[\u00a0\d]|about):(?!\/\/)/, 'no no-break space before :'],
  [/«(?!\u00a0)|(?<!\u00a0)»/, 'no no-break space inside « »'],
  [/['"]/, 'a straight apostrophe or quotation mark'],
  [/ {2}/, 'two spaces'],
  [/\.\.\./, 'three dots for …'],
  [/\d (?:min|h|minutes|mois|\$)/, 'a breaking space between a number and its unit'],
];

/** What a French text of ours gets wrong, after the Office québécois de la langue française. */
export const typographyFaults = (text: string): string[] =>
  rules.flatMap(([fault, name]) => (fault.test(text) ? [name] : []));
