import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { believing } from '@/utils/backup/clock';
import { type Backup, backupFileName, backupOf, backupVersion, sizeLimit } from '@/utils/backup/format';
import { emptyState, type State } from '@/utils/backup/merge';
import { readBackupFile } from '@/utils/backup/read-file';
import { atOnce } from '@/utils/backup/slices';
import { backupText, readBackup, settle } from '../at-once';
import { numberedTrial, state } from './arbitraries';
import { hostileText } from './hostile';

const fixture = (version: number) => readFileSync(new URL(`fixtures/backup-v${version}.json`, import.meta.url), 'utf8');
const exportedAt = '2026-11-22T23:05:09.120Z';
const sample = JSON.parse(fixture(1)) as Backup;
const [trial] = sample.trials as [Backup['trials'][0]];
const [step] = (JSON.parse(fixture(2)) as Backup).nextSteps;

const nothing = { unknown: [], rows: 0, where: [] };
const accepted = (text: string) => {
  const reading = readBackup(text);
  if (!reading.ok) throw new Error(`refused: ${reading.reason} ${reading.where ?? ''}`);
  return reading;
};
const withTrial = (changed: object) => JSON.stringify({ ...sample, trials: [{ ...trial, ...changed }] });

describe('a backup', () => {
  test.each(Array.from({ length: backupVersion }, (_, index) => index + 1))(
    'of version %i is still read',
    (version) => {
      const { backup, leftOut } = accepted(fixture(version));
      expect(leftOut).toEqual(nothing);
      expect(backup.trials.map(({ day, partner, note }) => ({ day, partner, note }))).toEqual([
        { day: '2026-11-22', partner: 'Amélie', note: 'Très bien.\n<b>À refaire</b> au printemps 🌱' },
        { day: '2025-03-09', partner: '', note: '' },
      ]);
      expect(backup.days.at(-1)).toEqual({
        day: '2026-11-22',
        activityId: 'une-idee-retiree',
        title: 'Une idée retirée',
        drawn: ['balade-mentorat', 'jeux-de-roles'],
        at: '2026-11-22T14:30:00.001Z',
      });
      expect(backup.favourites).toEqual([{ activityId: 'jeux-de-roles', addedAt: '2026-01-02T03:04:05.678Z' }]);
    },
  );

  test('of version 2 has meetings, next steps and own ideas', () => {
    const { meetings, nextSteps, ideas } = JSON.parse(fixture(2));
    expect(accepted(fixture(2)).backup).toMatchObject({ meetings, nextSteps, ideas });
    expect(accepted(fixture(1)).backup).toMatchObject({ meetings: [], nextSteps: [], ideas: [] });
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(state.map(settle), (state) => {
        const backup = backupOf(state, exportedAt);
        expect(accepted(backupText(backup))).toEqual({ ok: true, backup, leftOut: nothing });
        expect(JSON.parse(backupText(backup))).toEqual(backup);
      }),
    );
  });

  test('is legible, one row a line, and named by day', () => {
    const favourites = [{ activityId: 'jeux-de-roles', addedAt: exportedAt }];
    expect(backupText(backupOf({ ...emptyState(), favourites }, exportedAt))).toBe(`{
  "format": "idee-du-jour/backup",
  "version": ${backupVersion},
  "exportedAt": "2026-11-22T23:05:09.120Z",
  "days": [],
  "trials": [],
  "favourites": [
    {"activityId":"jeux-de-roles","addedAt":"2026-11-22T23:05:09.120Z"}
  ],
  "meetings": [],
  "nextSteps": [],
  "ideas": [],
  "removals": []
}
`);
    expect(backupFileName('2026-11-22')).toBe('idee-du-jour-2026-11-22.json');
  });

  test('may say nothing of removals', () => {
    const { removals, ...rest } = sample;
    expect(accepted(JSON.stringify(rest)).backup.removals).toEqual([]);
  });

  test('of five years and 100,000 trials passes', { timeout: 30_000 }, () => {
    const trials = Array.from({ length: 100_000 }, (_, index) => numberedTrial(index));
    const days = Array.from({ length: 1826 }, (_, index) => {
      const day = new Date(Date.UTC(2022, 0, 1 + index)).toISOString().slice(0, 10);
      return { day, activityId: 'balade-mentorat', title: 'Balade Mentorat', drawn: [], at: exportedAt };
    });
    const text = backupText(backupOf({ ...emptyState(), days, trials }, exportedAt));
    expect(new Blob([text]).size).toBeLessThan(sizeLimit);
    expect(accepted(text).backup.trials).toHaveLength(100_000);
  });

  test('with rows of one key is settled as in a merge', () => {
    const later = { ...trial, note: 'plus tard', updatedAt: '2026-11-23T00:00:00.000Z' };
    for (const trials of [
      [trial, later],
      [later, trial],
    ]) {
      expect(accepted(JSON.stringify({ ...sample, trials })).backup.trials).toEqual([later]);
    }
  });

  test('with what this version doesn’t know is read, and says what it ignored', () => {
    const text = JSON.stringify({ ...sample, mood: 1, trials: [{ ...trial, weather: '☀' }] });
    const { backup, leftOut } = accepted(text);
    expect(leftOut.unknown).toEqual(['mood', 'trials[].weather']);
    expect(backup.trials).toEqual([trial]);
    expect(backup).not.toHaveProperty('mood');
  });

  test('with __proto__ does nothing to objects', () => {
    const text = fixture(1).replace('"version"', '"__proto__": {"polluted": true, "days": []}, "version"');
    expect(accepted(text).leftOut.unknown).toEqual(['__proto__']);
    expect({}).not.toHaveProperty('polluted');
    const hidden = `{"__proto__": ${fixture(1)}}`;
    expect(readBackup(hidden)).toEqual({ ok: false, reason: 'not-ours' });
  });

  test('may have brackets in its texts, and as many as it likes that are closed again', () => {
    const note = `"${'[{'.repeat(200)}\uFEFF`;
    expect(accepted(withTrial({ note })).backup.trials[0]?.note).toBe(note);
    const deep = (levels: number) =>
      fixture(1).replace('"version"', `"mood": ${'['.repeat(levels)}${']'.repeat(levels)}, "version"`);
    for (const text of [JSON.stringify({ ...sample, mood: Array(200).fill([{}]) }), deep(99)]) {
      expect(accepted(text).leftOut.unknown).toEqual(['mood']);
    }
    expect(readBackup(deep(100))).toEqual({ ok: false, reason: 'damaged' });
  });

  test('may be empty', () => {
    const none = { days: [], trials: [], favourites: [], removals: [] };
    expect(accepted(JSON.stringify({ ...sample, ...none })).leftOut).toEqual(nothing);
  });

  test('names twenty at most of what was left out, and not all of a long name', () => {
    const strange = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`${'a'.repeat(38)}${at}${'b'.repeat(20)}`, 1]));
    const trials = [{ ...trial, ...strange(30) }, ...Array(30).fill({ ...trial, id: 1 })];
    const { unknown, rows, where } = accepted(JSON.stringify({ ...sample, ...strange(5), trials })).leftOut;
    expect(unknown).toHaveLength(20);
    expect(unknown[4]).toBe(`${'a'.repeat(38)}4b`);
    expect(where).toEqual(Array.from({ length: 20 }, (_, at) => `trials[${at + 1}].id`));
    expect(rows).toBe(30);
    expect(accepted(JSON.stringify({ ...sample, ...strange(30) })).leftOut.unknown).toHaveLength(20);
  });

  test('what lies far ahead of the clock wins nothing; where most does, it is the clock that is wrong', () => {
    const at = (days: number) => new Date(Date.parse(exportedAt) + days * 86_400_000).toISOString();
    const believed = (part: Partial<State>) => atOnce(believing({ ...emptyState(), ...part }, Date.parse(exportedAt)));
    const ahead = { ...numberedTrial(1), createdAt: at(1), updatedAt: at(1.1) };
    const [past, soon, made] = [2, 3, 4].map(numberedTrial) as [typeof trial, typeof trial, typeof trial];
    const others = [past, { ...soon, updatedAt: at(1) }];
    const removals = [
      { key: `trial/${past.id}`, at: at(1.1) },
      { key: `trial/${soon.id}`, at: at(1) },
    ];
    expect(believed({ trials: [...others, ahead], removals })).toEqual({
      ...emptyState(),
      trials: [...others, { ...ahead, updatedAt: at(1) }],
      removals: removals.slice(1),
    });
    const before = '1970-01-01T00:00:00.000Z';
    const never = { ...made, createdAt: at(1.1), updatedAt: at(1.1) };
    expect(believed({ trials: [past, never] }).trials).toEqual([past, { ...never, updatedAt: before }]);
    expect(believed({ trials: [past, never, ahead] }).trials).toEqual([past, never, ahead]);
  });

  test('with half an emoji is read, and the half replaced', () => {
    const { note } = accepted(withTrial({ note: 'a\ud83c' })).backup.trials[0] as typeof trial;
    expect(note).toBe('a\ufffd');
  });

  test('is brought in with a note that is longer than the form takes', () => {
    const note = '🌱'.repeat(1500);
    expect(accepted(withTrial({ note })).backup.trials[0]?.note).toBe(note);
    const partner = 'a'.repeat(5000);
    expect(accepted(withTrial({ partner })).backup.trials[0]?.partner).toBe(partner);
    expect(accepted(withTrial({ note })).leftOut).toEqual(nothing);
  });

  test('is not held up by what can’t be read of it: that is named', () => {
    const trials = [
      { ...trial, note: 'é'.repeat(300_000) },
      { ...trial, id: '3f2b8c1e-0000-4e0b-9c55-0d1f2a3b4c5d', day: '2026-02-30' },
      trial,
      7,
    ];
    const { backup, leftOut } = accepted(JSON.stringify({ ...sample, trials, favourites: [null] }));
    expect(backup.trials).toEqual([trial]);
    expect(backup.days).toEqual(sample.days);
    expect(leftOut).toEqual({
      unknown: [],
      rows: 4,
      where: ['trials[0].note', 'trials[1].day', 'trials[3]', 'favourites[0]'],
    });
  });

  test('has names cleaned, so that what looks the same is one partner', () => {
    expect(accepted(withTrial({ partner: ' Ame\u0301lie\u00a0 Roy\u200b' })).backup.trials[0]?.partner).toBe(
      'Amélie Roy',
    );
  });

  test('from times that can’t have been yet wins nothing: a removal is left out, a row fills a gap', () => {
    const later = (years: number) => `${new Date().getFullYear() + years}-06-01T12:00:00.000Z`;
    const removal = { key: 'favourite/jeux-de-roles', at: later(7000) };
    const trials = [{ ...trial, updatedAt: later(10) }];
    const { backup } = accepted(JSON.stringify({ ...sample, trials, removals: [removal] }));
    expect(backup.favourites).toEqual(sample.favourites);
    expect(backup.removals).toEqual([]);
    expect(backup.trials).toEqual([{ ...trial, updatedAt: trial.createdAt }]);
    // It says the same, however often it is merged.
    expect(accepted(JSON.stringify({ ...sample, trials, removals: [removal] })).backup).toEqual(backup);
  });

  test('is believed against a clock that most of it lies ahead of', () => {
    vi.useFakeTimers({ now: new Date('2010-01-01') });
    const { backup } = accepted(fixture(1));
    vi.useRealTimers();
    expect(backup.trials).toEqual(accepted(fixture(1)).backup.trials);
  });

  test('with a trial of tomorrow is read: elsewhere tomorrow has begun', () => {
    expect(accepted(withTrial({ day: '9999-12-31' })).backup.trials[0]?.day).toBe('9999-12-31');
  });
});

describe('a bad file is refused with its reason', () => {
  test.each([
    ['an empty file', '', 'not-json'],
    ['a byte order mark', '\uFEFF', 'not-json'],
    ['an archive', 'PK\u0003\u0004…', 'not-json'],
    ['nothing', 'null', 'not-ours'],
    ['a list', '[]', 'not-ours'],
    ['another program’s', '{"format": "another-program", "version": 1}', 'not-ours'],
    ['only our name', '"idee-du-jour/backup"', 'not-ours'],
    ['half a download', fixture(1).slice(0, 400), 'damaged'],
    ['a later version', JSON.stringify({ ...sample, version: backupVersion + 1, days: 'otherwise' }), 'later-version'],
    ['10,000 brackets', '['.repeat(10_000), 'not-ours'],
    ['10,000 lists', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 'not-ours'],
    [
      '10,000 objects',
      JSON.stringify(sample).replace(/}$/, `,"a":${'{"a":'.repeat(1e4)}1${'}'.repeat(1e4)}}`),
      'damaged',
    ],
  ])('%s', (_, text, reason) => {
    expect(readBackup(text)).toEqual({ ok: false, reason });
  });

  test.each([
    ['version', { version: 0 }],
    ['version', { version: '1' }],
    ['version', { version: 1.5 }],
    ['exportedAt', { exportedAt: 'yesterday' }],
    ['days', { days: {} }],
    ['removals', { removals: null }],
  ])('%s', (where, changed) => {
    expect(readBackup(JSON.stringify({ ...sample, ...changed }))).toEqual({ ok: false, reason: 'damaged', where });
  });

  test.each([
    ['days[0]', { days: [null] }],
    ['days[0].drawn', { days: [{ ...sample.days[0], drawn: Array(1001).fill('a') }] }],
    ['days[0].drawn.0', { days: [{ ...sample.days[0], drawn: [7] }] }],
    ['favourites[1].activityId', { favourites: [sample.favourites[0], { activityId: '<b>', addedAt: exportedAt }] }],
    ['removals[0].key', { removals: [{ key: 'everything', at: exportedAt }] }],
    ['trials[0].id', { trials: [{ ...trial, id: 1 }] }],
    ['nextSteps[0].due', { nextSteps: [{ ...step, due: 'demain' }] }],
  ])('%s is named, and left out', (where, changed) => {
    expect(accepted(JSON.stringify({ ...sample, ...changed })).leftOut).toEqual({
      unknown: [],
      rows: 1,
      where: [where],
    });
  });

  test('a file of which nothing can be read', () => {
    const none = { days: [], trials: [{ ...trial, id: 1 }], favourites: [], removals: [] };
    expect(readBackup(JSON.stringify({ ...sample, ...none }))).toEqual({
      ok: false,
      reason: 'damaged',
      where: 'trials[0].id',
    });
  });

  test.each([
    ['day', '2026-02-29'],
    ['day', '2026-11-22T00:00'],
    ['day', 20261122],
    ['day', '+002026-11-22'],
    ['updatedAt', '2026-11-22'],
    ['updatedAt', '2026-11-22T15:00:00Z'],
    ['updatedAt', '2026-11-22T15:00:00.000-05:00'],
    ['updatedAt', '2026-13-22T15:00:00.000Z'],
    ['updatedAt', '2026-11-22T24:00:00.000Z'],
    ['updatedAt', '+012026-11-22T15:00:00.000Z'],
    ['id', '3F2B8C1E-7A4D-4E0B-9C55-0D1F2A3B4C5D'],
    ['id', '1'],
    ['activityId', 'Balade Mentorat'],
    ['activityId', 'a'.repeat(1000)],
    ['title', ''],
    ['partner', 'a'.repeat(5001)],
    ['verdict', 'superb'],
    ['note', null],
  ])('%s: %s', (name, value) => {
    const { backup, leftOut } = accepted(withTrial({ [name]: value }));
    expect(backup.trials).toEqual([]);
    expect(leftOut).toEqual({ unknown: [], rows: 1, where: [`trials[0].${name}`] });
  });

  test('more than the limit, at once and before it is parsed', async () => {
    const start = performance.now();
    const text = '['.repeat(sizeLimit + 1);
    expect(readBackup(text)).toEqual({ ok: false, reason: 'too-large' });
    const file = { size: sizeLimit + 1, arrayBuffer: () => Promise.reject(new Error('read')) } as unknown as Blob;
    expect(await readBackupFile(file)).toEqual({ ok: false, reason: 'too-large' });
    expect(performance.now() - start).toBeLessThan(1000);
  });

  test('just under the limit: brackets, or millions of wrong rows', { timeout: 40_000 }, () => {
    const start = performance.now();
    expect(readBackup('['.repeat(sizeLimit)).ok).toBe(false);
    const rows = `{"format":"idee-du-jour/backup","version":1,"exportedAt":"${exportedAt}","days":[],"favourites":[],"trials":[0${',0'.repeat(20_000_000)}]}`;
    expect(readBackup(rows)).toEqual({ ok: false, reason: 'damaged', where: 'trials[0]' });
    expect(readBackup(rows.replace('[0,', `[${'0,'.repeat(10_000_000)}`))).toEqual({ ok: false, reason: 'damaged' });
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  test('a file that can’t be read', async () => {
    const gone = { size: 1, arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) };
    expect(await readBackupFile(gone as unknown as Blob)).toEqual({ ok: false, reason: 'unreadable' });
  });
});

describe('a file that another program saved anew', () => {
  const utf16 = (text: string, littleEndian: boolean) => {
    const view = new DataView(new ArrayBuffer(2 * text.length));
    for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
    return view;
  };
  const note = 'Échange « à deux », l’été';
  const text = withTrial({ note });
  const mark = '\uFEFF';
  // The signs of ANSI between 0x80 and 0x9f are other ones than Unicode’s.
  const ansi = Uint8Array.from(text, (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0)));

  test.each<[string, BlobPart, boolean]>([
    ['UTF-8 with a mark', mark + text, false],
    ['UTF-16 with a mark', utf16(mark + text, true), false],
    ['UTF-16 with a mark, big-endian', utf16(mark + text, false), false],
    ['UTF-16 without', utf16(text, true), false],
    ['UTF-16 without, big-endian', utf16(text, false), false],
    ['ANSI', ansi, true],
  ])('is read: %s', async (_, content, isAnsi) => {
    const reading = await readBackupFile(new Blob([content]));
    expect(reading).toMatchObject({ ok: true, isAnsi, backup: { trials: [{ note }] } });
  });

  test('UTF-8 that is damaged is not taken for ANSI', async () => {
    const bytes = new TextEncoder().encode(text);
    bytes[bytes.length - 20] = 0xff;
    expect(await readBackupFile(new Blob([bytes]))).toEqual({ ok: false, reason: 'damaged' });
    const [plain, other] = [withTrial({ note: 'été' }), 'été'].map((text) => [...new TextEncoder().encode(text), 0xff]);
    expect(await readBackupFile(new Blob([Uint8Array.from(plain as number[])]))).toEqual({
      ok: false,
      reason: 'damaged',
    });
    expect(await readBackupFile(new Blob([Uint8Array.from(other as number[])]))).toEqual({
      ok: false,
      reason: 'not-json',
    });
  });

  test.each(['pas une sauvegarde: é', '', '\0', '\0\0\0\0'])('what is no backup is refused: %j', async (content) => {
    expect(await readBackupFile(new Blob([utf16(content, true)]))).toMatchObject({ ok: false });
    expect(await readBackupFile(new Blob([content]))).toMatchObject({ ok: false });
  });
});

/** Hostile files, made from good ones; `npm run test:hostile` has more of them. */
describe('hostile files', () => {
  test('are refused with a reason or accepted, and never throw', { timeout: 60_000 }, () => {
    const outcomes: Record<string, number> = {};
    fc.assert(
      fc.property(hostileText, (text) => {
        const reading = readBackup(text);
        const outcome = reading.ok ? 'accepted' : reading.reason;
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        if (reading.ok) expectSound(reading.backup);
      }),
      { numRuns: Number(process.env.HOSTILE_TEXTS ?? 3_000) },
    );
    for (const outcome of ['accepted', 'damaged', 'not-json', 'not-ours', 'later-version']) {
      expect(outcomes[outcome], outcome).toBeGreaterThan(20);
    }
  });

  /** What was accepted is what our own tables could hold. */
  function expectSound({ format, version, exportedAt, ...rows }: Backup) {
    expect(settle(rows as State)).toEqual(rows);
    const again = readBackup(backupText({ format, version, exportedAt, ...rows }));
    expect(again).toMatchObject({ ok: true, backup: rows, leftOut: nothing });
    for (const { note, partner, title, day } of rows.trials) {
      expect([note, partner, title].every((text) => text.isWellFormed())).toBe(true);
      expect(Temporal.PlainDate.from(day).toString()).toBe(day);
    }
  }
});
