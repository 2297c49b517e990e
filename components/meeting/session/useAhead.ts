import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/**
 * What is typed here is ahead of what is stored, until that has come round; what other windows write is taken in.
 * @param merge given what was stored before
 */
export function useAhead<T>(stored: T, merge: (before: T, typed: T, stored: T) => T) {
  const [typed, setTyped] = useState(stored);
  const last = useRef(stored);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = stored;
    if (before !== stored) setTyped((typed) => merge(before, typed, stored));
  }, [stored]);
  return [typed, setTyped] as const;
}
