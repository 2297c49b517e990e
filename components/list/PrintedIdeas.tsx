import { Idea } from '@/components/activity/Idea';
import { SourceText } from '@/components/activity/SourceText';
import { pages } from '@/data/locales/fr';
import type { Activity } from '@/data/schema';
import styles from './Ideas.module.css';

/** The ideas of the list on paper, each with its text, those too that one has not come to. */
export const PrintedIdeas = ({ activities }: { activities: readonly Activity[] }) => (
  <>
    <h1>{pages.ideas}</h1>
    {activities.map((activity) => (
      <article key={activity.id} class={styles.printed}>
        <h2>
          <SourceText activity={activity} part="title" />
        </h2>
        <Idea activity={activity} />
      </article>
    ))}
  </>
);
