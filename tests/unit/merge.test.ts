import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  countChanges,
  emptyState,
  findChanges,
  keyOf,
  mending,
  planning,
  type RestoreMode,
  type Row,
  type State,
} from '@/utils/backup/merge';
import { atOnce } from '@/utils/backup/slices';
import { now } from '@/utils/journal/clock';
import { sharedTables } from '@/utils/journal/tables';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { merge, settle } from '../at-once';
import { numberedTrial, state } from './arbitraries';
import { planned } from './meetings';

fc.configureGlobal({ numRuns: 500 });

const restoreChanges = (...values: Parameters<typeof findChanges>) => atOnce(findChanges(...values));
const mend = (state: State) => atOnce(mending(state));
const planRestore = (...values: Parameters<typeof planning>) => atOnce(planning(...values));

const none = emptyState();
const settled = state.map(settle);
const mode = fc.constantFrom<RestoreMode>('merge', 'replace');
const at = (minute: number) => `2026-11-22T12:0${minute}:00.000Z`;
const trial = { ...numberedTrial(7), updatedAt: at(1) };

/** What a restore leaves, by writing its changes one by one. */
function restored(current: State, backup: State, mode: RestoreMode): State {
  const result = { ...current };
  for (const { table, key, after } of restoreChanges(current, backup, mode)) {
    const others = (result[table] as Row[]).filter((row) => keyOf(table, row) !== key);
    (result[table] as Row[]) = after ? [...others, after] : others;
  }
  return settle(result);
}

describe('a meeting that was held, and has no trial', () => {
  const held: Meeting = { ...planned, status: 'held', updatedAt: at(5) };
  const removals = [{ key: `trial/${held.id}`, at: at(3) }];

  test('gets it again where it was taken from it before: later than its removal, which goes', () => {
    const { meetings, trials, removals: left } = mend({ ...none, meetings: [held], removals });
    expect(meetings).toEqual([held]);
    expect(trials).toMatchObject([{ id: held.id, day: held.day, partner: held.partner, title: held.title }]);
    expect(trials[0]?.updatedAt.localeCompare(at(3))).toBe(1);
    expect(trials[0]?.updatedAt.localeCompare(at(4))).toBe(-1);
    expect(left).toEqual([]);
  });

  const trialOfHeld = { ...trial, id: held.id, updatedAt: at(4) };
  test.each<[string, Partial<State>]>([
    ['was deleted after it', { meetings: [held], removals: [{ key: `trial/${held.id}`, at: at(6) }] }],
    ['was deleted at its moment', { meetings: [held], removals: [{ key: `trial/${held.id}`, at: at(5) }] }],
    ['has never been', { meetings: [held] }],
    ['is another one’s', { meetings: [held], removals: [{ key: `trial/${trial.id}`, at: at(3) }] }],
    ['is there', { meetings: [held], removals, trials: [trialOfHeld] }],
    ['is of a meeting that is planned', { meetings: [{ ...held, status: 'planned' }], removals }],
    ['is of a meeting that is cancelled', { meetings: [{ ...held, status: 'cancelled' }], removals }],
  ])('gets none where the trial %s', (_, given) => {
    const before = { ...none, ...given };
    expect(mend(before)).toBe(before);
  });
});

describe('merging', () => {
  test('the same file twice changes nothing', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const once = merge(a, b);
        expect(merge(once, b)).toEqual(once);
        expect(merge(once, once)).toEqual(once);
        const mended = mend(once);
        expect(mend(mended)).toEqual(mended);
        expect(merge(mended, b)).toEqual(mended);
        expect(restoreChanges(mended, b, 'merge')).toEqual([]);
      }),
    );
  });

  test('two files in either order give the same', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(merge(a, b)).toEqual(merge(b, a));
      }),
    );
  });

  test('three files in any grouping give the same', () => {
    fc.assert(
      fc.property(state, state, state, (a, b, c) => {
        expect(merge(merge(a, b), c)).toEqual(merge(a, merge(b, c)));
      }),
    );
  });

  test('nothing is invented: every row was in one of the two', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const both = merge(a, b);
        for (const table of sharedTables) {
          for (const row of both[table]) expect([...a[table], ...b[table]]).toContainEqual(row);
        }
      }),
    );
  });

  test('nothing is lost: what is not there any more was removed, or has a later version', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        const both = merge(a, b);
        for (const one of [...a.trials, ...b.trials]) {
          const kept = both.trials.find(({ id }) => id === one.id);
          const removal = both.removals.find(({ key }) => key === `trial/${one.id}`);
          expect((kept?.updatedAt ?? removal?.at ?? '') >= one.updatedAt).toBe(true);
        }
        for (const one of [...a.favourites, ...b.favourites]) {
          const kept = both.favourites.find(({ activityId }) => activityId === one.activityId);
          const removal = both.removals.find(({ key }) => key === `favourite/${one.activityId}`);
          expect((kept?.addedAt ?? removal?.at ?? '') >= one.addedAt).toBe(true);
        }
        for (const one of [...a.days, ...b.days]) {
          expect((both.days.find(({ day }) => day === one.day)?.at ?? '') >= one.at).toBe(true);
        }
      }),
    );
  });

  test('a deleted trial stays deleted, whatever older files come, in whatever order', () => {
    fc.assert(
      fc.property(state, fc.array(state, { maxLength: 4 }), (first, files) => {
        const key = `trial/${trial.id}`;
        const deleted = { ...first, removals: [...first.removals, { key, at: at(9) }] };
        const older = files.map((file) => ({ ...file, trials: [...file.trials, trial] }));
        const result = older.reduce(merge, deleted);
        expect(result.trials.map(({ id }) => id)).not.toContain(trial.id);
        expect(result.removals).toContainEqual({ key, at: at(9) });
      }),
    );
  });

  test('a trial that was changed after its deletion elsewhere comes back', () => {
    const removals = [{ key: `trial/${trial.id}`, at: at(0) }];
    expect(merge({ ...none, removals }, { ...none, trials: [trial] })).toEqual({ ...none, trials: [trial] });
  });

  test('deleted and changed at one moment: deleted', () => {
    const removals = [{ key: `trial/${trial.id}`, at: trial.updatedAt }];
    expect(merge({ ...none, removals }, { ...none, trials: [trial] })).toEqual({ ...none, removals });
  });

  test('the order of the properties of a row makes no difference', () => {
    const turned = Object.fromEntries(Object.entries(trial).reverse()) as unknown as typeof trial;
    for (const mode of ['merge', 'replace'] as const) {
      expect(restoreChanges({ ...none, trials: [trial] }, { ...none, trials: [turned] }, mode)).toEqual([]);
    }
  });
});

describe('replacing', () => {
  test('leaves the rows of the file and no others', () => {
    fc.assert(
      fc.property(settled, settled, (current, backup) => {
        const { days, trials, favourites } = restored(current, backup, 'replace');
        expect({ days, trials, favourites }).toEqual({
          days: backup.days,
          trials: backup.trials,
          favourites: backup.favourites,
        });
      }),
    );
  });

  test('what was deleted before stays deleted when an older file is merged later', () => {
    const removals = [{ key: `trial/${trial.id}`, at: at(5) }];
    const replaced = restored({ ...none, removals }, none, 'replace');
    expect(merge(replaced, { ...none, trials: [trial] }).trials).toEqual([]);
  });

  test('brings back a deleted trial that the file has', () => {
    const removals = [{ key: `trial/${trial.id}`, at: at(5) }];
    expect(restored({ ...none, removals }, { ...none, trials: [trial] }, 'replace')).toEqual({
      ...none,
      trials: [trial],
    });
  });
});

describe('the preview', () => {
  test('says what the restore then does', () => {
    fc.assert(
      fc.property(settled, settled, mode, (current, backup, mode) => {
        const plan = planRestore(current, backup, mode, []);
        const after = restored(current, backup, mode);
        for (const table of ['days', 'trials', 'favourites'] as const) {
          const rows = (state: State) => new Map((state[table] as Row[]).map((row) => [keyOf(table, row), row]));
          const [was, is] = [rows(current), rows(after)];
          const stayed = [...was.keys()].filter((key) => is.has(key));
          const equal = stayed.filter((key) => JSON.stringify(was.get(key)) === JSON.stringify(is.get(key)));
          expect(plan.counts[table]).toEqual({
            added: [...is.keys()].filter((key) => !was.has(key)).length,
            removed: [...was.keys()].filter((key) => !is.has(key)).length,
            changed: stayed.length - equal.length,
            left: equal.length,
          });
        }
      }),
    );
  });

  test('a merge takes away only what was removed', () => {
    fc.assert(
      fc.property(settled, settled, (current, backup) => {
        const changes = restoreChanges(current, { ...backup, removals: [] }, 'merge');
        const { days, trials, favourites } = countChanges(current, changes);
        expect([days.removed, trials.removed, favourites.removed]).toEqual([0, 0, 0]);
      }),
    );
  });

  test('names the activities that the catalogue doesn’t have', () => {
    const gone = { activityId: 'une-idee-retiree', addedAt: at(1) };
    const known = { activityId: 'balade-mentorat', addedAt: at(1) };
    const step = { id: trial.id, trialId: trial.id, updatedAt: at(1) } as State['nextSteps'][number];
    const backup = { ...none, favourites: [gone, known], nextSteps: [step] };
    const plan = planRestore(none, backup, 'merge', [{ id: 'balade-mentorat' }]);
    expect(plan.unknownActivities).toEqual(['une-idee-retiree']);
    expect(plan.counts.favourites.added).toBe(2);
  });
});

describe('later', () => {
  const clock = (time: string) => vi.useFakeTimers({ now: new Date(time) });
  afterEach(() => vi.useRealTimers());

  test('a change is later than the last one, whatever the clock says', () => {
    const instant = fc.date({ min: new Date('1980-01-01'), max: new Date('9998-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(instant, instant, (last, time) => {
        clock(time.toISOString());
        const next = now(last.toISOString());
        expect(next > last.toISOString() && next >= time.toISOString()).toBe(true);
        expect(new Date(next).toISOString()).toBe(next);
      }),
    );
  });

  test('after anything else that a damaged row may say, it is now', () => {
    clock('2026-11-22T12:00:00.000Z');
    for (const last of ['', 'zzz', '9999-12-31T23:59:59.999Z', '2027-13-01']) {
      expect(now(last)).toBe('2026-11-22T12:00:00.000Z');
    }
  });

  test('a note written after the clock was put right outlives the older backup', () => {
    clock('2036-05-01T12:00:00.000Z');
    const older = { ...trial, note: 'z', updatedAt: now(trial.updatedAt) };
    clock('2026-11-22T12:00:00.000Z');
    const newer = { ...older, note: 'a', updatedAt: now(older.updatedAt) };
    expect(merge({ ...none, trials: [newer] }, { ...none, trials: [older] }).trials).toEqual([newer]);
  });
});
