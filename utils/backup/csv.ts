import type { Day } from '@/utils/days/day';
import type { Trial, Verdict } from '@/utils/journal/tables/history';
import type { Meeting, NextStep } from '@/utils/journal/tables/meetings';

// Spreadsheets run a cell that begins so, also behind blanks and signs that one doesn't see, and in full width.
const formula = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;

function cell(text: string): string {
  const harmless = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** As Excel opens it in French: a byte order mark for its accents, semicolons, Windows line ends. */
const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;

interface TrialWords {
  columns: Readonly<Record<'day' | 'activity' | 'partner' | 'verdict' | 'note' | 'steps', string>>;
  verdicts: Readonly<Record<Verdict, string>>;
  step: (step: NextStep) => string;
}

/** The trials, each with the next steps that were written with it. */
export function trialsToCsv(trials: readonly Trial[], steps: readonly NextStep[], words: TrialWords): string {
  const { day, activity, partner, verdict, note } = words.columns;
  const stepsOf = Map.groupBy(steps, ({ trialId }) => trialId);
  return toCsv([
    [day, activity, partner, verdict, note, words.columns.steps],
    ...trials.map(({ id, day, title, partner, verdict, note }) => [
      day,
      title,
      partner,
      verdict && words.verdicts[verdict],
      note,
      (stepsOf.get(id) ?? []).map(words.step).join('\n'),
    ]),
  ]);
}

interface MeetingWords {
  columns: Readonly<Record<'day' | 'time' | 'minutes' | 'activity' | 'partner' | 'place' | 'status', string>>;
  statuses: Readonly<Record<Meeting['status'], string>>;
}

export function meetingsToCsv(meetings: readonly Meeting[], words: MeetingWords): string {
  const { day, time, minutes, activity, partner, place, status } = words.columns;
  return toCsv([
    [day, time, minutes, activity, partner, place, status],
    ...meetings.map(({ day, time, minutes, title, partner, place, status }) => [
      day,
      time,
      String(minutes),
      title,
      partner,
      place,
      words.statuses[status],
    ]),
  ]);
}

export const csvFileName = (what: 'essais' | 'rencontres', day: Day): string => `idee-du-jour-${what}-${day}.csv`;
