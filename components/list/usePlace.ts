import { useEffect, useState } from 'preact/hooks';
import type { ActivityId } from '@/data/schema';
import { isText } from '@/utils/kept/item';
import { keepInPlace } from './useOpened';

/** Where one was in a page. */
interface Place {
  text: string;
  open: ActivityId | undefined;
  /** How far the page was scrolled, in px. */
  y: number;
}

/**
 * Whoever comes back to a page of the tab's history, or reloads it, finds it as it was left: it stays with that entry of
 * the history alone. An address such as `#balade-mentorat` leads to an idea that is open.
 */
export function usePlace() {
  const [left] = useState(placeLeft);
  const [now] = useState<Place>(() => ({ ...left }));
  useEffect(() => {
    history.scrollRestoration = 'manual';
    const keep = () => history.replaceState({ place: { ...now, y: scrollY } }, '');
    addEventListener('pagehide', keep);
    const stop = keepInPlace(document.body, () => scrollTo(0, left.y));
    return () => {
      removeEventListener('pagehide', keep);
      stop();
    };
  }, []);
  return { left, leave: (part: Partial<Place>): void => void Object.assign(now, part) };
}

function placeLeft(): Place {
  const { text, open, y } = Object(Object(history.state).place);
  // Unlike decodeURIComponent, it takes any address.
  const named = new URLSearchParams(`id=${location.hash.slice(1)}`).get('id') ?? undefined;
  return {
    text: isText(text) ? text : '',
    open: history.state ? (isText(open) ? open : undefined) : named,
    y: typeof y === 'number' ? y : 0,
  };
}
