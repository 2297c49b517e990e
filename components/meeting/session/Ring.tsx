import styles from './Ring.module.css';

const radius = 45;
const around = 2 * Math.PI * radius;

/** How much of a step has passed. The words beside it say the same. */
export function Ring({ part }: { part: number }) {
  const shown = Math.min(1, Math.max(0, part));
  return (
    <svg class={styles.ring} viewBox="0 0 100 100" aria-hidden="true">
      <circle cx="50" cy="50" r={radius} />
      <circle cx="50" cy="50" r={radius} stroke-dasharray={`${(shown * around).toFixed(2)} ${around.toFixed(2)}`} />
    </svg>
  );
}
