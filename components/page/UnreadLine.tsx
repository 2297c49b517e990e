import type { ComponentChildren } from 'preact';
import { unread } from '@/data/locales/fr';
import styles from './Line.module.css';

/** One calm line where the programme's catalogue can't be read. Without hooks: the first paint makes it without Preact. */
export const UnreadLine = ({ children = unread }: { children?: ComponentChildren }) => (
  <div class={styles.line}>
    <p>{children}</p>
  </div>
);
