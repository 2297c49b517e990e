import { type ComponentChild, render } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Whatever way one prints the page, this comes out, and nothing else; of two that are there, the one that came last.
 * @param paper undefined while the page itself is to be printed
 */
export function usePaper(paper: ComponentChild | undefined): void {
  const latest = useRef(paper);
  latest.current = paper;
  // In place with the button that prints, not after the next frame.
  useLayoutEffect(() => {
    // Beside the app, and only while printing: on the screen, nobody comes upon the same words twice.
    const place = document.createElement('div');
    place.className = 'paper';
    const put = () => {
      if (latest.current === undefined) return;
      document.querySelector('body > .paper')?.remove();
      document.body.append(place);
      render(latest.current, place);
    };
    const takeAway = () => {
      render(null, place);
      place.remove();
    };
    addEventListener('beforeprint', put);
    addEventListener('afterprint', takeAway);
    return () => {
      removeEventListener('beforeprint', put);
      removeEventListener('afterprint', takeAway);
      takeAway();
    };
  }, []);
}
