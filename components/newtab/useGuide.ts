import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Kept {
  /** How far the page was scrolled while the guide was open. */
  guideAt?: number;
}

const kept = (): Kept => Object(history.state);

/** Whether one comes back to a tab whose guide was open: its entry in the tab's history knows. */
export const wasGuideOpen = (): boolean => kept().guideAt !== undefined;

/** Whether the guide is open: also when one comes back to the page, as far down as one was. Opened, it comes into sight. */
export function useGuide(): { isOpen: boolean; place: RefObject<HTMLDivElement | null>; toggle: () => void } {
  const [isOpen, setOpen] = useState(wasGuideOpen);
  const place = useRef<HTMLDivElement>(null);
  const returnsTo = useRef(kept().guideAt);

  useEffect(() => {
    // We go back there ourselves, once the guide is there.
    history.scrollRestoration = isOpen ? 'manual' : 'auto';
    const keep = () => history.replaceState(isOpen ? { guideAt: scrollY } : null, '');
    keep();
    // Not as late as `pagehide`: what is kept then is lost.
    addEventListener('scrollend', keep);
    return () => removeEventListener('scrollend', keep);
  }, [isOpen]);

  useEffect(() => {
    const guide = place.current;
    if (!isOpen || !guide) return;
    // Its words come from files of their own.
    const observer = new ResizeObserver(() => {
      if (!guide.querySelector('h2')) return;
      observer.disconnect();
      if (returnsTo.current !== undefined) scrollTo(0, returnsTo.current);
      else if (guide.getBoundingClientRect().top > innerHeight / 2) guide.scrollIntoView();
      returnsTo.current = undefined;
    });
    observer.observe(guide);
    return () => observer.disconnect();
  }, [isOpen]);

  return { isOpen, place, toggle: () => setOpen(!isOpen) };
}
