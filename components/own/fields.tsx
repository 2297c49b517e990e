import { useId } from 'preact/hooks';
import styles from '@/components/page/EditForm.module.css';
import { useLimit } from '@/components/page/useLimit';

interface TextFieldProps {
  name: string;
  value: string;
  limit: number;
  /** Of lines; without it, one line. */
  rows?: number;
  hint?: string;
  /** What is wrong with it, once that is to be said. */
  wrong?: string | false | undefined;
  autofocus?: boolean;
  onChange: (value: string) => void;
}

/** A text that is typed, with what is to be known of it. */
export function TextField({ name, value, limit, rows, hint, wrong, autofocus = false, onChange }: TextFieldProps) {
  const id = useId();
  const { left, leftOut, on } = useLimit(value, limit);
  const field = {
    id,
    value,
    autofocus,
    autocomplete: 'off' as const,
    'aria-invalid': Boolean(wrong),
    'aria-describedby': `${id}-wrong ${id}-hint`,
    ...on,
  };
  return (
    <div class={styles.wide}>
      <label for={id}>{name}</label>
      {rows === undefined ? (
        <input {...field} type="text" onInput={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <textarea {...field} rows={rows} onInput={(event) => onChange(event.currentTarget.value)} />
      )}
      <p id={`${id}-hint`} class={left ? 'visually-hidden' : styles.hint}>
        {hint}
      </p>
      {left && <p class={styles.hint}>{left}</p>}
      <p id={`${id}-wrong`} class={styles.wrong}>
        {wrong}
      </p>
      <p class={styles.wrong}>{leftOut}</p>
    </div>
  );
}

interface ChoiceProps<Value extends string> {
  name: string;
  values: readonly Value[];
  labels: Readonly<Record<Value, string>>;
  onChange: (value: string) => void;
}

/** One value of a facet, in the order in which people see them. */
export function Select<Value extends string>(props: ChoiceProps<Value> & { value: string }) {
  const { name, values, labels, value, onChange } = props;
  const id = useId();
  return (
    // The label stands beside it: around it, all options would be part of its text.
    <div>
      <label for={id}>{name}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {values.map((one) => (
          <option value={one}>{labels[one]}</option>
        ))}
      </select>
    </div>
  );
}

interface BoxesProps<Value extends string> extends ChoiceProps<Value> {
  /** Those that are chosen. */
  chosen: readonly string[];
  /** Whether only one can be. */
  isSingle?: boolean;
  wrong: string | false | undefined;
  class?: string | undefined;
}

/** Values of a facet of which one, or several, are chosen. */
export function Boxes<Value extends string>(props: BoxesProps<Value>) {
  const { name, values, labels, chosen, isSingle = false, wrong, onChange } = props;
  const id = useId();
  return (
    <fieldset class={props.class} aria-describedby={`${id}-wrong`}>
      <legend>{name}</legend>
      {values.map((value) => (
        <label data-goal={isSingle ? value : undefined}>
          <input
            type={isSingle ? 'radio' : 'checkbox'}
            name={id}
            checked={chosen.includes(value)}
            aria-invalid={Boolean(wrong)}
            onChange={() => {
              const others = chosen.filter((other) => other !== value);
              onChange(isSingle ? value : [...others, ...(chosen.includes(value) ? [] : [value])].join(' '));
            }}
          />
          {labels[value]}
        </label>
      ))}
      <p id={`${id}-wrong`} class={`${styles.wide} ${styles.wrong}`}>
        {wrong}
      </p>
    </fieldset>
  );
}
