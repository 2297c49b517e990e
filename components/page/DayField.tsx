import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { editForm as words } from '@/data/locales/fr';
import { type Day, dayInWords, isDay } from '@/utils/days/day';
import styles from './EditForm.module.css';

interface DayFieldProps {
  value: string;
  from: Day;
  to: Day;
  /** What is wrong with it, told once it was left or is to be saved. */
  wrong: string | undefined;
  isChecked: boolean;
  onChange: (day: string) => void;
  /** What the day means, where that is to be told. */
  hint?: ComponentChildren;
}

/** «Jour» */
export function DayField({ value, from, to, wrong, isChecked, onChange, hint }: DayFieldProps) {
  const id = useId();
  const [isLeft, setIsLeft] = useState(false);
  const told = (isChecked || isLeft) && wrong;
  return (
    <div>
      <label>
        {words.day}
        <input
          type="date"
          min={from}
          max={to}
          value={value}
          aria-invalid={Boolean(told)}
          aria-describedby={id}
          onInput={(event) => onChange(event.currentTarget.value)}
          onBlur={() => setIsLeft(true)}
        />
      </label>
      <p id={id} class={told ? styles.wrong : styles.hint}>
        {told || hint}
      </p>
    </div>
  );
}

/** A day as it is told beside another one. */
export const dayRead = (day: string): string => (isDay(day) ? dayInWords(day) : day);
