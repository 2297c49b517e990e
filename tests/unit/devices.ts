import * as fc from 'fast-check';
import { vi } from 'vitest';
import { backupOf } from '@/utils/backup/format';
import { emptyState, keyOf, mending, type Row, rowsOf, type State, timeOf } from '@/utils/backup/merge';
import { atOnce } from '@/utils/backup/slices';
import { now } from '@/utils/journal/clock';
import { describe, removalKey, type SharedTable, sharedTables, shownTables } from '@/utils/journal/tables';
import type { Removal } from '@/utils/journal/tables/history';
import { backupText, merge, readBackup, settle } from '../at-once';
import { state } from './arbitraries';

// Several devices with one folder, which some cloud carries from one to the other as clouds do.

const start = Date.UTC(2026, 10, 22, 12);
// Of one moment at times: then every device has to decide alike.
const halfHour = 1_800_000;
/** The tables that a version of ours without the others knew. */
const oldTables = sharedTables.filter((table) => describe(table).since === 1);

class Device {
  readonly name: string;
  /** How wrong its clock is, in milliseconds. */
  readonly skew: number;
  isOld: boolean;
  journal: State = emptyState();
  /** The files as they have arrived here, this device's own too. */
  readonly folder = new Map<string, string>();

  constructor(name: string, skew: number, isOld: boolean) {
    this.name = name;
    this.skew = skew;
    this.isOld = isOld;
  }

  get tables(): SharedTable[] {
    return this.isOld ? oldTables : sharedTables;
  }

  /** As an edit does: after whatever this device knows of the row. */
  put(table: SharedTable, row: Row): State {
    const name = removalKey(table, keyOf(table, row));
    const known = rowsOf(this.journal, table).find((other) => keyOf(table, other) === keyOf(table, row));
    const removal = this.journal.removals.find(({ key }) => key === name);
    const last = [known && timeOf(table, known), removal?.at].map((time) => time ?? '').sort();
    return this.#learn(table, { ...row, [describe(table).time]: now(last.at(-1)) });
  }

  /** As a deletion does; undefined where there is nothing to delete. */
  remove(table: SharedTable, key: string): State | undefined {
    const known = rowsOf(this.journal, table).find((row) => keyOf(table, row) === key);
    const name = removalKey(table, key);
    if (!known || name === undefined) return undefined;
    const removal: Removal = { key: name, at: now(timeOf(table, known)) };
    return this.#learn('removals', removal);
  }

  /** @returns what was done, for whoever keeps count */
  #learn(table: SharedTable, row: Row): State {
    const news = { ...emptyState(), [table]: [row] };
    this.journal = merge(this.journal, news);
    const isDone = rowsOf(this.journal, table).some((other) => JSON.stringify(other) === JSON.stringify(row));
    if (!isDone) throw new Error(`${this.name}: what was done here is undone by the merge: ${JSON.stringify(row)}`);
    return news;
  }

  copy(): string {
    const text = backupText(backupOf(this.journal, now()));
    if (!this.isOld) return text;
    const { format, exportedAt, ...all } = JSON.parse(text);
    return JSON.stringify({ format, version: 1, exportedAt, ...Object.fromEntries(oldTables.map((t) => [t, all[t]])) });
  }

  /** @returns what this device has added of its own, for whoever keeps count */
  meet(): State {
    const added = emptyState();
    for (const text of this.folder.values()) {
      if (this.isOld && !text.includes('"version":1,')) continue;
      const reading = readBackup(text);
      if (!reading.ok) continue;
      const merged = merge(this.journal, reading.backup);
      this.journal = atOnce(mending(merged));
      added.trials.push(...this.journal.trials.filter((trial) => !merged.trials.includes(trial)));
    }
    return added;
  }
}

/**
 * Random work on random devices, then all that is under way arrives everywhere, twice.
 * @returns the journals that come of it, and what one who saw everything would have
 */
export function liveThrough(seed: number, log: (line: string) => void): { journals: State[]; expected: State } {
  const chance = fc.sample(fc.infiniteStream(fc.nat(0xff_ff_ff)), { seed, numRuns: 1 })[0] as Iterator<number>;
  const below = (limit: number): number => (chance.next().value as number) % limit;
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const rows = fc.sample(state, { seed, numRuns: 12 });
  const devices = Array.from(
    { length: 3 + below(3) },
    (_, index) => new Device(`d${index}`, pick([-20, -1, 0, 0, 1, 20]) * halfHour, index === 0),
  );
  const written = new Map<string, string[]>(devices.map(({ name }) => [`carnet-${name}.json`, []]));
  let all = emptyState();
  const at = (device: Device, step: number) => vi.setSystemTime(start + Math.floor(step / 6) * halfHour + device.skew);
  const keep = (news: State | undefined) => {
    if (news) all = merge(all, news);
  };

  const acts: Record<string, (device: Device) => void> = {
    put(device) {
      const table = pick(device.tables.filter((name) => name !== 'removals'));
      const row = pick(rows.flatMap((some) => rowsOf(some, table)));
      if (row) keep(device.put(table, row));
    },
    remove(device) {
      const table = pick(shownTables.filter((name) => device.journal[name].length > 0 && describe(name).removal));
      if (table === undefined) return;
      const row = pick(rowsOf(device.journal, table));
      if (row) keep(device.remove(table, keyOf(table, row)));
    },
    copy(device) {
      const name = `carnet-${device.name}.json`;
      const text = device.copy();
      device.folder.set(name, text);
      written.get(name)?.push(text);
    },
    /** Late, twice, an older one after a newer one. */
    arrive(device) {
      const [name, texts] = pick([...written]);
      const text = pick(texts);
      if (text !== undefined && name !== `carnet-${device.name}.json`) device.folder.set(name, text);
    },
    halfArrive(device) {
      const [name, texts] = pick([...written]);
      const text = pick(texts);
      if (text === undefined || name === `carnet-${device.name}.json`) return;
      device.folder.set(name, text.slice(0, below(text.length)));
    },
    conflict(device) {
      const [name, texts] = pick([...written]);
      const text = pick(texts);
      if (text !== undefined) device.folder.set(name.replace('.json', ` (${below(3)}).json`), text);
    },
    meet: (device) => keep(device.meet()),
    upgrade(device) {
      if (below(10) === 0) device.isOld = false;
    },
  };

  const steps = 60 + below(80);
  for (let step = 0; step < steps; step++) {
    const device = pick(devices);
    const act = pick([
      ...Object.keys(acts),
      'put',
      'put',
      'remove',
      'remove',
      'copy',
      'arrive',
      'arrive',
      'meet',
      'meet',
    ]);
    at(device, step);
    log(`${step} ${device.name}: ${act}`);
    acts[act]?.(device);
  }
  for (const device of devices) device.isOld = false;
  for (let round = 0; round < 2; round++) {
    for (const device of devices) {
      at(device, steps + round);
      acts.copy?.(device);
    }
    for (const device of devices) {
      at(device, steps + round);
      for (const [name, texts] of written) device.folder.set(name, texts.at(-1) as string);
      keep(device.meet());
    }
  }
  return { journals: devices.map(({ journal }) => journal), expected: settle(all) };
}
