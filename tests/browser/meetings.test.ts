import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Activity } from '@/data/schema';
import { backupOf } from '@/utils/backup/format';
import { emptyState, type State } from '@/utils/backup/merge';
import { mergeIn } from '@/utils/backup/merge-in';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore } from '@/utils/backup/restore';
import { bundledCatalogue } from '@/utils/journal/catalogue';
import { database } from '@/utils/journal/database';
import {
  cancelMeeting,
  confirmMeeting,
  deleteMeeting,
  editMeeting,
  type MeetingEntry,
  moveBack,
  planMeeting,
  readableMeeting,
  readMeeting,
  replanMeeting,
  restoreMeeting,
  unconfirmMeeting,
} from '@/utils/journal/meetings';
import { lastPlanned, plannedMeetings } from '@/utils/journal/planned';
import { renamePartner } from '@/utils/journal/renaming';
import { sharedTables } from '@/utils/journal/tables';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { deleteTrial, editTrial } from '@/utils/journal/trials';
import { merge, settle } from '../at-once';

const walk = bundledCatalogue.activityOf('balade-mentorat') as Activity;
const entry: MeetingEntry = { day: '2026-12-03', time: '14:00', minutes: '45', partner: 'Léa', place: 'Parc' };

let time = Date.parse('2026-11-26T12:00:00Z');
const tick = () => {
  time += 1000;
  vi.setSystemTime(time);
};

async function become(state: State) {
  for (const table of sharedTables) {
    await database.table(table).clear();
    await database.table(table).bulkPut(state[table]);
  }
  tick();
}
async function contents(): Promise<State> {
  tick();
  const { format, version, exportedAt, ...state } = (await exportAll()).backup;
  return state;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  await Promise.all(database.tables.map((table) => table.clear()));
  tick();
});
afterEach(() => vi.useRealTimers());

/** Another edit, of what is stored now. */
async function move(id: Meeting['id'], changes: Partial<MeetingEntry>) {
  const base = readableMeeting((await readMeeting(id)) as Meeting);
  return editMeeting(id, { changes, base });
}

describe('a plan', () => {
  test('keeps what was said, in the one spelling of names, and ends its draft', async () => {
    await database.drafts.put({ key: 'meeting/new/a', about: {}, changes: {}, base: {}, at: '' });
    const said = { ...entry, partner: ' Le\u0301a ', place: 'Café\u00a0 du coin ', minutes: '45' };
    const meeting = await planMeeting(walk, said, 'meeting/new/a');
    expect(await readMeeting(meeting.id)).toEqual(meeting);
    expect(meeting).toMatchObject({
      activityId: walk.id,
      title: 'Balade Mentorat',
      day: '2026-12-03',
      time: '14:00',
      minutes: 45,
      partner: 'Léa',
      place: 'Café du coin',
      status: 'planned',
      sequence: 0,
    });
    expect(await database.drafts.count()).toBe(0);
    expect((await exportAll()).damaged).toBe(0);
  });

  test.for([
    ['', 0],
    ['-3', 0],
    ['1e9', 1440],
    ['44.6', 45],
    ['beaucoup', 0],
  ] as const)('a length of «%s» is kept as %i minutes, which a backup takes', async ([minutes, kept]) => {
    expect((await planMeeting(walk, { ...entry, minutes })).minutes).toBe(kept);
    expect((await exportAll()).damaged).toBe(0);
  });

  test('moved and cancelled, its calendar file counts up; «Annuler» each', async () => {
    const planned = await planMeeting(walk, entry);
    const { id } = planned;
    expect(await move(id, { day: '2026-12-04' })).toBe('saved');
    expect(await readMeeting(id)).toMatchObject({ day: '2026-12-04', time: '14:00', sequence: 1 });
    expect(await moveBack(planned)).toBe(true);
    expect(await readMeeting(id)).toMatchObject({ day: '2026-12-03', sequence: 2 });
    expect(await cancelMeeting(id)).toMatchObject({ status: 'cancelled', sequence: 3 });
    expect(await cancelMeeting(id)).toBeUndefined();
    expect(await plannedMeetings('', '~')).toEqual([]);
    expect(await replanMeeting(id)).toMatchObject({ status: 'planned', sequence: 4, day: '2026-12-03' });
    await cancelMeeting(id);
    expect(await move(id, { time: '' })).toBe('saved');
    expect(await readMeeting(id)).toMatchObject({ status: 'planned', time: '', sequence: 6 });
    expect(await editMeeting(id, { changes: {}, base: {} })).toBe('saved');
    expect(await readMeeting(id)).toMatchObject({ sequence: 6 });
  });

  test('changed elsewhere too, or gone, nothing is written', async () => {
    const { id } = await planMeeting(walk, entry);
    const edit = { changes: { place: 'Café' }, base: { place: 'Parc' } };
    await move(id, { place: 'Bureau' });
    expect(await editMeeting(id, edit)).toBe('changed');
    const deleted = (await deleteMeeting(id)) as Meeting;
    expect(await editMeeting(id, edit)).toBe('gone');
    await restoreMeeting(deleted);
    await confirmMeeting(id);
    expect(await editMeeting(id, edit)).toBe('gone');
    expect(await moveBack({ ...deleted, place: 'Café' })).toBe(false);
    expect(await cancelMeeting(id)).toBeUndefined();
    expect(await readMeeting(id)).toMatchObject({ place: 'Bureau', status: 'held' });
  });

  test('deleted, it leaves a removal; taken back, it outlives it', async () => {
    const { id } = await planMeeting(walk, entry);
    const before = await contents();
    const deleted = (await deleteMeeting(id)) as Meeting;
    const after = await contents();
    expect(merge(after, before).meetings).toEqual([]);
    await restoreMeeting(deleted);
    expect(merge(after, await contents()).meetings).toMatchObject([{ id, status: 'planned' }]);
  });

  test('those to come and those before are read in their order, as many as are wanted', async () => {
    const plan = (day: string, time = '') => planMeeting(walk, { ...entry, day, time });
    await plan('2026-12-03', '16:00');
    await plan('2026-12-03', '09:00');
    await plan('2026-12-01');
    await plan('2026-11-20');
    await plan('2026-11-24');
    const cancelled = await plan('2026-11-27');
    await cancelMeeting(cancelled.id);
    const next = await plannedMeetings('2026-11-26', '~', 2);
    expect(next.map(({ day, time }) => `${day} ${time}`)).toEqual(['2026-12-01 ', '2026-12-03 09:00']);
    expect((await lastPlanned('', '2026-11-26', 1)).map(({ day }) => day)).toEqual(['2026-11-24']);
    expect(await plannedMeetings('', '~')).toHaveLength(5);
  });
});

describe('«Oui»', () => {
  test('the meeting becomes a trial of its own id, once, however often', async () => {
    const { id } = await planMeeting(walk, entry);
    const both = await Promise.all([confirmMeeting(id), confirmMeeting(id)]);
    expect(both.map((outcome) => outcome?.isNew)).toEqual([true, false]);
    expect(await database.trials.toArray()).toMatchObject([
      { id, activityId: walk.id, title: 'Balade Mentorat', day: '2026-12-03', partner: 'Léa', verdict: '', note: '' },
    ]);
    expect(await readMeeting(id)).toMatchObject({ status: 'held', sequence: 0 });
    expect((await exportAll()).damaged).toBe(0);
  });

  test('taken back, it is planned again; and once more, with what was written meanwhile', async () => {
    const { id } = await planMeeting(walk, entry);
    await confirmMeeting(id);
    await editTrial(id, { changes: { note: 'Sous la pluie' }, base: { note: '' } });
    const written = await unconfirmMeeting(id);
    expect(await database.trials.count()).toBe(0);
    expect(await plannedMeetings('', '~')).toMatchObject([{ id, status: 'planned' }]);
    const without = await contents();
    await confirmMeeting(id, written);
    expect(merge(await contents(), without).trials).toMatchObject([{ id, note: 'Sous la pluie' }]);
  });

  test('of a meeting that is gone, nothing comes', async () => {
    const { id } = await planMeeting(walk, entry);
    await deleteMeeting(id);
    expect(await confirmMeeting(id)).toBeUndefined();
    expect(await database.trials.count()).toBe(0);
  });
});

describe('on two devices', () => {
  /** What comes of two devices that begin with one meeting and then know nothing of each other, merged in either order. */
  async function apart(one: (id: string) => Promise<unknown>, other: (id: string) => Promise<unknown>) {
    await Promise.all(database.tables.map((table) => table.clear()));
    const { id } = await planMeeting(walk, entry);
    const start = await contents();
    await one(id);
    const a = await contents();
    await become(start);
    await other(id);
    const b = await contents();
    await mergeIn(a, async () => true);
    const merged = await contents();
    await become(a);
    await mergeIn(b, async () => true);
    expect(await contents()).toEqual(merged);
    return merged;
  }
  const note = (id: string) => editTrial(id, { changes: { note: 'Sous la pluie' }, base: { note: '' } });

  test('held on both, it is one trial, with what was written on one of them', async () => {
    const write = async (id: string) => {
      await confirmMeeting(id);
      tick();
      await note(id);
    };
    for (const [one, other] of [
      [write, confirmMeeting],
      [confirmMeeting, write],
    ] as const) {
      const { trials, meetings } = await apart(one, other);
      expect(trials).toMatchObject([{ note: 'Sous la pluie' }]);
      expect(meetings).toMatchObject([{ status: 'held' }]);
    }
  });

  test('held on one, and cancelled or moved on the other: what took place took place, and nobody is asked again', async () => {
    const others = [cancelMeeting, (id: string) => move(id, { day: '2026-12-10' })];
    for (const other of others) {
      for (const [one, two] of [
        [confirmMeeting, other],
        [other, confirmMeeting],
      ] as const) {
        const { trials } = await apart(one as typeof other, two as typeof other);
        expect(trials).toMatchObject([{ day: '2026-12-03' }]);
        expect(await plannedMeetings('', '~')).toEqual([]);
        expect(await plannedMeetings('', '~', 3)).toEqual([]);
      }
    }
  });

  test('held on one and moved on the other, «Oui» in a page that was not told yet keeps what was written', async () => {
    const held = async (id: string) => {
      await confirmMeeting(id);
      await note(id);
    };
    const { trials } = await apart(held, (id) => move(id, { day: '2026-12-10' }));
    const { id } = trials[0] as { id: string };
    expect(await readMeeting(id)).toMatchObject({ status: 'planned' });
    expect(await confirmMeeting(id)).toMatchObject({ isNew: false });
    expect(await database.trials.toArray()).toMatchObject([{ id, note: 'Sous la pluie' }]);
    expect(await readMeeting(id)).toMatchObject({ status: 'held' });
  });

  async function unconfirmed(id: string) {
    await confirmMeeting(id);
    tick();
    await unconfirmMeeting(id);
  }
  const deleteHeld = async (id: string) => {
    await confirmMeeting(id);
    tick();
    await deleteTrial(id);
  };

  test('a trial that is deleted after both have said «Oui» stays deleted, also where its partner is renamed', async () => {
    const { trials, meetings } = await apart(confirmMeeting, deleteHeld);
    expect([trials, meetings[0]?.status]).toEqual([[], 'held']);
    const before = await contents();
    await renamePartner('Léa', 'Zoé');
    const after = await contents();
    expect(after.meetings).toMatchObject([{ partner: 'Zoé' }]);
    for (const [one, other] of [
      [before, after],
      [after, before],
    ] as const) {
      await become(one);
      await applyRestore(backupOf(other, '2026-11-26T12:00:00.000Z'), 'merge');
      expect((await contents()).trials).toEqual([]);
    }
  });

  test.for([
    ['taken back', unconfirmed],
    ['deleted', deleteHeld],
  ] as const)('%s on one, and said on the other later: it took place', async ([, undone]) => {
    const { trials, meetings } = await apart(undone, confirmMeeting);
    expect([trials.length, meetings[0]?.status]).toEqual([1, 'held']);
  });

  test('whatever each does, there is one trial where it was held, and one at most, in either order', {
    timeout: 60_000,
  }, async () => {
    const deeds = {
      confirm: (id: string) => confirmMeeting(id),
      unconfirm: (id: string) => unconfirmMeeting(id),
      cancel: (id: string) => cancelMeeting(id),
      replan: (id: string) => replanMeeting(id),
      move: (id: string) => readMeeting(id).then((found) => found && move(id, { time: '09:00' })),
      note: (id: string) => note(id),
    };
    const many = fc.array(fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])), { maxLength: 4 });
    const doing = (names: readonly (keyof typeof deeds)[]) => async (id: string) => {
      for (const name of names) {
        tick();
        await deeds[name](id);
        const [meeting, trial] = await Promise.all([readMeeting(id), database.trials.get(id)]);
        expect(trial !== undefined).toBe(meeting?.status === 'held');
      }
    };
    await fc.assert(
      fc.asyncProperty(many, many, async (one, other) => {
        const merged = await apart(doing(one), doing(other));
        expect(merged.meetings).toHaveLength(1);
        expect(merged.trials.length).toBeLessThanOrEqual(1);
        if (merged.meetings[0]?.status === 'held') expect(merged.trials).toHaveLength(1);
        expect(settle(merged)).toEqual(merged);
        if (merged.trials.length > 0) expect(await plannedMeetings('', '~')).toEqual([]);
        // One side alone is as it left it.
        expect(merge(merged, emptyState())).toEqual(merged);
      }),
      { numRuns: 25 },
    );
  });
});
