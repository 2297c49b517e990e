import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from '@/data/catalogue';
import { exportAll } from '@/utils/backup/read-all';
import { dailyActivity } from '@/utils/days/daily-idea';
import { bundledCatalogue, readCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { drawAnother, readToday, recordDay, returnToDaily } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { allTrials, readFavourites } from '@/utils/journal/history';
import { sharedOn } from '@/utils/journal/past-calendars';
import { loadProgramme, putBackProgramme, readPast, withdrawProgramme } from '@/utils/journal/programme';
import type { Programme } from '@/utils/journal/tables/ideas';
import { recordTrial } from '@/utils/journal/trials';
import { keepOthers, keptOthers, keptUnread } from '@/utils/kept/others';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { readProgramme } from '@/utils/programme/format';
import { followPolicy, refreshPolicy } from '@/utils/programme/policy';

const facets = bundled[0]?.facets;
const file = (slugs: readonly string[], hidden: readonly string[] = [], name = 'Mentorat') => ({
  format: 'idee-du-jour/programme',
  version: 1,
  name,
  activities: slugs.map((slug) => ({
    id: `programme/${slug}`,
    title: `Titre ${slug}`,
    text: 'Texte.',
    facets,
    guide: { questions: ['Pourquoi?'] },
  })),
  hidden,
});
const programme = (...parts: Parameters<typeof file>): Programme => {
  const reading = readProgramme(JSON.stringify(file(...parts)));
  if (!reading.ok) throw new Error(`${reading.reason} ${reading.where}`);
  return reading.programme;
};
const ids = async () => (await readCatalogue()).shared.map(({ id }) => id);

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime('2026-11-26T15:00:00Z');
  localStorage.clear();
  await Promise.all(database.tables.map((table) => table.clear()));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const day = '2026-11-26';

test('a programme adds and hides, in one catalogue; undone, all is as before', async () => {
  await loadProgramme(programme(['a', 'b'], ['balade-mentorat', 'une-idee-de-demain']));
  const catalogue = await readCatalogue();
  expect(catalogue.activities).toEqual(catalogue.shared);
  expect(await ids()).toEqual([
    ...bundled.map(({ id }) => id).filter((id) => id !== 'balade-mentorat'),
    'programme/a',
    'programme/b',
  ]);
  expect(await catalogue.loadGuide('programme/a')).toMatchObject({ questions: ['Pourquoi?'], steps: [] });
  const loading = await loadProgramme(programme(['c']));
  expect(await ids()).toContain('programme/c');
  await putBackProgramme(loading);
  expect(await ids()).toContain('programme/b');
  const withdrawal = await withdrawProgramme();
  expect(await ids()).toEqual(bundled.map(({ id }) => id));
  await putBackProgramme(withdrawal);
  expect(await ids()).toContain('programme/a');
  expect((await exportAll()).backup, 'in no backup').not.toHaveProperty('programme');
});

test('what was recorded stays: today’s idea, trials and favourites of what is hidden or withdrawn', async () => {
  await recordDay(day);
  const shown = (await readToday(day)).activity;
  const others = bundled.filter(({ id }) => id !== shown.id);
  await loadProgramme(
    programme(
      ['a'],
      others.slice(0, 5).map(({ id }) => id),
    ),
  );
  expect((await readToday(day)).activity).toEqual(shown);
  const given = (await readCatalogue()).activityOf('programme/a') as NonNullable<typeof shown>;
  await recordTrial(given, day);
  await setFavourite('programme/a', true);
  await setFavourite(others[0]?.id as string, true);
  const rows = async () =>
    JSON.stringify(
      await Promise.all([database.days, database.trials, database.favourites].map((table) => table.toArray())),
    );
  const recorded = await rows();
  await withdrawProgramme();
  await loadProgramme(programme(['z'], [shown.id, others[0]?.id as string]));
  expect(await rows()).toBe(recorded);
  expect(await allTrials()).toMatchObject([{ title: 'Titre a' }]);
  const titles = (await readFavourites(await readCatalogue())).map(({ title }) => title);
  expect(titles.sort()).toEqual(['Titre a', others[0]?.title].sort());
});

test('a favourite that was never shown nor tried keeps its title too; one that nobody here knows has no id for a title', async () => {
  await loadProgramme(programme(['a']));
  await setFavourite('programme/a', true);
  await withdrawProgramme();
  expect(await readFavourites(await readCatalogue())).toEqual([{ activityId: 'programme/a', title: 'Titre a' }]);
  // Starred on another device, where the idea was, or brought back by a backup without it.
  await setFavourite(`own/${crypto.randomUUID()}`, true);
  await setFavourite('programme/z', true);
  const titles = (await readFavourites(await readCatalogue())).map(({ title }) => title);
  expect(titles.sort()).toEqual(['Titre a', 'Titre inconnu', 'Titre inconnu']);
});

test('today’s idea that is gone gives way to the calendar’s, which is drawn from, and returned to', async () => {
  await recordDay(day);
  const recorded = (await readToday(day)).activity.id;
  const hide = (left: number) =>
    loadProgramme(
      programme(['a'], [recorded, ...bundled.map(({ id }) => id).filter((id) => id !== recorded)].slice(0, 21 - left)),
    );
  await hide(5);
  const { activity: inSight, daily } = await readToday(day);
  expect(inSight.id).not.toBe(recorded);
  expect(daily).toBe(inSight.id);
  expect(todayFrom(keptSnapshot.get(), day).activity).toEqual(inSight);
  const seen = new Set([inSight.id]);
  for (let left = 5; left > 0; left--) {
    expect(await drawAnother(day, () => 0)).toBe(true);
    const { activity, daily } = await readToday(day);
    expect([seen.has(activity.id), daily]).toEqual([false, inSight.id]);
    expect(todayFrom(keptSnapshot.get(), day)).toMatchObject({ activity, daily });
    seen.add(activity.id);
  }
  await returnToDaily(day);
  expect(await readToday(day)).toMatchObject({ activity: inSight, daily: inSight.id });
  expect(await database.days.get(day), 'what was recorded is still known').toMatchObject({
    activityId: inSight.id,
    drawn: [recorded, ...seen],
  });

  await database.days.clear();
  await withdrawProgramme();
  await recordDay(day);
  await hide(0);
  expect(await drawAnother(day, () => 0), 'of the one idea that is left').toBe(false);
});

test('what was drawn and is gone gives way to what the day began with', async () => {
  await recordDay(day);
  const first = (await readToday(day)).activity;
  await loadProgramme(programme(['a']));
  await drawAnother(day, () => 0.9999);
  await loadProgramme(programme(['b', 'c']));
  expect(dailyActivity(day, (await readCatalogue()).shared).id).not.toBe(first.id);
  expect(await readToday(day)).toMatchObject({ activity: first, daily: first.id });
});

test('days gone by keep the calendar that they had', async () => {
  vi.setSystemTime('2026-11-01T15:00:00Z');
  await loadProgramme(programme(['a'], ['balade-mentorat']));
  vi.setSystemTime('2026-11-15T15:00:00Z');
  const second = (await readCatalogue()).shared;
  await loadProgramme(programme(['a', 'b']));
  await loadProgramme(programme(['a', 'b', 'c']));
  vi.setSystemTime('2026-11-26T15:00:00Z');
  const [past, { shared }] = [await readPast(), await readCatalogue()];
  const idsOn = (day: string) => sharedOn(day, past, shared).map(({ id }) => id);
  expect(idsOn('2026-10-31')).toEqual(bundled.map(({ id }) => id));
  expect(idsOn('2026-11-01')).toEqual(second.map(({ id }) => id));
  expect(idsOn('2026-11-14')).toEqual(second.map(({ id }) => id));
  expect(idsOn('2026-11-15')).toEqual(shared.map(({ id }) => id));
});

test('days gone by keep their calendar over many changes, and where the clock was once ahead', async () => {
  const days = Array.from({ length: 40 }, (_, at) =>
    Temporal.PlainDate.from('2026-01-01').add({ days: at }).toString(),
  );
  const had = new Map<string, string>();
  const idOn = async (day: string) =>
    dailyActivity(day, sharedOn(day, await readPast(), (await readCatalogue()).shared)).id;
  for (const [at, day] of days.entries()) {
    vi.setSystemTime(`${day}T15:00:00Z`);
    await loadProgramme(programme([`a${at}`]));
    had.set(day, await idOn(day));
  }
  for (const [day, id] of had) expect(await idOn(day)).toBe(id);

  vi.setSystemTime('2036-01-01T15:00:00Z');
  await loadProgramme(programme(['ahead']));
  vi.setSystemTime('2026-02-20T15:00:00Z');
  const idsOn = async (day: string) =>
    sharedOn(day, await readPast(), (await readCatalogue()).shared)
      .map(({ id }) => id)
      .at(-1);
  expect([await idsOn('2026-02-15'), await idsOn('2026-02-20')]).toEqual(['programme/a39', 'programme/ahead']);
  await loadProgramme(programme(['b']));
  vi.setSystemTime('2026-03-01T15:00:00Z');
  await loadProgramme(programme(['c']));
  const asked = ['2026-02-15', '2026-02-25', '2026-03-01', '2030-01-01'];
  expect(await Promise.all(asked.map(idsOn))).toEqual(['programme/a39', 'programme/b', 'programme/c', 'programme/c']);
  for (const [day, id] of had) expect(await idOn(day)).toBe(id);
});

test('the first paint of any day to come shows the programme’s idea, from what is kept', async () => {
  await recordDay(day);
  await loadProgramme(programme(['a', 'b', 'c'], ['balade-mentorat']));
  const { shared, activities } = await readCatalogue();
  for (let ahead = 1; ahead < 60; ahead++) {
    const later = Temporal.PlainDate.from(day).add({ days: ahead }).toString();
    expect(todayFrom(keptSnapshot.get(), later).activity).toEqual(dailyActivity(later, shared));
  }
  expect(keptOthers.get()).toMatchObject({ hidden: ['balade-mentorat'], programme: activities.slice(-3) });
  await drawAnother(day, () => 0.9999);
  expect(todayFrom(keptSnapshot.get(), day).activity.id).toBe('programme/c');
});

/** The browser’s own storage of policies. */
function stubPolicy() {
  const listeners = new Set<(changes: object, area: string) => void>();
  const policy = { given: {} as object, fails: false };
  vi.stubGlobal('chrome', {
    storage: {
      managed: {
        async get() {
          if (policy.fails) throw new Error('Managed storage manifest not found');
          return policy.given;
        },
      },
      onChanged: { addListener: listeners.add.bind(listeners), removeListener: listeners.delete.bind(listeners) },
    },
  });
  return Object.assign(policy, {
    tell: () => {
      for (const listener of listeners) listener({}, 'managed');
    },
  });
}

test('a policy stands above a file, is followed, and gives way to the file once it is gone', async () => {
  const policy = stubPolicy();
  await loadProgramme(programme(['file']));
  const stop = followPolicy();
  policy.given = file(['a'], ['balade-mentorat']);
  policy.tell();
  await vi.waitFor(async () => expect(await ids()).toContain('programme/a'));
  expect(await ids()).not.toContain('programme/file');
  policy.given = file(['a', 'b']);
  policy.tell();
  await vi.waitFor(async () => expect(await ids()).toContain('programme/b'));
  policy.given = {};
  policy.tell();
  await vi.waitFor(async () => expect(await ids()).toContain('programme/file'), 5_000);
  stop();
});

test('a policy that can’t be read leaves the bundled ideas, and says why', async () => {
  const policy = stubPolicy();
  await loadProgramme(programme(['file']));
  policy.given = { ...file(['a']), activities: [{ id: 'programme/a', title: 5 }] };
  await refreshPolicy();
  const catalogue = await readCatalogue();
  expect(catalogue.activities).toEqual(bundled);
  expect(catalogue.others.isUnread).toBe(true);
  keepOthers(catalogue.others);
  expect([keptOthers.get().isUnread, keptUnread.get()], 'for the first paints').toEqual([true, true]);
  expect(await database.programme.get('policy')).toMatchObject({
    wrong: { reason: 'damaged', where: 'activities.0.title' },
  });
});

test('without a policy, or a storage to ask, nothing is kept and nothing breaks', async () => {
  const policy = stubPolicy();
  await refreshPolicy();
  policy.fails = true;
  await refreshPolicy();
  vi.stubGlobal('chrome', {});
  await refreshPolicy();
  vi.stubGlobal('chrome', undefined);
  followPolicy()();
  expect(await database.programme.count()).toBe(0);
  expect(await readCatalogue()).toMatchObject({ activities: bundledCatalogue.activities, others: { hidden: [] } });
});

test('a browser that has just started and knows of no policy yet withdraws nothing', async () => {
  const policy = stubPolicy();
  policy.given = file(['a']);
  await refreshPolicy();
  const { given } = policy;
  policy.given = {};
  const refreshing = refreshPolicy();
  policy.given = given;
  await refreshing;
  expect(await ids()).toContain('programme/a');
  expect((await readPast()).length).toBeLessThan(2);
});
