import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, undoRestore } from '@/utils/backup/restore';
import { today } from '@/utils/days/day';
import { database } from '@/utils/journal/database';
import { copiedOn, declinedUntil } from '@/utils/kept/preferences';
import { findRescue, readCondition } from '@/utils/safety/rescue';
import { dropSafetyCopies, keepSafetyCopy, listSafetyCopies } from '@/utils/safety/safety-copy';
import { numberedTrial } from '../unit/arbitraries';

const instant = (day: string) => `${day}T12:00:00.000Z`;
const lose = () => Promise.all(database.tables.map((table) => table.clear()));
const recordDays = (...days: string[]) =>
  database.days.bulkPut(
    days.map((day) => ({ day, activityId: 'balade-mentorat', title: 'Balade', drawn: [], at: instant(day) })),
  );
const addTrials = (count: number) =>
  database.trials.bulkPut(Array.from({ length: count }, (_, index) => numberedTrial(index)));

/** The first page of a day: it records the day, and makes the day's copy. */
async function begin(day: string) {
  await recordDays(day);
  await keepSafetyCopy('daily', instant(day));
}
const offer = async () => findRescue(await readCondition());
const trialsOffered = async () => (await offer())?.backup.trials.length;

beforeEach(lose);
afterEach(async () => {
  declinedUntil.drop();
  await dropSafetyCopies();
});

describe('what is lost is offered', () => {
  test('where the clock was at 2010 when it was lost, and after it was put right', async () => {
    await addTrials(8);
    await begin('2026-11-20');
    await lose();
    await begin('2010-01-01');
    expect(await trialsOffered()).toBe(8);
    for (const day of ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24']) await begin(day);
    expect(await trialsOffered()).toBe(8);
  });

  test('where it was the day of the first copy', async () => {
    await addTrials(2);
    await begin('2026-11-20');
    await lose();
    await database.days.put({
      ...{ day: '2026-11-20', activityId: 'balade-mentorat', title: 'Balade', drawn: [] },
      at: '2026-11-20T15:00:00.000Z',
    });
    expect(await trialsOffered()).toBe(2);
  });

  test('also after an older backup of one’s own was merged', async () => {
    await addTrials(3);
    await begin('2026-11-01');
    await begin('2026-11-02');
    const { backup } = await exportAll(instant('2026-11-02'));
    await addTrials(8);
    for (const day of ['2026-11-03', '2026-11-04']) await begin(day);
    await lose();
    await begin('2026-11-05');
    await applyRestore(backup, 'merge');
    expect(await database.trials.count()).toBe(3);
    expect(await trialsOffered()).toBe(8);
  });

  test('from the copy with most, not from one that a wrong clock dates after it', async () => {
    await addTrials(3);
    for (const day of ['2036-01-01', '2036-01-02', '2036-01-03']) {
      await addTrials(3);
      await begin(day);
    }
    await addTrials(8);
    for (const day of ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21']) await begin(day);
    expect((await listSafetyCopies()).map(({ at }) => at.slice(0, 10))).toEqual([
      '2026-11-21',
      '2026-11-20',
      '2026-11-19',
    ]);
    await lose();
    await begin('2026-11-22');
    expect(await trialsOffered()).toBe(8);
  });

  test('after a replacement that was taken back', async () => {
    await addTrials(8);
    await begin('2026-11-20');
    const { backup } = await exportAll();
    await undoRestore(await applyRestore({ ...backup, trials: [] }, 'replace'));
    await begin('2026-11-21');
    await lose();
    await begin('2026-11-22');
    expect(await trialsOffered()).toBe(8);
  });
});

test('damage that all lists still find is offered for repair once a day’s copy has found it', async () => {
  await addTrials(2);
  await begin('2026-11-20');
  await database.trials.update(numberedTrial(0).id, { note: 7 } as never);
  expect(await offer()).toBeUndefined();
  await begin('2026-11-21');
  expect(await offer()).toMatchObject({ why: 'damaged', back: 1 });
  expect(await trialsOffered()).toBe(2);
});

describe('what is not lost is not offered', () => {
  test('a journal that was replaced, though the day’s copy said the same', async () => {
    await addTrials(8);
    await begin('2026-11-20');
    await recordDays('2026-11-20');
    const { backup } = await exportAll();
    await applyRestore({ ...backup, trials: [], days: [] }, 'replace');
    await begin('2026-11-21');
    expect(await offer()).toBeUndefined();
  });

  test('a copy that the person has declined, nor one from before it', async () => {
    await addTrials(8);
    await begin('2026-11-20');
    await lose();
    await begin('2010-01-01');
    declinedUntil.set((await offer())?.until as number);
    expect(await offer()).toBeUndefined();
    await addTrials(2);
    await begin('2010-01-02');
    await lose();
    await begin('2010-01-03');
    expect(await trialsOffered()).toBe(2);
  });

  test('today’s record, which makes itself again', async () => {
    await begin(today());
    await lose();
    expect(await offer()).toBeUndefined();
  });

  test('a journal that goes on, whatever the clock says', async () => {
    await addTrials(8);
    for (const day of ['2026-11-20', '2010-01-01', '2036-01-01', '2026-11-21']) await begin(day);
    expect(await offer()).toBeUndefined();
  });
});

test('copies of the first version stay readable', async () => {
  await addTrials(8);
  await begin('2026-11-20');
  const [made] = await listSafetyCopies();
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('safety-copies');
  const bytes = await (await (await folder.getFileHandle(made?.id as string)).getFile()).arrayBuffer();
  const old = await folder.getFileHandle(`${Date.parse(instant('2026-11-20'))}_daily_9_0_${made?.digest}.json.gz`, {
    create: true,
  });
  const writable = await old.createWritable();
  await writable.write(bytes);
  await writable.close();
  await folder.removeEntry(made?.id as string);
  await lose();
  await recordDays('2026-11-22');
  expect(await listSafetyCopies()).toMatchObject([
    { number: 0, at: instant('2026-11-20'), entries: 9, days: undefined },
  ]);
  expect(await trialsOffered()).toBe(8);
  copiedOn.drop();
  await keepSafetyCopy('daily', instant('2026-11-22'));
  expect((await listSafetyCopies()).map(({ number }) => number)).toEqual([1, 0]);
});
