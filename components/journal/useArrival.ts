import { useLayoutEffect } from 'preact/hooks';

/** How long what stands above may take to be read, in milliseconds. */
const patience = 3000;

/**
 * Goes to a part of the page, and stays there while what stands above it is still coming: the browser found nothing to
 * scroll to, since the page is written by script. Ends as soon as the person moves.
 */
export function useArrival(id: string): void {
  useLayoutEffect(() => {
    const target = document.getElementById(id);
    if (!target) return;
    const observer = new ResizeObserver(() => target.scrollIntoView());
    observer.observe(document.body);
    const events = ['wheel', 'pointerdown', 'keydown'];
    const end = () => {
      observer.disconnect();
      clearTimeout(timer);
      for (const event of events) removeEventListener(event, end);
    };
    const timer = setTimeout(end, patience);
    for (const event of events) addEventListener(event, end, { passive: true });
    return end;
  }, []);
}
