import { useId } from 'preact/hooks';
import { useGoalOf } from '@/components/activity/useGoalOf';
import { useShared } from '@/components/journal/context';
import { useLive } from '@/components/page/useLive';
import { calendar as words } from '@/data/locales/fr-journal';
import { addMonths, earliest, type Month, yearAround } from '@/utils/days/calendar';
import { readMonths } from '@/utils/journal/history';
import styles from './YearStrip.module.css';

/** Dots that have room in a month; what is beyond is told by a number. */
const most = 6;

interface YearStripProps {
  month: Month;
  /** The last month that one can go to. */
  until: Month;
  onChoose: (month: Month) => void;
}

/** Twelve months at a glance: one dot a trial, shaped and coloured by its «But». Each leads to its month. */
export function YearStrip({ month, until, onChoose }: YearStripProps) {
  const { partner } = useShared();
  const goalOf = useGoalOf();
  const title = useId();
  // Of the months to come it tells nothing: it is what was.
  const months = yearAround(earliest(month, until), until);
  const last = months.at(-1) as Month;
  const isLast = last === until;
  const live = useLive(() => readMonths(months, most, partner), [partner], undefined, [last]);
  if (live.problem && !live.value) return null;
  return (
    <div class={styles.strip}>
      <div class={styles.head}>
        <h3 id={title}>{words.year}</h3>
        <button
          type="button"
          class="quiet"
          aria-label={words.yearEarlier}
          onClick={() => onChoose(addMonths(month, -12))}
        >
          ←
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.yearLater}
          aria-disabled={isLast}
          onClick={() => !isLast && onChoose(addMonths(month, 12))}
        >
          →
        </button>
      </div>
      <ol class={styles.months} aria-labelledby={title}>
        {months.map((each) => {
          const { count, last } = live.value?.find((activity) => activity.month === each) ?? { count: 0, last: [] };
          return (
            <li key={each}>
              <button type="button" aria-current={each === month ? 'true' : undefined} onClick={() => onChoose(each)}>
                {count > most && <span aria-hidden="true">{words.more(count - most)}</span>}
                {last.map((id) => (
                  <i data-goal={goalOf(id)} />
                ))}
                <span class={styles.name}>
                  {words.shortMonths[Number(each.slice(5)) - 1]}
                  <span class="visually-hidden">{words.restOfMonth(each, count)}</span>
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
