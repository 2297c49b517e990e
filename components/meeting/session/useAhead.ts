import { type StateUpdater, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '@/components/page/messages';
import { changeSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';

/**
 * What is typed or chosen here is ahead of what is stored, until that has come round; what other windows write is taken in.
 * @param merge given what was stored before
 */
export function useAhead<T>(stored: T, merge: (before: T, typed: T, stored: T) => T = mineFirst) {
  const [typed, setTyped] = useState(stored);
  const last = useRef(stored);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = stored;
    if (before !== stored) setTyped((typed) => merge(before, typed, stored));
  }, [stored]);
  return [typed, setTyped, () => setTyped(last.current)] as const;
}

/** Likewise for what is chosen by a press; what could not be stored is not shown as chosen. */
export function useChoice<T>(id: Session['id'], stored: T, merge?: (before: T, chosen: T, stored: T) => T) {
  const [chosen, setChosen, goBack] = useAhead(stored, merge);
  const choose = (next: StateUpdater<T>, store: (session: Session) => Session) => {
    setChosen(next);
    attempt(() =>
      changeSession(id, store).catch((error) => {
        goBack();
        throw error;
      }),
    );
  };
  return [chosen, choose] as const;
}

const mineFirst = <T>(before: T, typed: T, stored: T) => (typed === before ? stored : typed);
