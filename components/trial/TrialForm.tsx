import '@/components/page/fields.css';
import { useId, useState } from 'preact/hooks';
import { Failure } from '@/components/page/Problem';
import { usePartners } from '@/components/page/usePartners';
import { verdictLabels, trialForm as words } from '@/data/locales/fr';
import { type Day, today } from '@/utils/days/day';
import { noteLimit, type StorageProblem, storageProblem, verdicts } from '@/utils/journal/database';
import { readable, type TrialEntry } from '@/utils/journal/trials';
import styles from './TrialForm.module.css';

const emptyEntry = (day: Day): TrialEntry => ({ day, partner: '', verdict: '', note: '' });

interface TrialFormProps {
  entry?: TrialEntry;
  /** Resolves once the trial is saved durably. */
  onSave: (entry: TrialEntry) => Promise<void>;
  onClose: () => void;
  /** Where the cursor goes first. */
  focus?: 'note' | 'day';
  children?: preact.ComponentChildren;
}

/** Day, partner, verdict and note of a trial. What was typed stays until it is saved. */
export function TrialForm({ entry = emptyEntry(today()), onSave, onClose, focus = 'note', children }: TrialFormProps) {
  const [typed, setTyped] = useState(() => readable(entry));
  const [problem, setProblem] = useState<StorageProblem>();
  const [saving, setSaving] = useState(false);
  const id = useId();
  const known = usePartners();
  const change = (part: Partial<TrialEntry>) => setTyped((before) => ({ ...before, ...part }));
  const left = noteLimit - typed.note.length;

  async function save() {
    if (saving) return;
    setSaving(true);
    setProblem(undefined);
    try {
      await onSave(typed);
    } catch (error) {
      setProblem(storageProblem(error));
    } finally {
      setSaving(false);
    }
  }

  return (
    <form
      class={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {children}
      <label>
        {words.day}
        <input
          type="date"
          required
          max={today()}
          value={typed.day}
          autofocus={focus === 'day'}
          onInput={(event) => change({ day: event.currentTarget.value })}
        />
      </label>
      <label>
        {words.partner}
        <input
          type="text"
          maxLength={200}
          autocomplete="off"
          list={`${id}-partners`}
          value={typed.partner}
          onInput={(event) => change({ partner: event.currentTarget.value })}
        />
      </label>
      <datalist id={`${id}-partners`}>
        {known?.map((name) => (
          <option value={name} />
        ))}
      </datalist>
      <fieldset>
        <legend>{words.verdict}</legend>
        {['' as const, ...verdicts].map((verdict) => (
          <label>
            <input
              type="radio"
              name={`${id}-verdict`}
              checked={typed.verdict === verdict}
              onChange={() => change({ verdict })}
            />
            {verdictLabels[verdict]}
          </label>
        ))}
      </fieldset>
      <div class={styles.wide}>
        <label>
          {words.note}
          <textarea
            rows={4}
            maxLength={noteLimit}
            value={typed.note}
            autofocus={focus === 'note'}
            aria-describedby={`${id}-left`}
            onInput={(event) => change({ note: event.currentTarget.value })}
          />
        </label>
        <p id={`${id}-left`} class={styles.left} role="status">
          {left <= 200 && words.left(left)}
        </p>
      </div>
      <div class={styles.wide}>
        <Failure problem={problem} />
      </div>
      <div class={styles.wide}>
        <button type="submit" class="primary" aria-disabled={saving}>
          {words.save}
        </button>{' '}
        <button type="button" class="quiet" onClick={onClose}>
          {words.close}
        </button>
      </div>
    </form>
  );
}
