import { useState } from 'preact/hooks';
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
  if (steps.length === 0) return null;
  return (
    <section aria-label={words.name}>
      <Heading class={styles.partner}>{words.name}</Heading>
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
  const tool = (name: string, act: () => void) => (
    <button type="button" class="link" aria-label={words.named(name, step.text)} onClick={act}>
      {name}
    </button>
  );
  return (
    <>
      {tool(words.done, () => settle(step, 'done'))}
      {onKeep && tool(words.keep, onKeep)}
      {tool(words.drop, () => settle(step, 'dropped'))}
    </>
  );
}
