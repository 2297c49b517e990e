import { useEffect, useRef, useState } from 'preact/hooks';

/** Whether an element is on the screen or at most a screen away from it; undefined until one knows. */
export function useNear<E extends Element>({ whileFocused = false } = {}) {
  const ref = useRef<E>(null);
  const [near, setNear] = useState<boolean>();
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const isNear = entries.at(-1)?.isIntersecting ?? false;
        setNear(isNear || (whileFocused && element.contains(document.activeElement)));
      },
      { rootMargin: '100% 0%' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [whileFocused]);
  return { ref, near };
}
