import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { IllustrationOf } from '@/components/activity/IllustrationOf';
import { useGoalOf } from '@/components/activity/useGoalOf';
import { useShared } from '@/components/journal/context';
import { MeetingRow } from '@/components/journal/meetings/MeetingRow';
import { OpenIdea } from '@/components/journal/OpenIdea';
import { TrialRow } from '@/components/journal/trials/TrialRow';
import { openPlan } from '@/components/meeting/actions';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import { useMinute } from '@/components/page/useMinute';
import { trials as trialWords, day as words } from '@/data/locales/fr-journal';
import { meetings as meetingWords, planning } from '@/data/locales/fr-meetings';
import { type Day, dayInWords, fullDayInWords } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { readDay } from '@/utils/journal/history';
import { isOver } from '@/utils/meetings/moment';
import styles from './DayPanel.module.css';
import { useIdeaOf } from './useIdeaOf';

/** What happened on a day. Takes the focus; Escape gives it back to the calendar. */
export function DayPanel({ day, onClose }: { day: Day; onClose: () => void }) {
  const { keeps, today, partner, addTrial } = useShared();
  const catalogue = useCatalogue();
  const goalOf = useGoalOf();
  const { value, problem } = useLive(() => readDay(day, partner), [day, partner]);
  const ideaOf = useIdeaOf();
  const [reading, setReading] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  useEffect(() => heading.current?.focus(), []);
  const trials = value?.trials ?? [];
  const meetings = value?.meetings ?? [];
  const now = new Date(useMinute());
  const isToCome = day > today;
  const idea = !isToCome && (value || problem) ? ideaOf(day, value?.record) : undefined;
  const activity = idea && catalogue.activityOf(idea.id);
  return (
    <section
      class={styles.panel}
      aria-labelledby={title}
      data-place="day"
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div class={styles.head}>
        <h3 id={title} ref={heading} tabIndex={-1}>
          {fullDayInWords(day)}
        </h3>
        <button type="button" class="link" onClick={onClose}>
          {words.close}
        </button>
      </div>
      {idea && (
        <div class={styles.idea} data-goal={goalOf(idea.id)}>
          <IllustrationOf id={idea.id} />
          <div>
            {activity ? (
              <button type="button" class="disclosure" aria-expanded={reading} onClick={() => setReading(!reading)}>
                {idea.seen || !value ? words.idea(idea.title) : words.unseen(idea.title)}
              </button>
            ) : (
              <p>{words.idea(idea.title)}</p>
            )}
            {activity && reading && <OpenIdea activity={activity} />}
          </div>
        </div>
      )}
      {trials.length > 0 && (
        <ul class={styles.trials}>
          {trials.map((trial) => (
            <TrialRow key={trial.id} trial={trial} place="day" />
          ))}
        </ul>
      )}
      {meetings.length > 0 && (
        <ul class={styles.trials}>
          {meetings.map((meeting) => (
            <MeetingRow key={meeting.id} meeting={meeting} isOver={isOver(meeting, now)} />
          ))}
        </ul>
      )}
      {value && !isToCome && trials.length === 0 && (
        <p class={styles.none}>{partner === undefined ? words.none : words.noneWith(partner)}</p>
      )}
      {value && isToCome && meetings.length === 0 && <p class={styles.none}>{meetingWords.noneThatDay}</p>}
      {keeps && !isToCome && (
        <button
          type="button"
          aria-label={trialWords.addOn(dayInWords(day))}
          onClick={() => addTrial(activity ? { day, activityId: activity.id } : { day })}
        >
          {trialWords.add}
        </button>
      )}
      {keeps && day >= today && (
        <button
          type="button"
          aria-label={meetingWords.planOn(dayInWords(day))}
          onClick={() =>
            openPlan({ day, partner, activity: activity && { id: activity.id, title: plainTitle(activity) } })
          }
        >
          {planning.any}
        </button>
      )}
    </section>
  );
}
