import type { Layers } from '@/data/illustrations';
import styles from './Illustration.module.css';

/**
 * The picture of an activity on a shape that tells its «But» without colour. Decorative: the title is beside it.
 * Drawn in the page: as an image, each would be a document of its own, and the first paint would wait for it.
 */
export function Illustration({ layers, large = false }: { layers: Layers | undefined; large?: boolean }) {
  return (
    <span class={large ? `${styles.frame} ${styles.large}` : styles.frame}>
      {layers && (
        <svg viewBox="0 0 256 256" aria-hidden="true">
          <path class={styles.fill} d={layers.fill} />
          <path d={layers.outline} />
        </svg>
      )}
    </span>
  );
}
