import styles from './Card.module.css';

const frames = [
  { transform: 'perspective(80rem) rotateY(-70deg)', opacity: 0 },
  { transform: 'none', opacity: 1 },
];

/** How far the card's controls are from the window's upper edge. */
export const controlsAt = (): number => document.querySelector(`.${styles.actions}`)?.getBoundingClientRect().top ?? 0;

/**
 * Turns up the illustration and the words of the card, and not its controls: what is pressed meanwhile counts. A view
 * transition would lie above the page and take what is pressed.
 */
export function turnUp(): void {
  if (document.hidden || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  for (const face of document.querySelectorAll(`.${styles.card} > :is(span, .${styles.words})`)) {
    face.animate(frames, { duration: 240, easing: 'ease-out' });
  }
}
