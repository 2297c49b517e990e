import type { Illustration as IllustrationContent } from '@/data/illustrations';
import styles from './Illustration.module.css';

interface IllustrationProps {
  content: IllustrationContent | undefined;
  large?: boolean;
}

/**
 * The illustration of an activity on a shape that tells its «But» without colour. Decorative: the title is beside it.
 * Drawn in the page: as an image, each would be a document of its own, and the first paint would wait for it.
 */
export function Illustration({ content, large = false }: IllustrationProps) {
  return (
    <span class={large ? `${styles.frame} ${styles.large}` : styles.frame}>
      {content && (
        <svg viewBox="0 0 256 256" aria-hidden="true">
          <path class={styles.fill} d={content.fill} />
          <path d={content.outline} />
        </svg>
      )}
    </span>
  );
}
