import styles from './Icon.module.css';

/** A sign beside words that say the same: hidden from screen readers. Its shape is in the style. */
export function Icon({ name }: { name: 'star' | 'shuffle' | 'done' }) {
  return (
    <svg class={`${styles.icon} ${styles[name]}`} viewBox="0 0 256 256" aria-hidden="true">
      <path />
    </svg>
  );
}
