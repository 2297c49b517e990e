import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { guidePlace, keepGuidePlace } from './guide-place';

/** Whether the guide is open: also when one comes back to the page, as far down as one was. Opened, it comes into sight. */
export function useGuide(): { isOpen: boolean; place: RefObject<HTMLDivElement | null>; toggle: () => void } {
  const [isOpen, setOpen] = useState(() => guidePlace() !== undefined);
  const place = useRef<HTMLDivElement>(null);
  const returnsTo = useRef(guidePlace());

  useEffect(() => {
    // We go back there ourselves, once the guide is there.
    history.scrollRestoration = isOpen ? 'manual' : 'auto';
    const keep = () => keepGuidePlace(isOpen);
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
