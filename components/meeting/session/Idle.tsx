import { useEffect, useState } from 'preact/hooks';
import { LiveActivityList } from '@/components/list/LiveActivityList';
import { useActivities } from '@/components/list/useActivities';
import { Begin } from '@/components/meeting/Begin';
import { StorageLine } from '@/components/page/Problem';
import { useLive } from '@/components/page/useLive';
import { useToday } from '@/components/page/useToday';
import { session, idle as words } from '@/data/locales/fr-session';
import type { Day } from '@/utils/days/day';
import { plannedMeetings } from '@/utils/journal/meetings';
import { momentChangesAt, momentInWords, nextMeeting } from '@/utils/meetings/moment';
import styles from './Session.module.css';

/** Without a session: the next meeting, today's idea, and the search. */
export function Idle() {
  const { today, problem } = useToday();
  const choice = useActivities(today.activity.id);
  const keeps = problem === undefined && choice.problem === undefined;
  return (
    <div class={styles.idle}>
      <h1>{words.title}</h1>
      <StorageLine problem={problem ?? choice.problem} />
      {keeps && <Next day={today.day} />}
      <LiveActivityList choice={choice} day={today.day} daily={today.activity.id} keeps={keeps} print="elsewhere" />
    </div>
  );
}

const away = (day: Day, days: number): Day => Temporal.PlainDate.from(day).add({ days }).toString();

/** «Prochaine rencontre», to begin here. */
function Next({ day }: { day: Day }) {
  const { value = [] } = useLive(() => plannedMeetings(away(day, -14), away(day, 8)), [day]);
  const [, setCount] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => setCount((count) => count + 1), Math.max(1000, momentChangesAt(value) - Date.now()));
    return () => clearTimeout(timer);
  });
  const next = nextMeeting(value);
  if (!next) return null;
  return (
    <section class={styles.nextMeeting} aria-label={words.next}>
      <p>
        <strong>{momentInWords(next, day)}</strong> {next.title}
        {next.partner && ` ${session.with(next.partner)}`}
      </p>
      <p>
        <Begin activity={{ id: next.activityId, title: next.title }} meeting={next.id} isFirst />
      </p>
    </section>
  );
}
