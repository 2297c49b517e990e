import { Pages } from '@/components/page/Pages';
import { StorageLine } from '@/components/page/Problem';
import { useToday } from '@/components/page/useToday';
import { Drafts } from '@/components/trial/Drafts';
import { pages } from '@/data/locales/fr';
import styles from './Ideas.module.css';
import { LiveActivityList } from './LiveActivityList';
import { Shortcuts } from './Shortcuts';
import { useActivities } from './useActivities';

/** «Toutes les idées»: the popup's list at full width. */
export function Ideas() {
  const { today, problem } = useToday();
  const choice = useActivities(today.activity.id);
  const keeps = problem === undefined && choice.problem === undefined;
  return (
    <>
      <header class="top">
        <Pages here="ideas" />
      </header>
      <main class={styles.ideas}>
        <h1>{pages.ideas}</h1>
        <StorageLine problem={problem ?? choice.problem} />
        <Drafts />
        <LiveActivityList choice={choice} day={today.day} daily={today.activity.id} keeps={keeps} prints />
        <footer class={styles.footer}>
          <Shortcuts />
        </footer>
      </main>
    </>
  );
}
