import { useRef, useState } from 'preact/hooks';
import { leaving, rowOf } from '@/components/page/leaving';
import { useDay } from '@/components/page/useDay';
import { useLive } from '@/components/page/useLive';
import { steps as words } from '@/data/locales/fr-steps';
import { openSteps } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables/meetings';
import styles from './OpenSteps.module.css';
import { StepRow } from './StepRow';
import { settle } from './settle';

interface OpenStepsProps {
  partner: string;
  /** The level of its heading. */
  heading?: 'h2' | 'h3';
}

/** What is open with a partner comes up when one plans or begins the next meeting; each can be settled there. */
export function OpenSteps({ partner, heading: Heading = 'h3' }: OpenStepsProps) {
  const today = useDay();
  const { value = [] } = useLive(() => openSteps(partner), [partner]);
  const [kept, setKept] = useState<ReadonlySet<NextStep['id']>>(new Set());
  const steps = value.filter(({ id }) => !kept.has(id));
  const shownFor = useRef<string>(undefined);
  if (steps.length > 0) shownFor.current = partner;
  // The last one settled, its part stays, and with it the focus.
  if (shownFor.current !== partner) return null;
  return (
    <section aria-label={words.name}>
      <Heading class={styles.partner} tabIndex={-1}>
        {words.name}
      </Heading>
      {steps.length === 0 && (
        <p class={styles.none}>{value.length === 0 ? words.noneWith(partner) : words.settled.open}</p>
      )}
      <ul class={styles.steps}>
        {steps.map((step) => (
          <StepRow key={step.id} step={step} today={today}>
            <StepTools step={step} onKeep={() => setKept(new Set([...kept, step.id]))} />
          </StepRow>
        ))}
      </ul>
    </section>
  );
}

interface StepToolsProps {
  step: NextStep;
  /** Where one goes through them before a meeting, it can stay as it is. */
  onKeep?: () => void;
}

/** «Fait», «Garder», «Laisser tomber» */
export function StepTools({ step, onKeep }: StepToolsProps) {
  const tool = (name: string, act: (row: HTMLElement) => void) => (
    <button type="button" class="link" aria-label={words.named(name, step.text)} onClick={(event) => act(rowOf(event))}>
      {name}
    </button>
  );
  return (
    <>
      {tool(words.done, (row) => settle(step, 'done', row))}
      {onKeep &&
        tool(words.keep, (row) => {
          leaving(row)();
          onKeep();
        })}
      {tool(words.drop, (row) => settle(step, 'dropped', row))}
    </>
  );
}
