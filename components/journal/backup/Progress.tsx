import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import styles from './Progress.module.css';

/** How long something may take before it shows how far it is, in milliseconds. */
const patience = 300;

interface ProgressProps {
  /** What is done. */
  label: string;
  cancel: string;
  done?: number;
  /** 0 until it is known. */
  total?: number;
  /** Where what was pressed is gone. */
  takesFocus?: boolean;
  onCancel: () => void;
}

/** Shown where it takes long enough to be read. */
export function Progress({ label, cancel, done = 0, total = 0, takesFocus = false, onCancel }: ProgressProps) {
  const [isShown, setShown] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const timer = setTimeout(setShown, patience, true);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div class={styles.progress}>
      <progress {...(total > 0 && { max: total, value: done })} aria-label={label} />
      <button type="button" ref={button} onClick={onCancel}>
        {cancel}
      </button>
    </div>
  );
}
