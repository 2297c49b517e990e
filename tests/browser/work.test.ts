import * as fc from 'fast-check';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundled } from '@/data/catalogue';
import type { Activity, ActivityId } from '@/data/schema';
import type { Backup } from '@/utils/backup/format';
import type { RestoreMode, State } from '@/utils/backup/merge';
import { exportAll } from '@/utils/backup/read-all';
import { applyRestore, previewRestore, undoRestore } from '@/utils/backup/restore';
import { dailyActivity } from '@/utils/days/daily-idea';
import { today } from '@/utils/days/day';
import { database } from '@/utils/journal/database';
import { drawAnother, recordDay, returnToDaily } from '@/utils/journal/day-records';
import { setFavourite } from '@/utils/journal/favourites';
import { cancelMeeting, confirmMeeting, editMeeting, planMeeting, unconfirmMeeting } from '@/utils/journal/meetings';
import { partners } from '@/utils/journal/partners';
import { renamePartner, undoRenaming } from '@/utils/journal/renaming';
import { keepSnapshot } from '@/utils/journal/snapshot';
import { type Trial, verdicts } from '@/utils/journal/tables/history';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { addTrial, deleteTrial, editTrial, recordTrial, restoreTrial, type TrialEntry } from '@/utils/journal/trials';
import { keptSnapshot } from '@/utils/kept/snapshot';
import { eraseAll } from '@/utils/safety/erase';
import { backupText, merge, readBackup, settle } from '../at-once';
import { Model } from '../model/model';

/** How many steps at most, and how many times anew: half as many on average. */
const steps = 100;
const wanted = import.meta.env.VITE_WORK_RUNS;
const runs = Number(wanted || 12);

const activities = bundled.slice(0, 4);
const activityOf = (index: number) => activities[index % activities.length] as Activity;
const hour = 3_600_000;

/** A device as it was left, while one works on another. */
interface Device {
  model: Model;
  rows: [table: string, rows: object[]][];
  /** How wrong its clock is, in milliseconds. */
  offset: number;
  undos: Undo[];
}

type Undo = () => Promise<void>;

interface File {
  text: string;
  model: Model;
}

/** Two devices of one person, of which one is in use, and the backups that she made. */
class World {
  time = Date.parse('2026-11-22T12:00:00Z');
  device: Device = { model: new Model(), rows: [], offset: 0, undos: [] };
  other: Device = { model: new Model(), rows: [], offset: 0, undos: [] };
  files: File[] = [];

  get model() {
    return this.device.model;
  }
  /** The id of one of the trials, or of the meetings. */
  one = (kind: 'trial' | 'meeting', index: number): string | undefined => {
    const ids = this.model.keys(`${kind}/`);
    return ids[index % ids.length]?.slice(kind.length + 1);
  };
  set(key: string, value: unknown) {
    this.model.set(key, value);
  }
  tick(ms: number) {
    this.time += ms;
    vi.setSystemTime(this.time + this.device.offset);
  }
  async swap() {
    this.device.rows = await Promise.all(
      database.tables.map(async (table) => [table.name, await table.toArray()] as [string, object[]]),
    );
    [this.device, this.other] = [this.other, this.device];
    await database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) await table.clear();
      for (const [name, rows] of this.device.rows) await database.table(name).bulkPut(rows);
    });
    this.tick(0);
    // Each has its own; here they share one.
    await keepSnapshot();
  }
}

const said = ({ activityId, day, partner, verdict, note }: Trial) => ({ activityId, day, partner, verdict, note });

const planned = ({ activityId, day, time, partner, status }: Meeting) => ({ activityId, day, time, partner, status });

/** Everything that the tables hold, as the model has it. */
async function found(): Promise<Map<string, unknown>> {
  const [days, trials, favourites, meetings] = await Promise.all([
    database.days.toArray(),
    database.trials.toArray(),
    database.favourites.toArray(),
    database.meetings.toArray(),
  ]);
  return new Map<string, unknown>([
    ...days.map(({ day, activityId, drawn }) => [`day/${day}`, { activityId, drawn }] as const),
    ...trials.map((trial) => [`trial/${trial.id}`, said(trial)] as const),
    ...favourites.map(({ activityId }) => [`favourite/${activityId}`, true] as const),
    ...meetings.map((meeting) => [`meeting/${meeting.id}`, planned(meeting)] as const),
  ]);
}

/** The activities that the last judgement excludes, sought the long way. */
function excludedIn(trials: readonly Trial[]): ActivityId[] {
  const judged = trials.filter(({ verdict }) => verdict !== '');
  const place = ({ day, createdAt }: Trial) => `${day} ${createdAt}`;
  const last = (id: ActivityId) =>
    judged.filter(({ activityId }) => activityId === id).sort((a, b) => (place(a) < place(b) ? 1 : -1))[0];
  return bundled.map(({ id }) => id).filter((id) => last(id)?.verdict === 'not-for-us');
}

async function check({ model }: World): Promise<void> {
  expect(model.differences(await found())).toEqual([]);

  const trials = await database.trials.toArray();
  const excluded = excludedIn(trials);
  const [{ backup }, record] = await Promise.all([exportAll(), database.days.get(today())]);
  const removed = new Set(backup.removals.map(({ key }) => key));
  expect(model.keys('').filter((key) => removed.has(key))).toEqual([]);
  const { format, version, exportedAt, ...state } = backup;
  expect(sorted(settle(state))).toEqual(sorted(state));
  expect(sorted(merge(state, state))).toEqual(sorted(state));

  const kept = keptSnapshot.get();
  if (!kept) return;
  expect([...kept.favourites].sort()).toEqual(
    model
      .keys('favourite/')
      .map((key) => key.slice(10))
      .sort(),
  );
  expect([...kept.excluded].sort()).toEqual([...excluded].sort());
  const lastDays = Object.fromEntries(
    [...new Set(trials.map(({ activityId }) => activityId))].map((id) => [
      id,
      trials
        .filter(({ activityId }) => activityId === id)
        .map(({ day }) => day)
        .sort()
        .at(-1),
    ]),
  );
  expect(kept.tried).toEqual(lastDays);
  if (kept.day === today() && record) expect(kept.activity.id).toBe(record.activityId);
}

const sorted = (state: State) =>
  Object.fromEntries(
    Object.entries(state).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]),
  );

/** Something that a person does. Its line tells of it where a run fails. */
class Step implements fc.AsyncCommand<object, World> {
  readonly line: string;
  readonly act: (world: World) => Promise<void>;
  constructor(line: string, act: (world: World) => Promise<void>) {
    this.line = line;
    this.act = act;
  }
  check = () => true;
  async run(_: object, world: World) {
    world.tick(1000);
    await this.act(world);
    await check(world);
  }
  toString = () => `\n  ${this.line}`;
}

const names = ['', 'Léa', ' Léa', 'Le\u0301a', 'Zoé', 'Zoe\u0308'];
const cleaned: Record<string, string> = { ' Léa': 'Léa', 'Le\u0301a': 'Léa', 'Zoe\u0308': 'Zoë' };
const name = fc.constantFrom(...names);
const index = fc.nat({ max: 7 });
const verdict = fc.constantFrom('' as const, ...verdicts);
const note = fc.constantFrom('', 'sous la pluie', 'à refaire');
const ago = fc.nat({ max: 2 });

const dayAgo = (days: number) => Temporal.PlainDate.from(today()).subtract({ days }).toString();
const clean = (entry: TrialEntry): TrialEntry => ({ ...entry, partner: cleaned[entry.partner] ?? entry.partner });

const newTab = fc.constant(
  new Step('opens a new tab', async (world) => {
    const excluded = new Set(excludedIn(await database.trials.toArray()));
    await recordDay(today());
    const record = await database.days.get(today());
    if (world.model.value(`day/${today()}`) !== undefined) return;
    expect(record?.activityId).toBe(dailyActivity(today(), bundled, excluded).id);
    expect(excluded).not.toContain(record?.activityId);
    world.set(`day/${today()}`, { activityId: record?.activityId, drawn: [] });
  }),
);

const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map(
  (chance) =>
    new Step('draws another idea', async (world) => {
      const excluded = excludedIn(await database.trials.toArray());
      const before = await database.days.get(today());
      await drawAnother(today(), () => chance);
      const record = await database.days.get(today());
      const drawn = record?.drawn ?? [];
      if (before) expect(drawn).toEqual([...new Set([...before.drawn, before.activityId])]);
      else expect(drawn).toEqual([dailyActivity(today(), bundled, new Set(excluded)).id]);
      expect(excluded).not.toContain(record?.activityId);
      const isLeft = bundled.some(({ id }) => !excluded.includes(id) && !drawn.includes(id));
      if (isLeft) expect(drawn).not.toContain(record?.activityId);
      else expect(record?.activityId).not.toBe(before?.activityId);
      world.set(`day/${today()}`, { activityId: record?.activityId, drawn });
    }),
);

const back = fc.constant(
  new Step('goes back to the daily idea', async (world) => {
    const before = await database.days.get(today());
    await returnToDaily(today());
    const [daily] = before?.drawn ?? [];
    if (!before || daily === undefined) return;
    const drawn = [...new Set([...before.drawn, before.activityId])];
    world.set(`day/${today()}`, { activityId: daily, drawn });
  }),
);

const mark = index.map(
  (which) =>
    new Step(`marks ${activityOf(which).id} as tried`, async (world) => {
      const { id } = activityOf(which);
      const known = world.model
        .keys('trial/')
        .some((key) => JSON.stringify(world.model.value(key)).startsWith(`{"activityId":"${id}","day":"${today()}"`));
      const { trial, isNew } = await recordTrial(activityOf(which), today());
      expect(isNew).toBe(!known);
      const empty = { activityId: id, day: today(), partner: '', verdict: '', note: '' };
      if (isNew) world.set(`trial/${trial.id}`, empty);
    }),
);

const add = fc.tuple(index, ago, name, verdict, note).map(
  ([which, days, partner, verdict, note]) =>
    new Step(`adds ${JSON.stringify([activityOf(which).id, days, partner, verdict, note])}`, async (world) => {
      const entry = { day: dayAgo(days), partner, verdict, note };
      const { id } = await addTrial(activityOf(which), entry);
      world.set(`trial/${id}`, { activityId: activityOf(which).id, ...clean(entry) });
    }),
);

const edit = fc
  .tuple(index, fc.record({ partner: name, verdict, note }, { requiredKeys: [] }), fc.option(ago, { nil: undefined }))
  .map(
    ([which, part, days]) =>
      new Step(`edits trial ${which}: ${JSON.stringify({ ...part, days })}`, async (world) => {
        const id = world.one('trial', which);
        if (id === undefined) return;
        const entry = { ...part, ...(days !== undefined && { day: dayAgo(days) }) };
        const before = world.model.value(`trial/${id}`) as Trial;
        expect(await editTrial(id, { changes: entry, base: before })).toBe('saved');
        if (Object.entries(entry).every(([field, value]) => before[field as keyof Trial] === value)) return;
        world.set(`trial/${id}`, said({ ...before, ...clean({ ...before, ...entry }) }));
      }),
  );

const remove = index.map(
  (which) =>
    new Step(`deletes trial ${which}`, async (world) => {
      const id = world.one('trial', which);
      if (id === undefined) return;
      const deleted = (await deleteTrial(id)) as Trial;
      world.set(`trial/${id}`, undefined);
      world.device.undos.push(async () => {
        // A backup brought it back meanwhile.
        if (world.model.value(`trial/${id}`) !== undefined) return;
        await restoreTrial(deleted);
        world.set(`trial/${id}`, said(deleted));
      });
    }),
);

const plan = fc.tuple(index, ago, name).map(
  ([which, days, partner]) =>
    new Step(`plans ${JSON.stringify([activityOf(which).id, days, partner])}`, async (world) => {
      const entry = { day: dayAgo(-days), time: '14:00', minutes: '45', partner, place: '' };
      const { id } = await planMeeting(activityOf(which), entry);
      const { day, time } = entry;
      const said = { activityId: activityOf(which).id, day, time, partner: cleaned[partner] ?? partner };
      world.set(`meeting/${id}`, { ...said, status: 'planned' });
    }),
);

/** A meeting that has no trial, as the model has it. */
const openMeeting = (world: World, which: number) => {
  const id = world.one('meeting', which);
  const meeting = world.model.value(`meeting/${id}`) as Meeting | undefined;
  const isOpen = meeting && meeting.status !== 'held' && world.model.value(`trial/${id}`) === undefined;
  return isOpen && id !== undefined ? { id, meeting } : undefined;
};

const move = fc.tuple(index, ago).map(
  ([which, days]) =>
    new Step(`moves meeting ${which} to in ${days} days`, async (world) => {
      const found = openMeeting(world, which);
      if (!found) return;
      const day = dayAgo(-days);
      expect(await editMeeting(found.id, { changes: { day }, base: { day: found.meeting.day } })).toBe('saved');
      if (day === found.meeting.day) return;
      world.set(`meeting/${found.id}`, { ...found.meeting, day, status: 'planned' });
    }),
);

const call = index.map(
  (which) =>
    new Step(`cancels meeting ${which}`, async (world) => {
      const found = openMeeting(world, which);
      const id = world.one('meeting', which);
      if (id === undefined) return;
      const isCancelled = (await cancelMeeting(id)) !== undefined;
      expect(isCancelled).toBe(found?.meeting.status === 'planned');
      if (found && isCancelled) world.set(`meeting/${id}`, { ...found.meeting, status: 'cancelled' });
    }),
);

const hold = index.map(
  (which) =>
    new Step(`has had meeting ${which}`, async (world) => {
      const id = world.one('meeting', which);
      if (id === undefined) return;
      const meeting = world.model.value(`meeting/${id}`) as Meeting;
      const isNew = world.model.value(`trial/${id}`) === undefined;
      expect((await confirmMeeting(id))?.isNew).toBe(isNew);
      if (meeting.status !== 'held') world.set(`meeting/${id}`, { ...meeting, status: 'held' });
      if (!isNew) return;
      const { activityId, day, partner } = meeting;
      world.set(`trial/${id}`, { activityId, day, partner, verdict: '', note: '' });
      world.device.undos.push(async () => {
        const held = world.model.value(`meeting/${id}`) as Meeting | undefined;
        const trial = world.model.value(`trial/${id}`);
        await unconfirmMeeting(id);
        if (held?.status === 'held') world.set(`meeting/${id}`, { ...held, status: 'planned' });
        if (trial !== undefined) world.set(`trial/${id}`, undefined);
      });
    }),
);

const undo = fc.constant(
  new Step('presses «Annuler»', async (world) => {
    await world.device.undos.pop()?.();
  }),
);

const star = fc.tuple(index, fc.boolean()).map(
  ([which, on]) =>
    new Step(`${on ? 'stars' : 'unstars'} ${activityOf(which).id}`, async (world) => {
      const { id } = activityOf(which);
      await setFavourite(id, on);
      if ((world.model.value(`favourite/${id}`) === true) !== on) world.set(`favourite/${id}`, on || undefined);
    }),
);

const rename = fc.tuple(fc.constantFrom('Léa', 'Zoé', 'Zoë'), fc.constantFrom('Léa', 'Zoë', 'Noé')).map(
  ([from, to]) =>
    new Step(`renames ${from} to ${to}`, async (world) => {
      if (from === to) return;
      const call = (partner: string, keys: string[]) => {
        for (const key of keys) world.set(key, { ...(world.model.value(key) as object), partner });
      };
      const called = (name: string) =>
        [...world.model.keys('trial/'), ...world.model.keys('meeting/')].filter(
          (key) => (world.model.value(key) as Trial | Meeting).partner === name,
        );
      const keys = called(from);
      const renaming = await renamePartner(from, to);
      call(to, keys);
      expect(await partners()).not.toContain(from);
      world.device.undos.push(async () => {
        const still = called(to).filter((key) => keys.includes(key));
        await undoRenaming(renaming);
        call(from, still);
      });
    }),
);

const save = fc.constant(
  new Step('saves a backup', async (world) => {
    const { backup, damaged } = await exportAll();
    expect(damaged).toBe(0);
    world.files.push({ text: backupText(backup), model: world.model.copy() });
  }),
);

const restore = fc.tuple(index, fc.constantFrom('merge' as const, 'merge', 'merge', 'replace')).map(
  ([which, mode]: [number, RestoreMode]) =>
    new Step(`restores backup ${which}: ${mode}`, async (world) => {
      const file = world.files.at(-1 - (which % Math.max(1, world.files.length)));
      const reading = file && readBackup(file.text);
      if (!file || !reading) return;
      expect(reading).toMatchObject({ ok: true });
      const { backup } = reading as { backup: Backup };
      const { backup: current } = await exportAll();
      expect(sorted(merge(current, backup))).toEqual(sorted(merge(backup, current)));

      const before = world.model.copy();
      const plan = (await previewRestore(backup))[mode];
      const restored = await applyRestore(backup, mode);
      expect(restored.counts).toEqual(plan.counts);
      if (mode === 'replace') world.model.replace(file.model);
      else {
        const stayed = await found();
        world.model.merge(file.model, (key) => stayed.get(key));
      }
      const after = world.model.copy();
      world.device.undos.push(async () => {
        await undoRestore(restored);
        world.model.takeBack(before, after);
      });
    }),
);

const erase = fc.boolean().map(
  (copiesToo) =>
    new Step('erases everything', async (world) => {
      await eraseAll({ copiesToo });
      world.device.model = new Model();
      world.device.undos = [];
      expect(localStorage.length).toBe(0);
    }),
);

const sit = fc.constant(new Step('goes to the other device', (world) => world.swap()));

const wait = fc
  .integer({ min: 1, max: 30 })
  .map((hours) => new Step(`waits ${hours} h`, async (world) => world.tick(hours * hour)));

/** Not so far that a device takes another one’s times for impossible. */
const setClock = fc.integer({ min: -11, max: 11 }).map(
  (hours) =>
    new Step(`has a clock that is wrong by ${hours} h`, async (world) => {
      world.device.offset = hours * hour;
      world.tick(0);
    }),
);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => localStorage.clear());

test('whatever a person does on two devices, what must be there is there', { timeout: 10_000 * runs }, async () => {
  const commands = [
    newTab,
    draw,
    back,
    mark,
    add,
    add,
    edit,
    edit,
    remove,
    undo,
    star,
    rename,
    plan,
    move,
    call,
    hold,
    hold,
  ];
  const rare = [save, save, restore, restore, sit, setClock, wait];
  await fc.assert(
    fc.asyncProperty(
      fc.commands([...commands, ...commands, ...rare, ...rare, ...rare, erase], { maxCommands: steps, size: 'max' }),
      async (commands) => {
        localStorage.clear();
        await Promise.all(database.tables.map((table) => table.clear()));
        const world = new World();
        world.tick(0);
        await fc.asyncModelRun(() => ({ model: {}, real: world }), commands);
      },
    ),
    // The same each time, unless one asks for more: then others.
    { numRuns: runs, ...(!wanted && { seed: 42972215 }) },
  );
});
