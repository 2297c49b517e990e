import type { Session, SessionStep } from '@/utils/journal/tables/meetings';

/*
 * A meeting that is being held, as values: each function is given the session and the moment, in milliseconds since 1970,
 * and returns the session as it is then.
 *
 * The session has a clock of its own, which begins at 0 and never stops; all that happens is told by it. What is stored
 * is what it read at some moment of the world's, so that every page, and one that opens later, reads the same. Where the
 * world's clock was set back, that one pair is made anew (`reset`).
 */

export const minute = 60_000;

/** No step is made shorter than this by sharing out. */
export const leastMinutes = 2;

const extraMinutes = 5;

/** What the session's own clock says, in milliseconds. */
export const reading = ({ clock }: Pick<Session, 'clock'>, now: number): number =>
  clock.reads + Math.max(0, now - clock.at);

/** The same, where the clock was seen to say more already: it was set back since. */
export function reset(session: Session, now: number, seen = 0): Session {
  const reads = Math.max(reading(session, now), seen);
  return { ...session, clock: { at: now, reads } };
}

/** Whether the world's clock was set back: it is before what is stored, or says less than was `seen`, by more than it takes to look. */
export const wasSetBack = (session: Session, now: number, seen = 0): boolean =>
  now < session.clock.at || reading(session, now) < seen - 2_000;

export const isPaused = ({ since }: Session): boolean => since === undefined;

/** How long the step at hand has lasted, in all its visits. */
export function spent(session: Session, now: number): number {
  const { steps, step, since } = session;
  return (steps[step]?.spent ?? 0) + (since === undefined ? 0 : Math.max(0, reading(session, now) - since));
}

/** What is left of the step at hand; negative once its time is up. */
export const left = (session: Session, now: number): number =>
  timeOf(session.steps[session.step]) - spent(session, now);

const timeOf = (step: SessionStep | undefined) => (step?.minutes ?? 0) * minute;

/** When all ends as things stand, a moment. A step whose time is up takes no more. */
export function end(session: Session, now: number): number {
  const others = session.steps
    .slice(session.step + 1)
    .reduce((sum, step) => sum + Math.max(0, timeOf(step) - step.spent), 0);
  return now + Math.max(0, left(session, now)) + others;
}

/** When it was to end, a moment. */
export const plannedEnd = (session: Session, now: number): number => now + session.ends - reading(session, now);

/** Stops the time of the step at hand. */
export const pause = (session: Session, now: number): Session => ({ ...settled(session, now), since: undefined });

/** Lets it go on. */
export const resume = (session: Session, now: number): Session =>
  isPaused(session) ? { ...session, since: reading(session, now) } : session;

/** With what the step at hand has lasted until now in its row. */
function settled(session: Session, now: number): Session {
  const { steps, step } = session;
  const lasted = spent(session, now);
  return {
    ...session,
    steps: steps.map((one, index) => (index === step ? { ...one, spent: lasted } : one)),
    since: isPaused(session) ? undefined : reading(session, now),
  };
}

/** Goes to a step, of which there is one. One that was left before goes on with what it had. */
export function goTo(session: Session, step: number, now: number): Session {
  if (step === session.step || !session.steps[step]) return session;
  return { ...settled(session, now), step };
}

/** «5 minutes de plus», also from now on where its time is up. */
export function extend(session: Session, now: number): Session {
  const { steps, step } = session;
  const over = Math.max(0, -left(session, now)) / minute;
  return {
    ...session,
    steps: steps.map((one, index) => (index === step ? { ...one, minutes: one.minutes + over + extraMinutes } : one)),
  };
}

/**
 * «Répartir le temps qui reste»: what remains until the planned end goes to the step at hand and to those after it, in
 * whole minutes and as they were to each other; the step at hand has the seconds.
 * @returns undefined where there is too little for them
 */
export function shareOut(session: Session, now: number): Session | undefined {
  const { steps, step } = session;
  const rest = session.ends - reading(session, now);
  const whole = Math.floor(rest / minute);
  const lasted = spent(session, now);
  const wants = steps.slice(step).map((one, index) => Math.max(0, timeOf(one) - (index === 0 ? lasted : one.spent)));
  if (wants.length === 0 || whole < wants.length * leastMinutes) return undefined;
  const shares = shared(whole, wants).map((share, index) => share * minute + (index === 0 ? rest - whole * minute : 0));
  return {
    ...session,
    steps: steps.map((one, index) => {
      const share = shares[index - step];
      return share === undefined ? one : { ...one, minutes: (share + (index === step ? lasted : one.spent)) / minute };
    }),
  };
}

/** Shares whole minutes out as they are wanted, at least so many to each: who would have less is served first. */
function shared(whole: number, wants: readonly number[]): number[] {
  const shares = wants.map(() => leastMinutes);
  let free = wants.map((_, index) => index);
  for (;;) {
    const rest = whole - (wants.length - free.length) * leastMinutes;
    const wanted = free.reduce((sum, index) => sum + (wants[index] ?? 0), 0);
    const exact = (index: number) => (wanted > 0 ? (rest * (wants[index] ?? 0)) / wanted : rest / free.length);
    const enough = free.filter((index) => exact(index) >= leastMinutes);
    if (enough.length < free.length) {
      free = enough;
      continue;
    }
    for (const index of free) shares[index] = Math.floor(exact(index));
    const missing = whole - shares.reduce((sum, share) => sum + share, 0);
    const byFraction = [...free].sort((a, b) => (exact(b) % 1) - (exact(a) % 1));
    for (const index of byFraction.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
    return shares;
  }
}
