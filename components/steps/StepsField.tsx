import { useId, useRef } from 'preact/hooks';
import { ShortText } from '@/components/page/ShortText';
import { steps as words } from '@/data/locales/fr-steps';
import type { Day } from '@/utils/days/day';
import { readLines, type StepLine, writeLines } from '@/utils/journal/step-lines';
import { doers, nextStepLimit } from '@/utils/journal/tables/meetings';
import styles from './StepsField.module.css';

interface StepsFieldProps {
  /** As `step-lines` writes them. */
  value: string | undefined;
  /** From when on something can be due. */
  from: Day;
  onChange: (value: string) => void;
}

/** «Prochains pas»: what, who, until when; a line each. */
export function StepsField({ value, from, onChange }: StepsFieldProps) {
  const id = useId();
  const list = useRef<HTMLFieldSetElement>(null);
  const lines = readLines(value);
  const set = (changed: readonly StepLine[]) => onChange(writeLines(changed));
  const change = (index: number, part: Partial<StepLine>) =>
    set(lines.map((line, other) => (other === index ? { ...line, ...part } : line)));
  /** Once the lines stand there as they are now. */
  const focus = (index: number) =>
    setTimeout(() => {
      const inputs = list.current?.querySelectorAll<HTMLElement>('input[type="text"], [data-add]') ?? [];
      inputs[Math.min(index, inputs.length - 1)]?.focus();
    });

  return (
    <fieldset ref={list} class={styles.steps}>
      <legend>{words.name}</legend>
      {lines.map(({ text, by, due }, index) => (
        <div class={styles.line} key={lines[index]?.id ?? index}>
          <ShortText
            class={styles.text}
            aria-label={words.line(index + 1)}
            limit={nextStepLimit}
            value={text}
            onInput={(event) => change(index, { text: event.currentTarget.value })}
          />
          <label class={styles.part}>
            {words.by}
            <select value={by} onChange={(event) => change(index, { by: event.currentTarget.value as StepLine['by'] })}>
              {doers.map((doer) => (
                <option value={doer}>{words.doers[doer]}</option>
              ))}
            </select>
          </label>
          <label class={styles.part}>
            {words.due}
            <input
              type="date"
              min={from}
              value={due}
              onInput={(event) => change(index, { due: event.currentTarget.value })}
            />
          </label>
          <button
            type="button"
            class="link"
            aria-label={words.named(words.remove, text || words.line(index + 1))}
            onClick={() => {
              set(lines.filter((_, other) => other !== index));
              focus(index);
            }}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        class="link"
        data-add
        id={id}
        onClick={() => {
          set([...lines, { id: crypto.randomUUID(), text: '', by: 'both', due: '' }]);
          focus(lines.length);
        }}
      >
        {words.add}
      </button>
    </fieldset>
  );
}

/** The lines as they are told beside others. */
export const linesRead = (value: string | undefined): string =>
  readLines(value)
    .map(({ text, by }) => `${text} (${words.doers[by]})`)
    .join('; ');
