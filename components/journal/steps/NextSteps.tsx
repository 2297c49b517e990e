import { useShared } from '@/components/journal/context';
import { Section } from '@/components/journal/Section';
import { rowOf } from '@/components/page/leaving';
import { useLive } from '@/components/page/useLive';
import { StepTools } from '@/components/steps/OpenSteps';
import styles from '@/components/steps/OpenSteps.module.css';
import { StepRow } from '@/components/steps/StepRow';
import { settle } from '@/components/steps/settle';
import { steps as words } from '@/data/locales/fr-steps';
import { allOpenSteps, closedSteps, openSteps } from '@/utils/journal/next-steps';
import type { NextStep } from '@/utils/journal/tables/meetings';
import { readTrial } from '@/utils/journal/trials';

/** As many as one can look through. */
const most = 200;
const mostClosed = 50;

/** What was agreed on: the open ones by partner, then those that are closed. */
export function NextSteps() {
  const { today, partner, keeps, editTrial } = useShared();
  const open = useLive<Map<string, NextStep[]>>(
    async () => (partner === undefined ? allOpenSteps(most + 1) : new Map([[partner, await openSteps(partner)]])),
    [partner],
  );
  const closed = useLive(() => closedSteps(mostClosed, partner), [partner]).value ?? [];
  const groups = [...(open.value ?? [])].flatMap(([name, all]) => {
    const steps = all.slice(0, most);
    return steps.length > 0 ? [{ name, steps }] : [];
  });
  const count = [...(open.value?.values() ?? [])].reduce((sum, { length }) => sum + length, 0);

  const edit = async ({ trialId }: NextStep) => {
    const trial = await readTrial(trialId);
    if (trial) editTrial(trial, 'list');
  };

  return (
    <Section id="pas" title={words.name}>
      {open.problem && !open.value && <p class={styles.none}>{words.failed}</p>}
      {open.value && groups.length === 0 && (
        <p class={styles.none}>{partner === undefined ? words.none : words.noneWith(partner)}</p>
      )}
      {groups.map(({ name, steps }) => (
        <>
          <h3 class={styles.partner}>
            <bdi>{name ? words.with(name) : words.nobody}</bdi>
          </h3>
          <ul class={styles.steps} aria-label={name ? words.with(name) : words.nobody}>
            {steps.map((step) => (
              <StepRow key={step.id} step={step} today={today}>
                {keeps && (
                  <>
                    <StepTools step={step} />
                    <button
                      type="button"
                      class="link"
                      aria-label={words.named(words.edit, step.text)}
                      onClick={() => edit(step)}
                    >
                      {words.edit}
                    </button>
                  </>
                )}
              </StepRow>
            ))}
          </ul>
        </>
      ))}
      {count > most && <p class={styles.none}>{words.tooMany}</p>}
      {closed.length > 0 && (
        <details class={styles.closed}>
          <summary>{words.closed}</summary>
          <ul class={styles.steps}>
            {closed.map((step) => (
              <StepRow key={step.id} step={step} today={today}>
                {keeps && (
                  <button
                    type="button"
                    class="link"
                    aria-label={words.named(words.reopen, step.text)}
                    onClick={(event) => settle(step, 'open', rowOf(event))}
                  >
                    {words.reopen}
                  </button>
                )}
              </StepRow>
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}
