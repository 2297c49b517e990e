import type { Day } from '@/utils/days/day';
import type { Trial, Verdict } from '@/utils/journal/tables';

const headers = ['Jour', 'Activité', 'Avec', 'Verdict', 'Note'];

// Spreadsheets run a cell that begins so, also behind blanks and signs that one doesn't see, and in full width.
const formula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The trials as Excel in French opens them: a byte order mark for its accents, semicolons, Windows line ends. */
export function trialsToCsv(trials: readonly Trial[], verdictLabels: Readonly<Record<Verdict, string>>): string {
  const rows = trials.map(({ day, title, partner, verdict, note }) => [
    day,
    title,
    partner,
    verdict && verdictLabels[verdict],
    note,
  ]);
  return `\uFEFF${[headers, ...rows].map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

export const csvFileName = (day: Day): string => `idee-du-jour-essais-${day}.csv`;
