import { newtab } from '@/data/locales/fr';
import { ActivityList } from './ActivityList';
import styles from './Popup.module.css';
import { StorageLine } from './Problem';
import { Shortcuts } from './Shortcuts';
import { useActivities } from './useActivities';
import { useToday } from './useToday';

/** The right idea in twenty seconds, just before a meeting. */
export function Popup() {
  const { today, problem } = useToday();
  const choice = useActivities(today.activity.id);
  const keeps = problem === undefined && choice.problem === undefined;
  return (
    <main class={styles.popup}>
      <h1 class="visually-hidden">{newtab.popup}</h1>
      <StorageLine problem={problem ?? choice.problem} />
      <ActivityList
        choice={choice}
        day={today.day}
        daily={today.activity.id}
        keeps={keeps}
        onEscape={() => window.close()}
      />
      <footer class={styles.footer}>
        <a href="/ideas.html" target="_blank" rel="noreferrer">
          {newtab.ideas}
        </a>
        <a href="/journal.html" target="_blank" rel="noreferrer">
          {newtab.journal}
        </a>
        <Shortcuts />
      </footer>
    </main>
  );
}
