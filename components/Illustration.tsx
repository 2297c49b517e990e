import type { ActivityId } from '@/data/schema';
import styles from './Illustration.module.css';

/** The picture of an activity on a shape that tells its «But» without colour. Decorative: the title is beside it. */
export function Illustration({ id, large = false }: { id: ActivityId; large?: boolean }) {
  return (
    <span class={large ? `${styles.frame} ${styles.large}` : styles.frame}>
      <img src={`/illustrations/${id}.svg`} alt="" decoding={large ? 'sync' : 'async'} />
    </span>
  );
}
