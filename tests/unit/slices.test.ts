import { afterEach, expect, test, vi } from 'vitest';
import { atOnce, each, inSlices, type Work } from '@/utils/backup/slices';

afterEach(() => {
  vi.restoreAllMocks();
});

/** A clock that only work moves on, by a millisecond an entry. */
function sum(count: number): Work<number> {
  let now = 0;
  let total = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (function* () {
    yield* each(Array(count).keys(), (entry) => {
      total += entry;
      now++;
    });
    return total;
  })();
}

test('long work is left often, and comes to the same', async () => {
  const pause = vi.fn(() => Promise.resolve());
  expect(await inSlices(sum(6400), pause)).toBe(atOnce(sum(6400)));
  expect(pause).toHaveBeenCalledTimes(100);
});

test('short work is not left', async () => {
  const pause = vi.fn(() => Promise.resolve());
  expect(await inSlices(sum(20), pause)).toBe(190);
  expect(pause).not.toHaveBeenCalled();
});

test('what a pause throws ends it', async () => {
  const aborted = new Error('aborted');
  await expect(inSlices(sum(6400), () => Promise.reject(aborted))).rejects.toBe(aborted);
});
