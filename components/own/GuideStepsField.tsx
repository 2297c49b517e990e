import { useId } from 'preact/hooks';
import styles from '@/components/page/EditForm.module.css';
import { ShortText } from '@/components/page/ShortText';
import { Spoken } from '@/components/page/useSpoken';
import { ideaForm as words } from '@/data/locales/fr-ideas';
import type { Facets } from '@/data/schema';
import {
  type IdeaEntry,
  minutesIn,
  most,
  stepLimit,
  stepsText,
  type TypedStep,
  typedSteps,
} from '@/utils/ideas/own-idea';
import form from './IdeaForm.module.css';

interface GuideStepsFieldProps {
  entry: IdeaEntry;
  wrong: string | false | undefined;
  onChange: (steps: string) => void;
}

/** «Déroulement»: steps with their minutes, and always one more to fill in. */
export function GuideStepsField({ entry, wrong, onChange }: GuideStepsFieldProps) {
  const id = useId();
  const typed = typedSteps(entry);
  const steps = typed.length < most.steps ? [...typed, { minutes: '', text: '' }] : typed;
  const sum = minutesIn(entry);
  const change = (at: number, part: Partial<TypedStep>) =>
    onChange(stepsText(steps.map((step, index) => (index === at ? { ...step, ...part } : step))));
  return (
    <fieldset class={form.steps} aria-describedby={`${id}-sum ${id}-wrong`}>
      <legend>{words.fields.steps}</legend>
      <ol>
        {steps.map(({ minutes, text }, at) => (
          <li key={at}>
            <input
              type="text"
              inputmode="numeric"
              autocomplete="off"
              maxLength={4}
              value={minutes}
              aria-label={words.stepMinutes(at + 1)}
              aria-invalid={Boolean(wrong)}
              onInput={({ currentTarget }) => change(at, { minutes: currentTarget.value.replaceAll(' ', '') })}
            />
            <span aria-hidden="true">{words.minutes}</span>
            <ShortText
              limit={stepLimit}
              value={text}
              aria-label={words.step(at + 1)}
              onInput={({ currentTarget }) => change(at, { text: currentTarget.value })}
            />
          </li>
        ))}
      </ol>
      <Spoken id={`${id}-sum`} class={sum && sum.steps !== sum.time ? `${styles.hint} ${form.off}` : styles.hint}>
        {sum && words.sum(sum.steps, sum.time, entry.time as Facets['time'])}
      </Spoken>
      <p id={`${id}-wrong`} class={styles.wrong}>
        {wrong}
      </p>
    </fieldset>
  );
}
