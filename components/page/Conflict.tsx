import { conflict as words } from '@/data/locales/fr';
import styles from './Conflict.module.css';
import { Spoken } from './useSpoken';

interface ConflictProps {
  /** The name of the field. */
  field: string;
  mine: string;
  theirs: string;
  onMine: () => void;
  onTheirs: () => void;
  onBoth?: (() => void) | undefined;
}

/** The same field was changed here and elsewhere: both are shown, and the person chooses. */
export function Conflict({ field, mine, theirs, onMine, onTheirs, onBoth }: ConflictProps) {
  return (
    <div class={styles.conflict} data-conflict>
      <Spoken tone="alert">{words.told(field)}</Spoken>
      <dl>
        <div>
          <dt>{words.mine}</dt>
          <dd dir="auto">{mine || words.empty}</dd>
        </div>
        <div>
          <dt>{words.theirs}</dt>
          <dd dir="auto">{theirs || words.empty}</dd>
        </div>
      </dl>
      <div class={styles.choices}>
        <button type="button" onClick={onMine}>
          {words.keepMine}
        </button>
        <button type="button" onClick={onTheirs}>
          {words.keepTheirs}
        </button>
        {onBoth && (
          <button type="button" onClick={onBoth}>
            {words.keepBoth}
          </button>
        )}
      </div>
    </div>
  );
}
