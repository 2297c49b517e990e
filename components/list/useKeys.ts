import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { topEdge } from './useOpened';

interface Keys {
  field: RefObject<HTMLInputElement | null>;
  rows: RefObject<HTMLUListElement | null>;
  /** Closes what is open; tells whether something was. */
  onEscape: () => boolean;
  /** Enter in the search field. */
  onEnter: () => void;
}

/** The list by keyboard, from anywhere in the page. What is the browser's, a dialog's or an input method's stays theirs. */
export function useKeys({ field, rows, onEscape, onEnter }: Keys): void {
  // In place with what is painted: keys pressed before the page lived come right after.
  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const { key, ctrlKey, altKey, metaKey, isComposing, defaultPrevented } = event;
      if (defaultPrevented || isComposing || ctrlKey || altKey || metaKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (key === 'Escape') {
        if (onEscape()) event.preventDefault();
      } else if (key === 'Enter' && event.target === field.current) {
        // The row that gets the focus would be pressed by it too.
        event.preventDefault();
        if (!event.repeat) onEnter();
      } else {
        const stop = nextStop(
          event,
          [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])],
          field.current,
        );
        if (!stop) return;
        event.preventDefault();
        stop.focus();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

/** Where an arrow, Home or End leads: along the rows, and from the first one up to the search field. */
function nextStop(
  { key, target, shiftKey }: KeyboardEvent,
  rows: readonly HTMLElement[],
  field: HTMLInputElement | null,
): HTMLElement | null | undefined {
  if (target === field) return key === 'ArrowDown' && !shiftKey ? rows[0] : undefined;
  const item = (target as Element).closest('li');
  const row = item?.querySelector<HTMLElement>(':scope > h2 > [data-row]');
  // Not in what an open row holds: there one reads.
  if (!item || !row || (target as Element).parentElement?.closest('[data-body]')) return undefined;
  const at = rows.indexOf(row);
  if (key.length === 1 && key !== ' ' && target === row) {
    // Whoever goes on typing on a row means the search.
    field?.focus();
    return undefined;
  }
  if (shiftKey) return undefined;
  const { top, bottom } = item.getBoundingClientRect();
  switch (key) {
    // An open row is read to its end first.
    case 'ArrowDown':
      return bottom > innerHeight && isOpen(row) ? undefined : rows[at + 1];
    case 'ArrowUp':
      if (top < topEdge() && isOpen(row)) return undefined;
      return at === 0 ? field : rows[at - 1];
    case 'Home':
      return rows[0];
    case 'End':
      return rows.at(-1);
  }
  return undefined;
}

const isOpen = (row: Element) => row.getAttribute('aria-expanded') === 'true';
