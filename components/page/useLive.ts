import { Dexie, liveQuery } from 'dexie';
import { type Inputs, useEffect, useState } from 'preact/hooks';
import { onConnection } from '@/utils/journal/database';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';

export interface Live<T> {
  /** The last answer; undefined until the first. */
  value: T | undefined;
  /** Why there is no answer, or no newer one. */
  problem: StorageProblem | undefined;
}

/**
 * Follows a query of the database: whatever page changes what it read, it is asked again. What it said is shown for the
 * `inputs` that it was asked with, and never for others.
 * @param first what is shown before it answers: an answer that says the same renders nothing anew
 * @param again what makes it be asked again although the question stays the same: until then, what it said stays
 */
export function useLive<T>(query: () => Promise<T>, inputs: Inputs, first?: T, again: Inputs = []): Live<T> {
  const [live, setLive] = useState<Live<T> & { inputs: Inputs }>({
    value: first,
    // Without IndexedDB, a live query never says anything.
    problem: Dexie.dependencies.indexedDB ? undefined : 'unavailable',
    inputs,
  });
  const retries = useRetries(live.problem !== undefined);
  useEffect(() => {
    // Errors as answers: a live query keeps to itself those of a database that is closed or can't be opened.
    const answers = liveQuery(async () => {
      try {
        return { value: await query(), problem: undefined };
      } catch (error) {
        return { problem: storageProblem(error) };
      }
    });
    const subscription = answers.subscribe((answer) =>
      setLive((before) => {
        const isSame = areSame(before.inputs, inputs);
        const after = { value: isSame ? before.value : undefined, ...answer, inputs };
        const saysNothingNew = first !== undefined && isSame && JSON.stringify(after) === JSON.stringify(before);
        return saysNothingNew ? before : after;
      }),
    );
    return () => subscription.unsubscribe();
  }, [...inputs, ...again, retries]);
  return areSame(live.inputs, inputs) ? live : { value: undefined, problem: live.problem };
}

const areSame = (before: Inputs, after: Inputs) => before.every((input, place) => Object.is(input, after[place]));

/** Counts up whenever the database is worth asking anew: the connection was lost or, where it `failed`, one is there again or the person comes back. */
export function useRetries(failed: boolean): number {
  const [retries, setRetries] = useState(0);
  useEffect(() => {
    const again = () => setRetries((count) => count + 1);
    const stop = onConnection((isOpen) => (failed || !isOpen) && again());
    if (!failed) return stop;
    const comeBack = () => document.visibilityState === 'visible' && again();
    addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      stop();
      removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [failed]);
  return retries;
}
