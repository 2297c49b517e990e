import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from '@/data/catalogue';
import { loadGuide } from '@/data/guides';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { invitation } from '@/utils/meetings/invitation';
import { mailto } from '@/utils/meetings/mailto';
import { anyUnit, planned } from './meetings';
import { typographyFaults } from './typography';

beforeEach(() => void vi.stubEnv('TZ', 'America/Toronto'));
afterEach(() => vi.unstubAllEnvs());

const today = '2026-11-26';
const lines = ['Bonjour! Marchons.', 'Prenez de bonnes chaussures.'];
const invite = (part: Partial<Meeting> = {}, message = lines) => invitation({ ...planned, ...part }, message, today);

test('the activity’s own message, with name, day, hour and place', () => {
  expect(invite()).toEqual({
    subject: 'Balade Mentorat\u00a0: jeudi 3 décembre, à 14\u00a0h',
    message: [
      'Bonjour Noé! Marchons.',
      'Prenez de bonnes chaussures.',
      'Quand\u00a0: jeudi 3 décembre, à 14\u00a0h\nOù\u00a0: Parc Victoria',
    ].join('\n\n'),
  });
});

test('only what is known', () => {
  expect(invite({ partner: '', place: '', time: '' })).toEqual({
    subject: 'Balade Mentorat\u00a0: jeudi 3 décembre',
    message: ['Bonjour! Marchons.', 'Prenez de bonnes chaussures.', 'Quand\u00a0: jeudi 3 décembre'].join('\n\n'),
  });
  expect(invite({ place: '' }, []).message).toBe(
    [
      'Bonjour Noé!',
      'Pour notre prochaine rencontre, voici ce que je vous propose\u00a0: Balade Mentorat.',
      'Quand\u00a0: jeudi 3 décembre, à 14\u00a0h',
    ].join('\n\n'),
  );
  expect(invite({}, ['Marchons.']).message).toMatch(/^Bonjour Noé!\n\nMarchons\.\n/);
});

test.each([
  ['2026-12-01', '09:30', 'mardi 1er décembre, à 9\u00a0h\u00a030'],
  ['2026-12-31', '00:05', 'jeudi 31 décembre, à 0\u00a0h\u00a005'],
  ['2027-01-07', '14:00', 'jeudi 7 janvier 2027, à 14\u00a0h'],
  ['2027-01-01', '', 'vendredi 1er janvier 2027'],
  // As the calendar file has it, where the clocks leave the hour out.
  ['2027-03-14', '02:30', 'dimanche 14 mars 2027, à 3\u00a0h\u00a030'],
])('%s %s in words', (day, time, words) => {
  expect(invite({ day, time }).message).toContain(`Quand\u00a0: ${words}\n`);
});

test('a meeting that was moved says that it takes the other’s place; a cancelled one, that it is cancelled', () => {
  expect(invite({ sequence: 1 }).message).toMatch(/Si vous aviez déjà noté un autre moment, celui-ci le remplace\.$/);
  expect(invite({ sequence: 2, status: 'cancelled', title: 'Séance de *co-working*' })).toEqual({
    subject: 'Annulée\u00a0: Séance de co-working, jeudi 3 décembre, à 14\u00a0h',
    message:
      'Bonjour Noé!\n\nNotre rencontre «\u00a0Séance de co-working\u00a0», prévue le jeudi 3 décembre, à 14\u00a0h, est annulée.',
  });
});

test('of every activity, the message is well written, and fits the mail program', async () => {
  for (const { id, title } of bundled) {
    const { message } = await loadGuide(id);
    const partner = 'Marie-Ève Tremblay-Lévesque';
    const place = 'Bibliothèque Gabrielle-Roy, salle du 2e étage';
    const invitation = invite({ title, partner, place, sequence: 1 }, message);
    expect(invitation.message).toMatch(/^Bonjour Marie-Ève Tremblay-Lévesque!/);
    for (const line of invitation.message.split('\n')) expect(typographyFaults(line), line).toEqual([]);
    expect(mailto(invitation), title).toBeDefined();
  }
});

/** As a mail program reads it. */
const parse = (link: string) => {
  const parts = link
    .slice('mailto:?'.length)
    .split('&')
    .map((part) => part.split('='));
  return parts.map(([name, value]) => [name, decodeURIComponent(value as string)]);
};

test('a link is read back whole, with no header of anyone’s, or there is none', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 100 }),
    fc.string({ unit: anyUnit }),
    fc.string({
      unit: fc.constantFrom('\r', '\n', '&', '=', '?', '%0A', 'bcc=a@b.c', 'Bcc: a@b.c', '#', '+', ' ', '\ud83d', '\0'),
    }),
  );
  fc.assert(
    fc.property(text, text, (subject, message) => {
      const link = mailto({ subject, message });
      if (link === undefined) return;
      expect(link.length).toBeLessThanOrEqual(1800);
      expect(link).toMatch(/^mailto:\?subject=[^&=?#\s]*&body=[^&=?#\s]*$/);
      const [[first, line], [second, body]] = parse(link) as [[string, string], [string, string]];
      expect([first, second]).toEqual(['subject', 'body']);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
      expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(body.replaceAll(/\s/g, '')).toBe(message.toWellFormed().replaceAll(/[\s\p{Cc}]/gu, ''));
    }),
    { numRuns: 300 },
  );
});

test('a link has at most 1,800 characters, as they are encoded', () => {
  const empty = mailto({ subject: '', message: '' })?.length as number;
  expect(mailto({ subject: '', message: 'a'.repeat(1800 - empty) })).toHaveLength(1800);
  expect(mailto({ subject: '', message: 'a'.repeat(1801 - empty) })).toBeUndefined();
  expect(mailto({ subject: '', message: 'é'.repeat(300) })).toBeUndefined();
});
