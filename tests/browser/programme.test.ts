import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from '@/data/catalogue';
import { exportAll } from '@/utils/backup/read-all';
import { dailyActivity } from '@/utils/days/daily-idea';
import { bundledCatalogue, readCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import { drawAnother, readToday, recordDay } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { allTrials, readFavourites } from '@/utils/journal/history';
import { loadProgramme, putBackProgramme, readPast, sharedOn, withdrawProgramme } from '@/utils/journal/programme';
import type { Programme } from '@/utils/journal/tables/ideas';
import { recordTrial } from '@/utils/journal/trials';
import { keptOthers } from '@/utils/kept/others';
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
  const before = await loadProgramme(programme(['c']));
  expect(await ids()).toContain('programme/c');
  await putBackProgramme(before);
  expect(await ids()).toContain('programme/b');
  const gone = await withdrawProgramme();
  expect(await ids()).toEqual(bundled.map(({ id }) => id));
  await putBackProgramme(gone);
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

test('a favourite that was never shown nor tried keeps its title too', async () => {
  await loadProgramme(programme(['a']));
  await setFavourite('programme/a', true);
  await withdrawProgramme();
  expect(await readFavourites(await readCatalogue())).toEqual([{ activityId: 'programme/a', title: 'Titre a' }]);
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
