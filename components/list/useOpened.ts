import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ActivityId } from '@/data/schema';

/**
 * The one row that is open. It comes into sight with its title under the search field, also where another one above it
 * closes, and while its guide is being read.
 * @param first open since before, as it stands
 */
export function useOpened(rows: RefObject<HTMLUListElement | null>, first: ActivityId | undefined) {
  const [open, setOpen] = useState(first);
  const shown = useRef(first);
  useLayoutEffect(() => {
    if (open === shown.current) return;
    shown.current = open;
    const row = open === undefined ? null : rowOf(rows.current, open)?.closest('li');
    return row ? keepInPlace(row, () => bringIntoSight(row)) : undefined;
  }, [open]);
  return [open, setOpen] as const;
}

export const rowOf = (rows: HTMLElement | null, id: ActivityId): HTMLElement | null =>
  rows?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`) ?? null;

/** Where the search field ends once it stands at the window's top, in px. */
export const topEdge = (): number =>
  document.querySelector<HTMLElement>('[type="search"]')?.parentElement?.offsetHeight ?? 0;

function bringIntoSight(row: Element): void {
  const { top, bottom } = row.getBoundingClientRect();
  if (top < topEdge() || bottom > innerHeight) scrollBy(0, top - topEdge());
}

/**
 * Puts something in its place now, and again whenever what is around it changes its size, until the person does
 * something: what is read late moves nothing away.
 * @returns how to stop
 */
export function keepInPlace(element: Element, place: () => void): () => void {
  const observer = new ResizeObserver(place);
  observer.observe(element);
  const stop = () => {
    observer.disconnect();
    for (const act of acts) removeEventListener(act, stop);
  };
  for (const act of acts) addEventListener(act, stop, { passive: true });
  return stop;
}

const acts = ['wheel', 'touchstart', 'pointerdown', 'keydown'];
