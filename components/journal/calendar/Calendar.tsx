import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { Section } from '@/components/journal/Section';
import { useSpokenChange } from '@/components/page/useSpoken';
import { journal, calendar as words } from '@/data/locales/fr-journal';
import { lastDayToPlan } from '@/utils/days/bounds';
import { addMonths, earliest, type Month, monthOf, sameDayIn } from '@/utils/days/calendar';
import type { Day } from '@/utils/days/day';
import styles from './Calendar.module.css';
import { DayPanel } from './DayPanel';
import { MonthGrid } from './MonthGrid';
import { YearStrip } from './YearStrip';

/** A month and what each of its days had, the year around it, and the day that one has opened. */
export function Calendar() {
  const { today } = useShared();
  /** The last day that one can go to: as far as one can plan. */
  const until = lastDayToPlan(today);
  const [at, setAt] = useState<Day>(today);
  const [open, setOpen] = useState<Day>();
  const grid = useRef<HTMLTableElement>(null);
  const returnsTo = useRef<Day>(undefined);
  const title = useId();
  const day = earliest(at, until);
  const month = monthOf(day);
  const isLast = month === monthOf(until);
  useSpokenChange(words.month(month));
  const goTo = (other: Month) => setAt(sameDayIn(other, day, until));

  useEffect(() => {
    if (open === undefined && returnsTo.current) {
      grid.current?.querySelector<HTMLElement>(`[data-day="${returnsTo.current}"]`)?.focus();
      returnsTo.current = undefined;
    }
  }, [open]);

  return (
    <Section id="calendrier" title={journal.sections.calendrier}>
      <div class={styles.head}>
        <h3 id={title}>{words.month(month)}</h3>
        <button type="button" class="quiet" aria-label={words.earlier} onClick={() => goTo(addMonths(month, -1))}>
          ←
        </button>
        <button type="button" class="quiet" onClick={() => setAt(today)}>
          {words.today}
        </button>
        <button
          type="button"
          class="quiet"
          aria-label={words.later}
          aria-disabled={isLast}
          onClick={() => !isLast && goTo(addMonths(month, 1))}
        >
          →
        </button>
      </div>
      <MonthGrid
        ref={grid}
        title={title}
        month={month}
        at={day}
        until={until}
        open={open}
        onMove={setAt}
        onOpen={(chosen) => {
          setAt(chosen);
          setOpen(chosen === open ? undefined : chosen);
        }}
      />
      {open !== undefined && monthOf(open) === month && (
        <DayPanel
          key={open}
          day={open}
          onClose={() => {
            returnsTo.current = open;
            setAt(open);
            setOpen(undefined);
          }}
        />
      )}
      <YearStrip month={month} until={monthOf(today)} onChoose={goTo} />
    </Section>
  );
}
