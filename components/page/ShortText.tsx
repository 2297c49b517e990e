import type { InputHTMLAttributes } from 'preact';
import styles from './EditForm.module.css';
import { useLimit } from './useLimit';

interface ShortTextProps extends Pick<InputHTMLAttributes, 'class' | 'aria-label' | 'onInput'> {
  value: string;
  /** In characters. */
  limit: number;
}

/** A field for one line among others, which says what it did not take of what was pasted. */
export function ShortText({ value, limit, ...field }: ShortTextProps) {
  const { leftOut, on } = useLimit(value, limit);
  return (
    <>
      <input type="text" autocomplete="off" value={value} {...field} {...on} />
      {leftOut && <p class={styles.wrong}>{leftOut}</p>}
    </>
  );
}
