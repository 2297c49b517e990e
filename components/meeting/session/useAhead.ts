import { useLayoutEffect, useRef, useState } from 'preact/hooks';

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
  return [typed, setTyped] as const;
}

const mineFirst = <T>(before: T, typed: T, stored: T) => (typed === before ? stored : typed);
