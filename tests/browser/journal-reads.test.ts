import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import {
  allDays,
  allTrials,
  pageSize,
  readDay,
  readFavourites,
  readMonth,
  readMonths,
  readPage,
  startOfPage,
} from '@/utils/journal/history';
import { partners } from '@/utils/journal/partners';
import { lastPlanned, nextMeetings } from '@/utils/journal/planned';
import type { Trial } from '@/utils/journal/tables/history';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { activitiesTriedWith, excludedActivities, lastTriedDays } from '@/utils/journal/tried';

const first = Temporal.PlainDate.from('2020-01-01');
const dayAt = (index: number) => first.add({ days: index }).toString();

const trial = (id: number, day: string, more: Partial<Trial> = {}): Trial => ({
  id: `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`,
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day,
  partner: id % 2 ? 'Noémie Roy' : 'Claude Tremblay',
  verdict: '',
  note: '',
  createdAt: `${day}T12:00:00.000Z`,
  updatedAt: `${day}T12:00:00.000Z`,
  ...more,
});

beforeEach(() => Promise.all(database.tables.map((table) => table.clear())));
afterEach(() => {
  vi.restoreAllMocks();
});

async function walk(partner?: string) {
  const pages: Trial[][] = [];
  let before = allDays.before;
  do {
    const from = await startOfPage(before, partner);
    const page = await readPage({ from, before }, partner);
    if (!page) throw new Error('too long for a page');
    pages.push(page);
    before = from;
  } while (before !== allDays.from);
  return pages;
}

test('the pages hold every trial once, newest first, without cutting a day', async () => {
  await database.trials.bulkAdd(Array.from({ length: 500 }, (_, id) => trial(id, dayAt(Math.floor(id / 3)))));
  const pages = await walk();
  const days = pages.flat().map(({ day }) => day);
  expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(500);
  expect(days).toEqual([...days].sort().reverse());
  for (const page of pages) expect(page.length).toBeLessThan(pageSize + 3);
  pages.slice(1).forEach((page, index) => {
    expect(page[0]?.day).not.toBe(pages[index]?.at(-1)?.day);
  });
});

test('what was noted last on a day comes first, in the pages, on the day and in the CSV alike', async () => {
  const at = (minute: number) => `2026-11-22T12:0${minute}:00.000Z`;
  // Their ids, by which they lie in the database, in another order; two of them noted at one moment.
  const noted = [3, 1, 4, 1, 5, 2].map((minute, id) => trial(id, '2026-11-22', { createdAt: at(minute) }));
  await database.trials.bulkAdd([...noted, trial(6, '2026-11-23', { createdAt: at(0) })]);
  const order = [6, 4, 2, 0, 5, 3, 1];
  const idsOf = (trials: Trial[]) => trials.map(({ id }) => Number(id.slice(-12)));
  expect(idsOf(await allTrials())).toEqual(order);
  expect(idsOf((await walk()).flat())).toEqual(order);
  expect(idsOf((await readDay('2026-11-22')).trials)).toEqual(order.slice(1));
  expect(idsOf((await readMonth('2026-11')).get('2026-11-22')?.trials ?? [])).toEqual(order.slice(1));
});

test('with a partner the pages hold the trials with that person and no others', async () => {
  await database.trials.bulkAdd(Array.from({ length: 300 }, (_, id) => trial(id, dayAt(id))));
  const trials = (await walk('Noémie Roy')).flat();
  expect(trials).toHaveLength(150);
  expect(new Set(trials.map(({ partner }) => partner))).toEqual(new Set(['Noémie Roy']));
});

test('an empty journal has one empty page', async () => {
  expect(await walk()).toEqual([[]]);
});

test('a page that grew much too long is to be cut anew, but a single day never is', async () => {
  await database.trials.bulkAdd(Array.from({ length: 500 }, (_, id) => trial(id, dayAt(id))));
  expect(await readPage(allDays)).toBeUndefined();
  await database.trials.clear();
  await database.trials.bulkAdd(Array.from({ length: 500 }, (_, id) => trial(id, dayAt(0))));
  expect(await startOfPage(allDays.before)).toBe(allDays.from);
  expect(await readPage(allDays)).toHaveLength(500);
});

/** Counts the rows that are read from now on. */
function countRows() {
  const read = { rows: 0 };
  for (const store of [IDBObjectStore, IDBIndex]) {
    for (const method of ['getAll', 'openCursor'] as const) {
      const original = store.prototype[method] as (...args: unknown[]) => IDBRequest;
      vi.spyOn(store.prototype, method).mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = original.apply(this, args);
        request.addEventListener('success', () => {
          const { result } = request;
          read.rows += Array.isArray(result) ? result.length : result ? 1 : 0;
        });
        return request;
      } as never);
    }
  }
  return read;
}

test('of 20,000 trials, a page and a month read only their own rows', async () => {
  await database.trials.bulkAdd(Array.from({ length: 20_000 }, (_, id) => trial(id, dayAt(Math.floor(id / 8)))));
  const read = countRows();
  const from = await startOfPage(allDays.before);
  expect(read.rows).toBe(0);
  await readPage({ from, before: allDays.before });
  expect(read.rows).toBeLessThan(2 * pageSize);
  read.rows = 0;
  await readMonth('2022-03');
  expect(read.rows).toBe(31 * 8);
  read.rows = 0;
  const [march] = await readMonths(['2022-03'], 6);
  expect(march).toMatchObject({ count: 31 * 8, last: Array(6).fill('balade-mentorat') });
  expect(read.rows).toBeLessThanOrEqual(6);
}, 60_000);

test('of 20,000 meetings, new tab, popup and a month read only those that they show', async () => {
  const today = dayAt(1_250);
  const meeting = (id: number): Meeting => {
    const { verdict, note, ...row } = trial(id, dayAt(Math.floor(id / 8)));
    return { ...row, time: '14:00', minutes: 60, place: '', status: 'planned', sequence: 0 };
  };
  await database.meetings.bulkAdd(Array.from({ length: 20_000 }, (_, id) => meeting(id)));
  const read = countRows();
  expect((await nextMeetings(today)).map(({ day }) => day)).toEqual([dayAt(1_249), ...Array(8).fill(today)]);
  expect(read.rows).toBeLessThanOrEqual(10);
  read.rows = 0;
  expect((await readMonth(today.slice(0, 7))).get(today)?.meetings).toHaveLength(8);
  expect(read.rows).toBeLessThanOrEqual(31 * 8);
  read.rows = 0;
  expect(await lastPlanned('', today, 20)).toHaveLength(20);
  expect(read.rows).toBeLessThanOrEqual(20);
}, 60_000);

test('pages, partners and what was judged are found without going through all trials', async () => {
  const judged = (id: number) => ({
    activityId: id % 4 ? 'balade-mentorat' : 'jeux-de-roles',
    verdict: id % 4 ? ('fine' as const) : ('not-for-us' as const),
  });
  await database.trials.bulkAdd(Array.from({ length: 2_000 }, (_, id) => trial(id, dayAt(id), judged(id))));
  const counted = vi.spyOn(IDBIndex.prototype, 'count');
  const opened = vi.spyOn(IDBIndex.prototype, 'openKeyCursor');
  const steps = vi.spyOn(IDBCursor.prototype, 'continue');
  expect(await startOfPage(allDays.before)).toBe(dayAt(2_000 - pageSize));
  expect(steps.mock.calls.length).toBeLessThanOrEqual(pageSize);
  steps.mockClear();
  expect(await partners()).toEqual(['Claude Tremblay', 'Noémie Roy']);
  expect(await activitiesTriedWith('Noémie Roy')).toEqual(['balade-mentorat']);
  expect(await activitiesTriedWith('Claude Tremblay')).toEqual(['balade-mentorat', 'jeux-de-roles']);
  expect(await activitiesTriedWith('Personne')).toEqual([]);
  expect(await excludedActivities(bundledCatalogue)).toEqual(['jeux-de-roles']);
  expect(await lastTriedDays(bundledCatalogue)).toEqual({
    'balade-mentorat': dayAt(1_999),
    'jeux-de-roles': dayAt(1_996),
  });
  expect(steps.mock.calls.length).toBeLessThan(20);
  // In Chromium a cursor over unique keys goes through all of them.
  expect(opened.mock.calls.map(([, direction]) => direction)).not.toContain('nextunique');
  expect(counted).not.toHaveBeenCalled();
});

test('partners are found past a row whose keys no version of ours wrote', async () => {
  const damaged = { ...trial(1, dayAt(1)), activityId: [['damaged']] } as unknown as Trial;
  await database.trials.bulkAdd([trial(0, dayAt(0)), damaged, trial(2, dayAt(2)), trial(3, dayAt(3))]);
  expect(await partners()).toEqual(['Claude Tremblay', 'Noémie Roy']);
});

test('a day tells the idea it had and its trials, the last noted first', async () => {
  const record = {
    day: dayAt(0),
    activityId: 'disparue',
    title: 'Autrefois',
    drawn: [],
    at: '2020-01-01T09:00:00.000Z',
  };
  await database.days.add(record);
  await database.trials.bulkAdd([
    trial(1, dayAt(0)),
    trial(2, dayAt(0), { createdAt: '2020-01-01T15:00:00.000Z' }),
    trial(3, dayAt(1)),
  ]);
  const day = await readDay(dayAt(0));
  expect(day.record).toEqual(record);
  expect(day.trials.map(({ id }) => id)).toEqual([trial(2, '').id, trial(1, '').id]);
  expect((await readMonth('2020-01')).get(dayAt(0))).toEqual(day);
});

test('a favourite that the catalogue has no longer keeps the title it had', async () => {
  await database.favourites.bulkAdd([
    { activityId: 'balade-mentorat', addedAt: '2020-01-01T12:00:00.000Z' },
    { activityId: 'disparue', addedAt: '2020-01-02T12:00:00.000Z' },
  ]);
  await database.trials.add(trial(1, dayAt(0), { activityId: 'disparue', title: 'Autrefois' }));
  expect(await readFavourites(bundledCatalogue)).toEqual([
    { activityId: 'disparue', title: 'Autrefois' },
    { activityId: 'balade-mentorat', title: 'Balade Mentorat' },
  ]);
});
