import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { liveThrough } from './devices';

const { DEVICES_RUNS = '50', DEVICES_SEED } = process.env;
const runs = Number(DEVICES_RUNS);
const first = Number(DEVICES_SEED ?? Date.now() % 1_000_000);

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test(`devices with one folder end with one journal (DEVICES_SEED=${first})`, { timeout: 60_000 + 2_000 * runs }, () => {
  for (let seed = first; seed < first + runs; seed++) {
    const lines: string[] = [];
    const { journals, expected } = liveThrough(seed, (line) => lines.push(line));
    for (const journal of journals) {
      expect(journal, `DEVICES_RUNS=1 DEVICES_SEED=${seed}\n${lines.join('\n')}\n`).toEqual(expected);
    }
  }
});
