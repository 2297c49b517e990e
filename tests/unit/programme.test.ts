import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled } from '@/data/catalogue';
import { dailyActivity } from '@/utils/days/daily-idea';
import { sharedOf } from '@/utils/ideas/catalogue';
import { activitiesOf } from '@/utils/ideas/written';
import { sharedOn } from '@/utils/journal/programme';
import type { Programme } from '@/utils/journal/tables/ideas';
import { programmeIds, programmeText } from '@/utils/programme/export';
import { isAddress, readProgramme, sizeLimit } from '@/utils/programme/format';
import { planProgramme } from '@/utils/programme/plan';
import { goodProgramme, hostileProgramme } from './hostile-programme';

// `npm run test:hostile` has 10,000.
const numRuns = Number(process.env.HOSTILE_TEXTS ?? 300);

const facets = {
  goal: 'skills',
  time: '60',
  places: ['office'],
  readiness: 'now',
  remote: 'no',
  stages: ['ongoing'],
  organiser: 'both',
  cost: 'free',
} as const;
const activity = (slug: string, more: object = {}) => ({
  id: `programme/${slug}`,
  title: `Titre ${slug}`,
  text: 'Texte.',
  facets,
  ...more,
});
const file = (more: object = {}) =>
  JSON.stringify({ format: 'idee-du-jour/programme', version: 1, name: 'Mentorat', ...more });
const read = (text: string): Programme => {
  const reading = readProgramme(text);
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.where}`);
  return reading.programme;
};

describe('a programme’s file', () => {
  test('whatever it holds, is refused with a reason or shown whole', () => {
    fc.assert(
      fc.property(hostileProgramme, (text) => {
        const reading = readProgramme(text);
        if (!reading.ok) return;
        const given = JSON.parse(text);
        const { programme } = reading;
        expect(activitiesOf(programme.activities)).toHaveLength(programme.activities.length);
        expect(programme.activities.map(({ id }) => id)).toEqual(
          (given.activities ?? []).map(({ id }: { id: string }) => id),
        );
        expect(programme.name).toBe(given.name.toWellFormed());
        expect(new Set(programme.hidden)).toEqual(new Set(given.hidden ?? []));
        // Read once more from what is made of it, it is the same.
        expect(read(programmeText(programme, []))).toEqual(programme);
      }),
      { numRuns },
    );
  }, 600_000);

  test('that is good is read', () => {
    fc.assert(fc.property(goodProgramme, (good) => readProgramme(JSON.stringify(good)).ok));
  });

  test.each([
    ['not-json', 'x'],
    ['damaged', '{"format":"idee-du-jour/programme"'],
    ['not-ours', '{"format":"idee-du-jour/backup"}'],
    ['not-ours', 'null'],
    ['later-version', file({ version: 2 })],
    ['damaged', file({ version: 0 }), 'version'],
    ['damaged', file({ name: ' ' }), 'name'],
    ['damaged', file({ titre: 'x' }), ''],
    ['damaged', file({ activities: [activity('a'), activity('b', { title: 5 })] }), 'activities.1.title'],
    ['damaged', file({ activities: [activity('a', { id: 'own/a' })] }), 'activities.0.id'],
    ['damaged', file({ activities: [activity('a', { id: 'balade-mentorat' })] }), 'activities.0.id'],
    ['damaged', file({ activities: [activity('a'), activity('a')] }), 'activities.1.id'],
    [
      'damaged',
      file({ activities: [activity('a', { guide: { steps: [{ minutes: 0, text: 'x' }] } })] }),
      'activities.0.guide.steps.0.minutes',
    ],
    ['damaged', file({ hidden: ['../x'] }), 'hidden.0'],
    ['nothing-left', file({ hidden: bundled.map(({ id }) => id) }), 'hidden'],
    ['damaged', file({ activities: Array.from({ length: 201 }, (_, index) => activity(`a${index}`)) }), 'activities'],
    ['too-large', file({ message: 'é'.repeat(sizeLimit) })],
  ])('is refused: %s', (reason, text, where?: string) => {
    expect(readProgramme(text)).toMatchObject({ ok: false, reason, ...(where !== undefined && { where }) });
  });

  test('of two hundred ideas is read', () => {
    const activities = Array.from({ length: 200 }, (_, index) => activity(`a${index}`));
    expect(read(file({ activities })).activities).toHaveLength(200);
  });

  test('tells what it adds, hides, changes and withdraws', () => {
    const before = read(
      file({ activities: [activity('a'), activity('b'), activity('c')], hidden: ['balade-mentorat'] }),
    );
    const after = read(
      file({
        activities: [activity('a'), activity('b', { text: 'Autre.' }), activity('d')],
        hidden: ['jeux-de-roles', 'x'],
      }),
    );
    expect(planProgramme(before, after, bundled)).toEqual({
      added: ['Titre d'],
      changed: ['Titre b'],
      withdrawn: ['Titre c'],
      hidden: ['Jeux de rôles'],
      shownAgain: ['Balade Mentorat'],
      unknown: 1,
    });
    expect(planProgramme(undefined, before, bundled)).toMatchObject({
      added: ['Titre a', 'Titre b', 'Titre c'],
      changed: [],
    });
  });

  test.each([
    ['mentorat@ville.quebec', true],
    ['prenom.nom+mentorat@ville.quebec.qc.ca', true],
    ['Poste 4321', false],
    ['a@b', false],
    ['a@b.qc?bcc=x@y.z', false],
    ['a@b.qc,c@d.qc', false],
    ['a@b.qc\nbcc:x@y.z', false],
    ['javascript:alert(1)@b.qc', false],
  ])('a contact is an address, or words: %s', (contact, is) => expect(isAddress(contact)).toBe(is));
});

describe('ideas of one’s own as a catalogue', () => {
  test('have ids of their titles, each its own', () => {
    const titles = ['Le Café du port!', 'Le café du port', 'Œuvre & cœur', '日本', '???'];
    expect(programmeIds(titles, ['programme/oeuvre-coeur'])).toEqual([
      'programme/le-cafe-du-port',
      'programme/le-cafe-du-port-2',
      'programme/oeuvre-coeur-2',
      'programme/idee',
      'programme/idee-2',
    ]);
  });

  test('are read back as they were written', () => {
    const own = read(
      file({
        activities: [activity('a', { guide: { questions: ['Pourquoi?'], remote: 'Au téléphone' } }), activity('b')],
      }),
    ).activities;
    const programme = { name: 'Mentorat', contact: '', message: '', activities: [], hidden: ['jeux-de-roles'] };
    const back = read(
      programmeText(
        programme,
        own.map((idea, index) => ({ ...idea, id: `own/${index}` })),
      ),
    );
    expect(back.hidden).toEqual(['jeux-de-roles']);
    expect(back.activities.map(({ id }) => id)).toEqual(['programme/titre-a', 'programme/titre-b']);
    expect(back.activities.map(({ id: _, ...idea }) => idea)).toEqual(own.map(({ id: _, ...idea }) => idea));
  });
});

describe('the calendar of a programme', () => {
  const epoch = new Temporal.PlainDate(1970, 1, 1);
  const dayAt = (number: number) => epoch.add({ days: number }).toString();
  const programmes = fc.record({
    hidden: fc.subarray(bundled.map(({ id }) => id)),
    added: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 200 })),
  });
  const sharedWith = ({ hidden, added }: { hidden: string[]; added: number }) =>
    sharedOf(bundled, {
      hidden,
      programme: Array.from({ length: added }, (_, index) => ({
        ...activity(`a${index}`),
        facets: { ...facets, places: ['office' as const], stages: ['ongoing' as const] },
      })),
      own: [],
    });

  test('shows each of its ideas once in a run of as many days, with a third of them in between, the same for everyone', () => {
    fc.assert(
      fc.property(programmes, fc.integer({ min: 0, max: 80_000 }), (programme, at) => {
        const shared = sharedWith(programme);
        const size = shared.length;
        const start = Math.floor(at / size) * size;
        const ids = Array.from({ length: 2 * size }, (_, offset) => dailyActivity(dayAt(start + offset), shared).id);
        expect(new Set(ids.slice(0, size))).toEqual(new Set(shared.map(({ id }) => id)));
        ids.forEach((id, place) => {
          const next = ids.indexOf(id, place + 1);
          if (next >= 0) expect(next - place - 1).toBeGreaterThanOrEqual(Math.floor(size / 3));
        });
        expect(dailyActivity(dayAt(at), sharedWith(programme)).id).toBe(dailyActivity(dayAt(at), shared).id);
      }),
    );
  });

  test('that changes in the middle of a run leaves the days before as they were', () => {
    const changes = fc.array(fc.tuple(programmes, fc.integer({ min: 1, max: 40 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 80_000 }), (all, first) => {
        const past: { before: string; shared: readonly { id: string; title: string }[] }[] = [];
        const shown = new Map<string, string>();
        let now: readonly { id: string; title: string }[] = bundled;
        let at = first;
        for (const [programme, days] of all) {
          for (let end = at + days; at < end; at++) shown.set(dayAt(at), dailyActivity(dayAt(at), now).id);
          past.push({ before: dayAt(at), shared: now });
          now = sharedWith(programme);
        }
        for (const [day, id] of shown) expect(dailyActivity(day, sharedOn(day, past as never, now)).id).toBe(id);
        expect(sharedOn(dayAt(at), past as never, now)).toBe(now);
      }),
    );
  });

  test('of a programme that hides everything is that of all', () => {
    expect(sharedWith({ hidden: bundled.map(({ id }) => id), added: 0 })).toBe(bundled);
  });
});
