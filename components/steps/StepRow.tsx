import type { ComponentChildren } from 'preact';
import { steps as words } from '@/data/locales/fr-steps';
import { type Day, dayInWords } from '@/utils/days/day';
import { isLate } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables/meetings';
import styles from './StepRow.module.css';

interface StepRowProps {
  step: NextStep;
  today: Day;
  /** What one can do with it. */
  children?: ComponentChildren;
}

/** One next step: what, who, until when; how late it is, in words. */
export function StepRow({ step, today, children }: StepRowProps) {
  const { text, by, due, state } = step;
  const parts: string[] = [words.doers[by] ?? words.doers.both];
  if (state !== 'open') parts.push(words.states[state]);
  else if (due) parts.push(isLate(step, today) ? words.late(dayInWords(due)) : words.until(dayInWords(due)));
  return (
    <li class={styles.step}>
      <div class={styles.words}>
        <p dir="auto">{text}</p>
        <p class={styles.meta}>{parts.join(', ')}</p>
      </div>
      {children && <div class={styles.tools}>{children}</div>}
    </li>
  );
}
