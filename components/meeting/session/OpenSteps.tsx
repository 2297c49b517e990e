import { useState } from 'preact/hooks';
import { attempt, remember } from '@/components/page/messages';
import { useDay } from '@/components/page/useDay';
import { useLive } from '@/components/page/useLive';
import { openSteps as words } from '@/data/locales/fr-session';
import { dayInWords } from '@/utils/days/day';
import { isLate, openSteps, settleStep, undoSettling } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables';
import styles from './Session.module.css';

/** What the two had promised each other, to be settled: what is kept comes up again next time. */
export function OpenSteps({ partner }: { partner: string }) {
  const today = useDay();
  const { value = [] } = useLive(() => openSteps(partner), [partner]);
  const [kept, setKept] = useState<ReadonlySet<NextStep['id']>>(new Set());
  if (value.length === 0) return null;

  const settle = ({ id, text }: NextStep, to: 'done' | 'dropped') =>
    attempt(async () => {
      const settled = await settleStep(id, to);
      if (!settled) return;
      remember({
        message: { text: to === 'done' ? words.isDone : words.isDropped, which: text },
        async takeBack() {
          await undoSettling(settled);
          return { text: words.isOpen, which: text };
        },
      });
    });

  return (
    <section class={styles.part}>
      <h2 tabIndex={-1} data-open-steps>
        {words.name}
      </h2>
      <ul class={styles.promises}>
        {value.map((step) => (
          <li key={step.id}>
            <p>{step.text}</p>
            <p class={styles.meta}>
              {words.by[step.by]}
              {step.due && `, ${(isLate(step, today) ? words.late : words.due)(dayInWords(step.due))}`}
            </p>
            <p class={styles.choices}>
              <button
                type="button"
                aria-label={words.of(words.done, step.text)}
                onClick={(event) => {
                  leave(event);
                  settle(step, 'done');
                }}
              >
                {words.done}
              </button>
              <button
                type="button"
                aria-label={words.of(words.keep, step.text)}
                aria-pressed={kept.has(step.id)}
                onClick={() => setKept((before) => before.symmetricDifference(new Set([step.id])))}
              >
                {words.keep}
              </button>
              <button
                type="button"
                aria-label={words.of(words.drop, step.text)}
                onClick={(event) => {
                  leave(event);
                  settle(step, 'dropped');
                }}
              >
                {words.drop}
              </button>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The row goes with its button: the focus goes to the heading, which stays as long as there are others. */
function leave({ currentTarget }: MouseEvent): void {
  (currentTarget as Element).closest('section')?.querySelector<HTMLElement>('[data-open-steps]')?.focus();
}
