import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '@/utils/journal/tables/meetings';
import {
  end,
  extend,
  goTo,
  isPaused,
  leastMinutes,
  left,
  minute,
  pause,
  plannedEnd,
  reading,
  reset,
  resume,
  shareOut,
  spent,
  wasSetBack,
} from '@/utils/session/time';

const start = Date.parse('2026-12-03T19:00:00.000Z');
const at = (minutes: number) => start + minutes * minute;

const session = (...minutes: number[]): Session => ({
  key: 'now',
  id: '3f2b8c1e-7a4d-4e0b-9c55-0d1f2a3b4c5d',
  activityId: 'balade-mentorat',
  title: 'Balade Mentorat',
  day: '2026-12-03',
  partner: 'Noémie',
  place: '',
  clock: { at: start, reads: 0 },
  ends: minutes.reduce((sum, some) => sum + some, 0) * minute,
  steps: minutes.map((some, index) => ({ text: `étape ${index}`, minutes: some, spent: 0 })),
  step: 0,
  since: 0,
  questions: [],
  ticked: [],
  closing: [],
  notes: '',
  verdict: '',
  nextSteps: [],
  startedAt: new Date(start).toISOString(),
  updatedAt: new Date(start).toISOString(),
});
const minutesOf = (value: number) => value / minute;
const given = ({ steps }: Session) => steps.map(({ minutes }) => minutes);

test('a step lasts while time passes, and says what is left, and what is over', () => {
  const walk = session(10, 30, 20);
  expect(minutesOf(left(walk, at(3)))).toBe(7);
  expect(minutesOf(left(walk, at(12)))).toBe(-2);
  expect(end(walk, at(3))).toBe(at(60));
  // What is over comes late to the end; what comes early, early.
  expect(end(walk, at(12))).toBe(at(62));
  expect(end(goTo(walk, 1, at(6)), at(6))).toBe(at(56));
  expect(plannedEnd(walk, at(12))).toBe(at(60));
});

test('an hour of sleep is an hour', () => {
  expect(minutesOf(left(session(), at(3))), 'without a step').toBe(-3);
  expect(minutesOf(left(session(10, 30), at(65)))).toBe(-55);
});

test('a pause stops the step and not the end that was planned', () => {
  const paused = pause(session(10, 30), at(4));
  expect(isPaused(paused)).toBe(true);
  expect(minutesOf(left(paused, at(9)))).toBe(6);
  expect(end(paused, at(9))).toBe(at(45));
  expect(plannedEnd(paused, at(9))).toBe(at(40));
  const again = resume(paused, at(9));
  expect(minutesOf(left(again, at(11)))).toBe(4);
  expect(resume(again, at(10))).toBe(again);
  expect(minutesOf(spent(pause(paused, at(12)), at(20)))).toBe(4);
});

test('a step that one comes back to goes on with what it had; the same again changes nothing', () => {
  const second = goTo(session(10, 30), 1, at(4));
  const back = goTo(second, 0, at(5));
  expect(minutesOf(left(back, at(7)))).toBe(4);
  expect(minutesOf(spent(goTo(back, 1, at(7)), at(9)))).toBe(3);
  expect(goTo(second, 1, at(9))).toBe(second);
  expect(goTo(second, 2, at(9))).toBe(second);
  expect(goTo(second, -1, at(9))).toBe(second);
  expect(isPaused(goTo(pause(second, at(6)), 0, at(8)))).toBe(true);
});

test('5 minutes more, counted from now on where its time is up', () => {
  expect(minutesOf(left(extend(session(10), at(4)), at(4)))).toBe(11);
  expect(minutesOf(left(extend(session(10), at(13)), at(13)))).toBe(5);
  expect(given(extend(session(10, 30), at(4)))).toEqual([15, 30]);
});

describe('what remains is shared out', () => {
  test.for([
    // [steps, at which step, after so many minutes] → what each has left.
    [[10, 30, 20], 0, 0, [10, 30, 20]],
    [[10, 30, 20], 1, 20, [24, 16]],
    [[10, 30, 20], 1, 52, [5, 3]],
    [[10, 20, 30], 1, 52, [3, 5]],
    [[10, 30, 2], 2, 39, [3]],
    // The last has what is left to it, late as it is.
    [[10, 30, 20], 2, 5, [55]],
    [[5, 50, 1], 1, 50, [4, 2]],
  ] as const)('%j, at step %i after %i minutes', ([minutes, step, after, expected]) => {
    const late = goTo(session(...minutes), step, at(after));
    const shared = shareOut(late, at(after));
    expect(shared && given(shared)).toEqual([...minutes.slice(0, step), ...expected]);
    expect(shared && end(shared, at(after))).toBe(plannedEnd(late, at(after)));
  });

  test('as it is left to each, also to what one has been at already, or whose time is up', () => {
    const back = goTo(goTo(session(20, 20, 20), 1, at(0)), 0, at(10));
    expect(given(shareOut(back, at(15)) as Session)).toEqual([20, 20, 20]);
    const visits = goTo(goTo(goTo(session(10, 10, 10), 1, at(10)), 2, at(20)), 1, at(30));
    expect(given(shareOut({ ...visits, ends: 50 * minute }, at(30)) as Session)).toEqual([10, 20, 20]);
  });

  test('and not where there is too little of it', () => {
    expect(shareOut(session(10), at(8))).toBeDefined();
    expect(shareOut(session(10, 30, 20), at(55))).toBeUndefined();
    expect(shareOut(session(10), at(9))).toBeUndefined();
    expect(shareOut(session(10), at(70))).toBeUndefined();
    expect(shareOut(session(), at(0))).toBeUndefined();
  });
});

type Act = (session: Session, now: number) => Session;
const act: fc.Arbitrary<[number, Act]> = fc.tuple(
  fc.nat(20 * minute),
  fc.oneof(
    fc.constantFrom<Act>(pause, resume, extend, (before, now) => shareOut(before, now) ?? before),
    fc.nat(4).map(
      (step): Act =>
        (before, now) =>
          goTo(before, step, now),
    ),
  ),
);

describe('whatever is pressed and however the clock is set', () => {
  test('every step has lasted what passed while it was at hand and went on', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        fc.array(act),
        (minutes, acts) => {
          let now = start;
          let held = session(...minutes);
          const lasted = minutes.map(() => 0);
          for (const [passes, act] of acts) {
            now += passes;
            if (!isPaused(held)) lasted[held.step] = (lasted[held.step] ?? 0) + passes;
            held = act(held, now);
            expect(spent(held, now)).toBe(lasted[held.step]);
            expect(end(held, now)).toBeGreaterThanOrEqual(now);
          }
        },
      ),
    );
  });

  test('what is shared out fits to the millisecond, and no step has less than two minutes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 5 }),
        fc.array(act),
        fc.nat(90 * minute),
        (minutes, acts, passes) => {
          let now = start;
          let held = session(...minutes);
          for (const [passes, act] of acts) {
            now += passes;
            held = act(held, now);
          }
          now += passes;
          const shared = shareOut(held, now);
          const rest = held.steps.length - held.step;
          expect(shared !== undefined).toBe(plannedEnd(held, now) - now >= rest * leastMinutes * minute);
          if (!shared) return;
          expect(end(shared, now)).toBeCloseTo(plannedEnd(held, now), 3);
          expect(left(shared, now)).toBeGreaterThanOrEqual(leastMinutes * minute - 1);
          for (const { minutes, spent } of shared.steps.slice(shared.step + 1)) {
            expect(minutes - spent / minute).toBeGreaterThanOrEqual(leastMinutes - 1e-6);
          }
        },
      ),
    );
  });

  test('the clock never goes back, and goes on at once after it was set', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30 * minute), fc.integer({ min: -90 * minute, max: 90 * minute }))),
        (jumps) => {
          let held = session(10, 30);
          let now = start;
          let seen = 0;
          for (const [passes, jump] of jumps) {
            now += passes;
            seen = reading(held, now);
            now += jump;
            if (wasSetBack(held, now, seen)) held = reset(held, now, seen);
            const said = reading(held, now);
            expect(said).toBeGreaterThanOrEqual(seen - 2_000);
            expect(reading(held, now + minute)).toBe(said + minute);
            // In a page that opens only now, it goes on too.
            const later = wasSetBack(held, now) ? reset(held, now) : held;
            expect(reading(later, now + minute)).toBe(said + minute);
          }
        },
      ),
    );
  });

  test('a page that comes second finds nothing more to set', () => {
    const [seen, now] = [reading(session(10), at(20)), at(-40)];
    const first = reset(session(10), now, seen);
    expect(wasSetBack(session(10), now, seen)).toBe(true);
    expect(wasSetBack(first, now + 900, seen + 900)).toBe(false);
    expect(minutesOf(left(first, now))).toBe(-10);
  });
});
