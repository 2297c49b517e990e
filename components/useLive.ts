import { liveQuery } from 'dexie';
import { type Inputs, useEffect, useState } from 'preact/hooks';
import { type StorageProblem, storageProblem } from '@/utils/database';

export interface Live<T> {
  /** The last answer; undefined until the first. */
  value: T | undefined;
  /** Why there is no answer, or no newer one. */
  problem: StorageProblem | undefined;
}

/** Follows a query of the database: whatever page changes what it read, it is asked again. */
export function useLive<T>(query: () => Promise<T>, inputs: Inputs): Live<T> {
  const [live, setLive] = useState<Live<T>>({ value: undefined, problem: undefined });
  const attempt = useAttempt(live.problem !== undefined);
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ value, problem: undefined }),
      error: (error) => setLive(({ value }) => ({ value, problem: storageProblem(error) })),
    });
    return () => subscription.unsubscribe();
  }, [...inputs, attempt]);
  return live;
}

/** Counts up each time it is worth trying again: whenever the person comes back to the page. */
function useAttempt(failed: boolean): number {
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!failed) return;
    const again = () => document.visibilityState === 'visible' && setAttempt((count) => count + 1);
    addEventListener('focus', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      removeEventListener('focus', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, [failed]);
  return attempt;
}
