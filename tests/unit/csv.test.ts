import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvWords } from '@/data/locales/fr-backup';
import { csvFileName, meetingsToCsv, trialsToCsv as toCsv } from '@/utils/backup/csv';
import type { Trial } from '@/utils/journal/tables/history';
import type { Meeting, NextStep } from '@/utils/journal/tables/meetings';
import { numberedTrial } from './arbitraries';

const labels = { again: 'À refaire', fine: 'Correct', 'not-for-us': 'Pas pour nous' };
const trialsToCsv = (trials: readonly Trial[], verdicts: typeof labels, steps: readonly NextStep[] = []) =>
  toCsv(trials, steps, { ...csvWords.trials, verdicts });

/** As a spreadsheet reads it: semicolons, quotes doubled inside quotes, CRLF between lines. */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}

const dangerous = '=+-@\t\r\n＝＋－＠';
const text = fc
  .tuple(
    fc.constantFrom('', '', ' ', '\u200b', '\u00a0', ...dangerous),
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: fc.constantFrom(...'";,\r\n\t =a1\'') })),
  )
  .map(([first, rest]) => first + rest);
const trial: fc.Arbitrary<Trial> = fc
  .record({ title: text, partner: text, note: text, verdict: fc.constantFrom('' as const, 'again', 'fine') })
  .map((said) => ({ ...numberedTrial(1), ...said }));

test('a spreadsheet reads the texts that were written, and no cell can start a formula', () => {
  fc.assert(
    fc.property(fc.array(trial), (trials) => {
      const [head, ...rows] = parse(trialsToCsv(trials, labels));
      expect(head).toEqual(['Jour', 'Activité', 'Avec', 'Avis', 'Note', 'Prochains pas']);
      expect(rows).toHaveLength(trials.length);
      rows.forEach((row, index) => {
        const { day, title, partner, verdict, note } = trials[index] as Trial;
        const said = [day, title, partner, verdict && labels[verdict], note, ''];
        expect(row).toHaveLength(said.length);
        row.forEach((cell, column) => {
          expect([said[column], `'${said[column]}`]).toContain(cell);
          expect(dangerous).not.toContain(cell[0] ?? 'nothing');
          expect(dangerous).not.toContain(cell.trim()[0] ?? 'nothing');
        });
      });
    }),
    { numRuns: 300 },
  );
});

test('opens in Excel in French: byte order mark, semicolons, CRLF, days that it knows as dates', () => {
  const first = { ...numberedTrial(0), partner: 'Noé; puis Zoé', note: 'Elle a dit «\u00a0oui\u00a0».\n"Enfin"' };
  const second = { ...numberedTrial(1), partner: '', verdict: '' as const, note: "=HYPERLINK('x')" };
  expect(trialsToCsv([first, second], labels)).toBe(
    '\uFEFFJour;Activité;Avec;Avis;Note;Prochains pas\r\n' +
      '2022-01-01;Balade Mentorat;"Noé; puis Zoé";À refaire;"Elle a dit «\u00a0oui\u00a0».\n""Enfin""";\r\n' +
      "2022-01-01;Balade Mentorat;;;'=HYPERLINK('x');\r\n",
  );
});

test('a cell that begins or ends in a blank, or holds a quote or a line, stands in quotes', () => {
  const noteOf = (note: string) =>
    trialsToCsv([{ ...numberedTrial(1), note }], labels)
      .slice(0, -2)
      .split(';')
      .at(-2);
  for (const blank of [' ', '\u00a0', '\u2003']) {
    expect(noteOf(`${blank}a`)).toBe(`"${blank}a"`);
    expect(noteOf(`a${blank}`)).toBe(`"a${blank}"`);
    expect(noteOf(`a${blank}a`)).toBe(`a${blank}a`);
  }
  expect(noteOf('a"b"')).toBe('"a""b"""');
  expect(noteOf('a\nb')).toBe('"a\nb"');
  expect(noteOf('a\rb')).toBe('"a\rb"');
});

test('ordinary words get no apostrophe', () => {
  const words = ['Marie-Ève', 'à 9 h', '«\u00a0oui\u00a0»', '10 - 3', 'a=b', '2026-11-22', ' retrait'];
  for (const note of words) {
    expect(parse(trialsToCsv([{ ...numberedTrial(1), note }], labels))[1]?.[4]).toBe(note);
  }
});

test('a trial’s next steps stand in one cell, a line each', () => {
  const step = (text: string, part: Partial<NextStep>): NextStep => ({
    ...{
      id: '',
      trialId: numberedTrial(1).id,
      partner: '',
      by: 'me',
      due: '',
      state: 'open',
      createdAt: '',
      updatedAt: '',
    },
    ...part,
    text,
  });
  const steps = [step('Lire; relire', { due: '2026-12-01' }), step('Appeler Paul', { by: 'both', state: 'done' })];
  expect(parse(trialsToCsv([numberedTrial(1), numberedTrial(2)], labels, steps)).map((row) => row.at(-1))).toEqual([
    'Prochains pas',
    'Lire; relire (moi, 2026-12-01)\nAppeler Paul (nous deux, fait)',
    '',
  ]);
});

test('the file says what it has, and of which day', () => {
  expect(csvFileName('essais', '2026-11-22')).toBe('idee-du-jour-essais-2026-11-22.csv');
});

test('meetings have a table of their own', () => {
  const meeting: Meeting = {
    ...{
      id: '',
      activityId: 'balade-mentorat',
      title: 'Balade Mentorat',
      day: '2026-12-03',
      time: '14:00',
      minutes: 60,
    },
    ...{ partner: '=Amélie', place: 'Café; en bas', status: 'cancelled', sequence: 1, createdAt: '', updatedAt: '' },
  };
  expect(meetingsToCsv([meeting], csvWords.meetings)).toBe(
    '\uFEFFJour;Heure;Durée (min);Activité;Avec;Lieu;État\r\n' +
      '2026-12-03;14:00;60;Balade Mentorat;\'=Amélie;"Café; en bas";annulée\r\n',
  );
});
