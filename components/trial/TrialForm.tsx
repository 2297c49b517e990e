import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DayField, dayRead } from '@/components/page/DayField';
import { EditForm } from '@/components/page/EditForm';
import styles from '@/components/page/EditForm.module.css';
import { PartnerField } from '@/components/page/PartnerField';
import type { Editing } from '@/components/page/useEdit';
import { useLimit } from '@/components/page/useLimit';
import { linesRead, StepsField } from '@/components/steps/StepsField';
import { editForm } from '@/data/locales/fr';
import { steps as stepWords } from '@/data/locales/fr-steps';
import { verdictLabels, trialForm as words } from '@/data/locales/fr-trials';
import { dayProblem, firstDay } from '@/utils/days/bounds';
import { today } from '@/utils/days/day';
import { noteLimit, verdicts } from '@/utils/journal/tables/history';
import type { TrialEntry } from '@/utils/journal/trials';

interface TrialFormProps<F extends TrialEntry> {
  editing: Editing<F>;
  /** Whether the trial was deleted meanwhile: what is written can then become a new one. */
  isGone?: boolean;
  /** Resolves to whether the trial is saved durably; if not, what keeps it is there to be seen. */
  onSave: (entry: F) => Promise<boolean>;
  onClose: () => void;
  /** What else keeps it from being saved. */
  hasProblem?: boolean;
  /** What stands above its fields; told whether what is wrong is to be marked. */
  children?: (isChecked: boolean) => ComponentChildren;
}

/** Day, partner, verdict, note and next steps of a trial. */
export function TrialForm<F extends TrialEntry>(props: TrialFormProps<F>) {
  const { isGone = false, onSave, onClose, hasProblem = false, children } = props;
  const editing = props.editing as unknown as Editing<TrialEntry>;
  const { fields, stored, change } = editing;
  const id = useId();
  const note = useLimit(fields.note, noteLimit);
  const wrongDay = dayProblem(fields.day, { from: firstDay, to: today() }, stored.day);

  function dropVerdict(event: MouseEvent) {
    // The button goes away under the focus.
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector('input')?.focus();
    change({ verdict: '' });
  }

  return (
    <EditForm
      editing={editing}
      gone={isGone ? words.gone : undefined}
      name={isGone ? words.keepAsNew : undefined}
      isWrong={wrongDay !== undefined || hasProblem}
      onSave={(entry) => onSave(entry as F)}
      onClose={onClose}
    >
      {({ isChecked, conflictOver }) => (
        <>
          {children?.(isChecked)}
          <DayField
            value={fields.day}
            from={firstDay}
            to={today()}
            wrong={wrongDay && words.dayProblems[wrongDay]}
            isChecked={isChecked}
            onChange={(day) => change({ day })}
          />
          {conflictOver('day', { name: editForm.day, read: dayRead })}
          <PartnerField value={fields.partner} onChange={(partner) => change({ partner })} />
          {conflictOver('partner', { name: editForm.partner })}
          <fieldset>
            <legend>{words.verdict}</legend>
            {verdicts.map((verdict) => (
              <label>
                <input
                  type="radio"
                  name={`${id}-verdict`}
                  checked={fields.verdict === verdict}
                  onChange={() => change({ verdict })}
                />
                {verdictLabels[verdict]}
              </label>
            ))}
            {fields.verdict && (
              <button type="button" class="link" onClick={dropVerdict}>
                {words.noVerdict}
              </button>
            )}
          </fieldset>
          {conflictOver('verdict', { name: words.verdict, read: (verdict) => verdictLabels[verdict] })}
          <div class={styles.wide}>
            <label>
              {words.note}
              <textarea
                rows={4}
                value={fields.note}
                autofocus
                aria-describedby={`${id}-discreet`}
                onInput={(event) => change({ note: event.currentTarget.value })}
                {...note.on}
              />
            </label>
            <p id={`${id}-discreet`} class={styles.hint} aria-hidden>
              {editForm.discreet}
            </p>
            <p class={styles.hint}>{note.left}</p>
            <p class={styles.wrong}>{note.leftOut}</p>
          </div>
          {conflictOver('note', { name: words.note, most: noteLimit })}
          <StepsField value={fields.steps} from={fields.day} onChange={(steps) => change({ steps })} />
          {conflictOver('steps', { name: stepWords.name, read: linesRead })}
        </>
      )}
    </EditForm>
  );
}
