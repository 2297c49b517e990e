import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundled } from '@/data/catalogue';
import { dailyActivity } from '@/utils/days/daily-idea';
import { sharedOf } from '@/utils/ideas/catalogue';
import { activitiesOf } from '@/utils/ideas/written';
import { pastAfter, pastOf, sharedOn } from '@/utils/journal/past-calendars';
import type { OwnIdea, Programme } from '@/utils/journal/tables/ideas';
import { faultIn, joined, programmeText, slugOf } from '@/utils/programme/export';
import {
  checkPolicy,
  isAddress,
  isProgrammeText,
  type ProgrammeReading,
  readProgramme,
  sizeLimit,
} from '@/utils/programme/format';
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
        expect(read(programmeText(programme))).toEqual(programme);
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
    ['damaged', file({ titre: 'x' }), 'titre'],
    ['damaged', file({ activities: [activity('a', { guide: { étapes: [] } })] }), 'activities.0.guide.étapes'],
    ['damaged', file({ activities: [activity('a', { guide: { remote: null } })] }), 'activities.0.guide.remote'],
    ['damaged', `{format: "idee-du-jour/programme"}`],
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

  test('and a policy have the same limits', () => {
    const points = Array.from({ length: 20 }, () => 'é'.repeat(1500));
    const activities = Array.from({ length: 30 }, (_, at) => activity(`a${at}`, { guide: { before: points } }));
    const policy = { ...JSON.parse(file({ hidden: [] })), activities };
    expect(checkPolicy(policy)).toMatchObject({ ok: false, reason: 'too-large' });
    expect(checkPolicy({ ...policy, activities: activities.slice(0, 10) })).toMatchObject({ ok: true });
  });

  test('is told from a backup by what it says of itself, and not by what someone wrote', () => {
    expect(isProgrammeText(file())).toBe(true);
    expect(isProgrammeText(JSON.stringify(JSON.parse(file()), null, 2))).toBe(true);
    for (const note of ['voir idee-du-jour/programme', '"format": "idee-du-jour/programme"', file()]) {
      expect(isProgrammeText(JSON.stringify({ format: 'idee-du-jour/backup', trials: [{ note }] }))).toBe(false);
    }
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
  const none = { name: 'Mentorat', contact: '', message: '', activities: [], hidden: ['jeux-de-roles'] };
  const uuid = (at: number) => `00000000-0000-4000-8000-00000000000${at}`;
  const own = (at: number, title: string, more: object = {}) =>
    ({
      ...read(file({ activities: [activity('x', { title, ...more })] })).activities[0],
      id: `own/${uuid(at)}`,
    }) as OwnIdea;
  const versionOf = (before: Programme, ...ideas: OwnIdea[]): [Programme, Record<string, string>] => {
    const all = joined(before.activities, ideas);
    const programme = read(programmeText({ ...before, activities: all.map(({ idea }) => idea) }));
    return [programme, Object.fromEntries(all.map(({ idea, is }) => [idea.title, is]))];
  };

  test('are read back as they were written', () => {
    const ideas = [own(1, 'Café', { guide: { questions: ['Pourquoi?'], remote: 'Au téléphone' } }), own(2, 'Parc')];
    const [programme] = versionOf(none, ...ideas);
    expect(programme.hidden).toEqual(['jeux-de-roles']);
    expect(programme.activities).toEqual(ideas.map((idea, at) => ({ ...idea, id: `programme/${uuid(at + 1)}` })));
  });

  test('keep their ids in each new version, whether the one before is loaded or not: none is there twice', () => {
    const [first] = versionOf(none, own(1, 'Café'), own(2, 'Parc'), own(3, 'Musée'));
    const ideas = [own(1, 'Café du port'), own(2, 'Parc'), own(3, 'Musée', { text: 'Mieux.' }), own(4, 'Café')];
    const [second, are] = versionOf(first, ...ideas);
    expect(are).toEqual({ 'Café du port': 'corrected', Parc: 'kept', Musée: 'corrected', Café: 'added' });
    expect(second).toEqual(versionOf(none, ...ideas)[0]);
    expect(planProgramme(first, second, bundled)).toMatchObject({
      added: ['Café'],
      changed: ['Café du port', 'Musée'],
      withdrawn: [],
    });
  });

  test('take the place of what someone else wrote under the same title, and leave the rest as it is', () => {
    const theirs = read(file({ activities: [activity('cercle', { title: 'Cercle de pairs' }), activity('visite')] }));
    const mine = own(1, ' cercle de  Pairs', { text: 'Mieux.' });
    const [programme, are] = versionOf(theirs, mine, own(2, 'Cercle de pairs'));
    expect(programme.activities.map(({ id, text }) => [id, text])).toEqual([
      ['programme/cercle', 'Mieux.'],
      ['programme/visite', 'Texte.'],
      [`programme/${uuid(2)}`, 'Texte.'],
    ]);
    expect(are).toMatchObject({ 'Titre visite': 'kept' });
  });

  test.each([
    [undefined, own(1, 'Café')],
    [
      { what: 'title', title: 'é'.repeat(121) },
      { ...own(1, 'Café'), title: 'é'.repeat(121) },
    ],
    [
      { what: 'text', title: 'Café' },
      { ...own(1, 'Café'), text: 'é'.repeat(2001) },
    ],
    [
      { what: 'rest', title: 'Café' },
      { ...own(1, 'Café'), facets: {} },
    ],
  ])('are told of, where a catalogue can’t have them: %o', async (fault, idea) => {
    const activities = joined([], [own(2, 'Parc'), idea as OwnIdea]).map(({ idea }) => idea);
    expect(await faultIn({ ...none, activities })).toEqual(fault);
  });

  test('that are too much for one file are refused as it would be, by the longest', async () => {
    const guide = { before: Array.from({ length: 20 }, () => 'é'.repeat(1500)) };
    const ideas = Array.from({ length: 20 }, (_, at) => ({ ...own(1, `Long ${at}`, { guide }), id: `own/${at}` }));
    const longer = own(1, 'Le plus long', { guide: { ...guide, closing: ['x'] } });
    const activities = joined([], [...ideas, longer]).map(({ idea }) => idea);
    expect(await faultIn({ ...none, activities })).toEqual({ what: 'size', title: 'Le plus long' });
    expect(await faultIn({ ...none, activities: activities.slice(0, 12) })).toBeUndefined();
  });

  test('have a file of a name that any system takes', () => {
    expect(['Œuvre & cœur!', '日本'].map(slugOf)).toEqual(['oeuvre-coeur', 'idee']);
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

  /** A person: what the calendar goes by, and what is remembered of it, as the database has them. */
  function person() {
    let past = pastOf(undefined, dayAt(0));
    let now: readonly { id: string; title: string }[] = bundled;
    return {
      has(shared: typeof now, day: string) {
        const before = pastOf({ key: 'past', ...past }, day);
        past = pastAfter(before, now, shared, day) ?? before;
        now = shared;
      },
      ideaOn: (day: string) => dailyActivity(day, sharedOn(day, past.spans, now)).id,
      titles: () => new Map([...past.titles, ...now].map(({ id, title }) => [id, title])),
    };
  }

  // Several a day, too.
  const changes = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), programmes), { maxLength: 5 });
  const starts = fc.integer({ min: 0, max: 80_000 });

  test('that changes, in the middle of a run too, alters no day before, and no idea that ever came is without a title', () => {
    fc.assert(
      fc.property(starts, changes, (first, all) => {
        const { has, ideaOn, titles } = person();
        const shown = new Map<string, string>();
        let at = first;
        for (const [days, programme] of all) {
          for (let end = at + days; at < end; at++) shown.set(dayAt(at), ideaOn(dayAt(at)));
          has(sharedWith(programme), dayAt(at));
          expect(ideaOn(dayAt(at)), 'the day of the change has the new one').toBe(
            dailyActivity(dayAt(at), sharedWith(programme)).id,
          );
          for (const [day, id] of shown) expect(ideaOn(day)).toBe(id);
        }
        for (const id of shown.values()) expect(titles().get(id)).toBeTruthy();
      }),
    );
  });

  test('is the same for two who have the same programme, a file or a policy, from when both have it', () => {
    type Given = typeof programmes extends fc.Arbitrary<infer One> ? One : never;
    const given = ({ hidden, added }: Given) => ({
      ...JSON.parse(file({ activities: Array.from({ length: added }, (_, index) => activity(`a${index}`)) })),
      hidden,
    });
    const sharedFrom = (reading: ProgrammeReading) => {
      // What can't be read gives nothing: where it hides all of them, say.
      const { activities, hidden } = reading.ok ? reading.programme : { activities: [], hidden: [] };
      return sharedOf(bundled, { hidden, programme: activitiesOf(activities), own: [] });
    };
    const byFile = (programme: Given) => sharedFrom(readProgramme(JSON.stringify(given(programme))));
    const byPolicy = (programme: Given) => sharedFrom(checkPolicy(given(programme)));
    /** Returns the day of the last change. */
    const goThrough = (who: ReturnType<typeof person>, read: typeof byFile, from: number, all: [number, Given][]) =>
      all.reduce((at, [days, programme]) => {
        who.has(read(programme), dayAt(at + days));
        return at + days;
      }, from);
    fc.assert(
      fc.property(starts, changes, changes, changes, programmes, (first, mine, theirs, ours, meeting) => {
        const [one, other] = [person(), person()];
        const since = Math.max(goThrough(one, byFile, first, mine), goThrough(other, byPolicy, first, theirs));
        const together: typeof ours = [[0, meeting], ...ours];
        goThrough(one, byFile, since, together);
        const last = goThrough(other, byPolicy, since, together);
        for (let day = since; day < last + 30; day++) expect(one.ideaOn(dayAt(day))).toBe(other.ideaOn(dayAt(day)));
      }),
    );
  });

  test('of a programme that hides everything is that of all', () => {
    expect(sharedWith({ hidden: bundled.map(({ id }) => id), added: 0 })).toBe(bundled);
  });
});
