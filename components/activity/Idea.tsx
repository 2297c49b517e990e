import type { Activity } from '@/data/schema';
import { Badges } from './Badges';
import styles from './Idea.module.css';
import { SourceText } from './SourceText';

/** What an activity is, where one has asked for it. */
export function Idea({ activity }: { activity: Activity }) {
  return (
    <div class={styles.idea}>
      <p>
        <SourceText activity={activity} part="text" />
      </p>
      <Badges activity={activity} />
    </div>
  );
}
