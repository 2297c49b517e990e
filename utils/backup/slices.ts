/** Long work that can be left for a moment at each `yield`. */
export type Work<T> = Generator<undefined, T, undefined>;

/** How long the page is kept busy at a time, in milliseconds: a third of what a person notices. */
const slice = 30;

/** Does all of it at once. */
export function atOnce<T>(work: Work<T>): T {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

/**
 * Does it in slices, and lets the page answer in between.
 * @param pause in a transaction a request of it: without one under way, it would end
 */
export async function inSlices<T>(work: Work<T>, pause: () => PromiseLike<unknown> = nextTurn): Promise<T> {
  let until = performance.now() + slice;
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await pause();
    until = performance.now() + slice;
  }
}

/** A pause that ends the work once `signal` is aborted, with its reason. */
export const pauseUnless = (signal: AbortSignal | undefined) => async () => {
  signal?.throwIfAborted();
  await nextTurn();
};

/** What comes of `work`, or the signal's reason as soon as it is aborted: what is begun then goes on unheard. */
export function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work;
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', abort));
}

const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };

const nextTurn = (): PromiseLike<unknown> => scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

/** Goes through a list, and can be left every few entries: asking at each would take longer than what is done with it. */
export function* each<T>(list: Iterable<T>, act: (entry: T, index: number) => void): Work<void> {
  let index = 0;
  for (const entry of list) {
    act(entry, index++);
    if (index % 64 === 0) yield;
  }
}
