import { useEffect, useState } from 'preact/hooks';
import { openNewIdea } from '@/components/own/dialogs';
import { PageMessages } from '@/components/page/PageMessages';
import { Pages } from '@/components/page/Pages';
import { ProgrammeLine, StorageLine } from '@/components/page/Problem';
import { usePaper } from '@/components/page/usePaper';
import { useToday } from '@/components/page/useToday';
import { Drafts } from '@/components/trial/Drafts';
import { inPages, pages } from '@/data/locales/fr';
import styles from './Ideas.module.css';
import { LiveActivityList } from './LiveActivityList';
import { PrintedIdeas } from './PrintedIdeas';
import { Shortcuts } from './Shortcuts';
import { useActivities } from './useActivities';
import { usePlace } from './usePlace';

/** «Toutes les idées»: the popup's list at full width. */
export function Ideas() {
  const { today, problem } = useToday();
  const { left, leave } = usePlace();
  const prints = useOpenedToPrint();
  const choice = useActivities(today.activity.id, left.text);
  useEffect(() => leave({ text: choice.text }), [choice.text]);
  const keeps = problem === undefined && choice.problem === undefined;
  usePaper(<PrintedIdeas activities={choice.activities} />);
  return (
    <>
      <header class="top">
        <Pages here="ideas" />
      </header>
      <main class={styles.ideas}>
        <div class={styles.head}>
          <h1>{pages.ideas}</h1>
          {keeps && (
            <button type="button" onClick={() => openNewIdea()}>
              {inPages.add}
            </button>
          )}
        </div>
        <StorageLine problem={problem ?? choice.problem} />
        <ProgrammeLine />
        <Drafts />
        <LiveActivityList
          choice={choice}
          day={today.day}
          daily={today.activity.id}
          keeps={keeps}
          manages
          print={prints ? 'at-once' : 'of-list'}
          opened={left.open}
          onOpened={(open) => leave({ open })}
        />
        <footer class={styles.footer}>
          <Shortcuts escapes="page" />
        </footer>
      </main>
      <PageMessages />
    </>
  );
}

/** Whether the sheet of the open idea is what the page was opened for; once. */
function useOpenedToPrint(): boolean {
  const [prints, setPrints] = useState(() => location.search === '?imprimer');
  useEffect(() => {
    if (!prints) return;
    history.replaceState(history.state, '', location.pathname + location.hash);
    const done = () => setPrints(false);
    addEventListener('afterprint', done);
    return () => removeEventListener('afterprint', done);
  }, [prints]);
  return prints;
}
