import { useState } from 'preact/hooks';
import { type StorageProblem, storageProblem } from '@/utils/journal/database';

interface Failed {
  problem: StorageProblem;
  retry: () => void;
}

/** Tries actions one after the other, and keeps what became of the last. */
export function useAttempt() {
  const [failed, setFailed] = useState<Failed>();
  async function attempt(action: () => Promise<void>): Promise<void> {
    setFailed(undefined);
    try {
      await action();
    } catch (error) {
      setFailed({ problem: storageProblem(error), retry: () => attempt(action) });
    }
  }
  return { failed, attempt };
}
