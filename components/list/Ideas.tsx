import { StorageLine } from '@/components/page/Problem';
import { useToday } from '@/components/page/useToday';
import { newtab } from '@/data/locales/fr';
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
        <nav aria-label={newtab.pages}>
          <a href="/newtab.html">{newtab.daily}</a>
          <a href="/journal.html">{newtab.journal}</a>
        </nav>
      </header>
      <main class={styles.ideas}>
        <h1>{newtab.ideas}</h1>
        <StorageLine problem={problem ?? choice.problem} />
        <LiveActivityList choice={choice} day={today.day} daily={today.activity.id} keeps={keeps} prints />
        <footer class={styles.footer}>
          <Shortcuts />
        </footer>
      </main>
    </>
  );
}
