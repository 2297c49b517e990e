import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { useGoalOf } from '@/components/activity/useGoalOf';
import { useCatalogue } from '@/components/page/useCatalogue';
import { calendar as words } from '@/data/locales/fr-journal';
import { meetings } from '@/data/locales/fr-meetings';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import type { DayHistory } from '@/utils/journal/history';
import styles from './DayCell.module.css';
import type { IdeaOfDay } from './useIdeaOf';

interface DayCellProps {
  day: Day;
  ideaOf: IdeaOfDay;
  history: DayHistory | undefined;
  /** Whether the history is known, also where there is none. */
  isRead: boolean;
  today: Day;
  isOpen: boolean;
  tabIndex: number;
  onOpen: () => void;
}

/** A day in the calendar: what was tried, the idea it had, and what is planned. */
export function DayCell({ day, ideaOf, history, isRead, today, isOpen, tabIndex, onOpen }: DayCellProps) {
  const catalogue = useCatalogue();
  const goalOf = useGoalOf();
  const trials = history?.trials ?? [];
  const tried = new Map(trials.map(({ activityId, title }) => [activityId, title]));
  const planned = new Map((history?.meetings ?? []).map(({ activityId, title }) => [activityId, title]));
  const idea = isRead && day <= today ? ideaOf(day, history?.record) : undefined;
  const titleNow = (id: string, title: string) => {
    const activity = catalogue.activityOf(id);
    return activity ? plainTitle(activity) : title;
  };
  return (
    <button
      type="button"
      class={styles.day}
      data-day={day}
      tabIndex={tabIndex}
      aria-current={day === today ? 'date' : undefined}
      aria-expanded={isOpen}
      onClick={onOpen}
    >
      <span class={trials.length > 0 ? styles.triedOn : undefined}>
        {Number(day.slice(8))}
        <span class="visually-hidden">{words.restOfDate(day)}</span>
        {trials.length > 0 && <span aria-hidden="true">✓{trials.length > 1 && trials.length}</span>}
        {trials.length > 1 && <span class="visually-hidden">, {words.trials(trials.length)}</span>}
      </span>
      <span class={styles.entries}>
        {[...tried].map(([id, title]) => (
          <span class={`${styles.entry} ${styles.tried}`} data-goal={goalOf(id)}>
            <IllustrationOf id={id} />
            <span class={styles.title}>
              {titleNow(id, title)}
              <span class="visually-hidden">, {words.tried}</span>
            </span>
          </span>
        ))}
        {[...planned].map(([id, title]) => (
          <span class={`${styles.entry} ${styles.planned}`} data-goal={goalOf(id)}>
            <IllustrationOf id={id} />
            <span class={styles.title}>
              {titleNow(id, title)}
              <span class="visually-hidden">, {meetings.planned}</span>
            </span>
          </span>
        ))}
        {idea && !tried.has(idea.id) && !planned.has(idea.id) && (
          <span class={idea.seen ? styles.entry : `${styles.entry} ${styles.unseen}`} data-goal={goalOf(idea.id)}>
            <IllustrationOf id={idea.id} />
            <span class={styles.title}>{titleNow(idea.id, idea.title)}</span>
          </span>
        )}
      </span>
    </button>
  );
}
