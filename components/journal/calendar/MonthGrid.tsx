import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { useLive } from '@/components/page/useLive';
import { weekdays } from '@/data/locales/fr';
import { calendar as words } from '@/data/locales/fr-journal';
import { type Month, moveDay, weeksOfMonth } from '@/utils/days/calendar';
import type { Day } from '@/utils/days/day';
import { readMonth } from '@/utils/journal/history';
import { DayCell } from './DayCell';
import styles from './MonthGrid.module.css';
import { useIdeaOf } from './useIdeaOf';

interface MonthGridProps {
  ref: Ref<HTMLTableElement>;
  /** The id of the heading that names the month. */
  title: string;
  month: Month;
  /** The day that takes the focus. */
  at: Day;
  /** The last day that one can go to. */
  until: Day;
  open: Day | undefined;
  onMove: (day: Day) => void;
  onOpen: (day: Day) => void;
}

/** A month as a grid, where keys move from day to day as ARIA's grid pattern has it. */
export function MonthGrid({ ref, title, month, at, until, open, onMove, onOpen }: MonthGridProps) {
  const { today, partner } = useShared();
  const { value: days, problem } = useLive(() => readMonth(month, partner), [month, partner]);
  const ideaOf = useIdeaOf();
  const body = useRef<HTMLTableSectionElement>(null);
  const moved = useRef(false);

  // Before the next key comes: keys can come faster than effects after the paint.
  useLayoutEffect(() => {
    if (moved.current) body.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus();
    moved.current = false;
  }, [at]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.metaKey) return;
    const next = moveDay(at, event, until);
    if (next === undefined) return;
    event.preventDefault();
    moved.current ||= next !== at;
    onMove(next);
  }

  return (
    <div class={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA is this */}
      <table ref={ref} class={styles.month} role="grid" aria-labelledby={title}>
        <thead>
          <tr>
            {words.weekdays.map((short, index) => (
              <th scope="col" aria-label={weekdays[index]}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={onKeyDown}>
          {weeksOfMonth(month).map((week) => (
            <tr>
              {week.map((day) => (
                <td>
                  {day !== undefined && day > until && <span class={styles.future}>{Number(day.slice(8))}</span>}
                  {day !== undefined && day <= until && (
                    <DayCell
                      ideaOf={ideaOf}
                      key={day}
                      day={day}
                      history={days?.get(day)}
                      isRead={days !== undefined || problem !== undefined}
                      today={today}
                      isOpen={day === open}
                      tabIndex={day === at ? 0 : -1}
                      onOpen={() => onOpen(day)}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
