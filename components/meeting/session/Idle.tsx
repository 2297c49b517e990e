import { useEffect, useRef } from 'preact/hooks';
import { LiveActivityList } from '@/components/list/LiveActivityList';
import { useActivities } from '@/components/list/useActivities';
import { LiveNextMeeting } from '@/components/meeting/LiveNextMeeting';
import { comeTo } from '@/components/page/comeTo';
import { StorageLine } from '@/components/page/Problem';
import { useToday } from '@/components/page/useToday';
import { idle as words } from '@/data/locales/fr-session';
import styles from './Session.module.css';

/**
 * Without a session: the next meeting, today's idea, and the search.
 * @param takesFocus where what was pressed went with the session
 */
export function Idle({ takesFocus }: { takesFocus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) comeTo(heading.current);
  }, []);
  const { today, problem } = useToday();
  const choice = useActivities(today.activity.id);
  const keeps = problem === undefined && choice.problem === undefined;
  return (
    <div class={styles.idle}>
      <h1 ref={heading} tabIndex={-1}>
        {words.title}
      </h1>
      <StorageLine problem={problem ?? choice.problem} />
      <LiveNextMeeting today={today} keeps={keeps} />
      <LiveActivityList choice={choice} day={today.day} daily={today.activity.id} keeps={keeps} print="elsewhere" />
    </div>
  );
}
