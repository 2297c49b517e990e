import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { noteLimit, partnerLimit, verdicts } from '@/utils/journal/tables';
import '@/components/page/fields.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Conflict } from '@/components/page/Conflict';
import { Failure } from '@/components/page/Problem';
import type { Editing } from '@/components/page/useEdit';
import { useLimit } from '@/components/page/useLimit';
import { usePartners } from '@/components/page/usePartners';
import { conflict, drafts, verdictLabels, trialForm as words } from '@/data/locales/fr';
import { dayProblem, firstDay } from '@/utils/days/bounds';
import { type Day, dayInWords, isDay, today } from '@/utils/days/day';

import type { TrialEntry } from '@/utils/journal/trials';
import styles from './TrialForm.module.css';

interface TrialFormProps<F extends TrialEntry> {
  editing: Editing<F>;
  /** Whether the trial was deleted meanwhile: what is written can then become a new one. */
  isGone?: boolean;
  /** Resolves to whether the trial is saved durably; if not, what keeps it is there to be seen. */
  onSave: (entry: F) => Promise<boolean>;
  onClose: () => void;
  /** What else keeps it from being saved; shown from `onCheck` on. */
  hasProblem?: boolean;
  onCheck?: () => void;
  children?: preact.ComponentChildren;
}

const readingOf = {
  day: (day: Day) => (isDay(day) ? dayInWords(day) : day),
  partner: (name: string) => name,
  verdict: (verdict: TrialEntry['verdict']) => verdictLabels[verdict],
  note: (note: string) => note,
};

/** Day, partner, verdict and note of a trial. What was typed stays until it is saved, or given up. */
export function TrialForm<F extends TrialEntry>(props: TrialFormProps<F>) {
  const { isGone = false, onSave, onClose, hasProblem = false, onCheck, children } = props;
  const editing = props.editing as unknown as Editing<TrialEntry>;
  const { fields, stored, change } = editing;
  const [problem, setProblem] = useState<StorageProblem>();
  const [saving, setSaving] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [isUndecided, setIsUndecided] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  const known = usePartners();
  const note = useLimit(fields.note, noteLimit);
  const partner = useLimit(fields.partner, partnerLimit);
  const wrongDay = dayProblem(fields.day, { from: firstDay, to: today() }, stored.day);
  const isConflicting = editing.conflicts.length > 0;
  useEffect(() => {
    if (!isConflicting) setIsUndecided(false);
  }, [isConflicting]);

  async function save() {
    if (saving) return;
    setProblem(undefined);
    setIsChecked(true);
    onCheck?.();
    if (isConflicting && !isGone) {
      setIsUndecided(true);
      form.current?.querySelector<HTMLElement>('[data-conflict] button')?.focus();
      return;
    }
    if (wrongDay || hasProblem) {
      // Once what is wrong is marked.
      setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setSaving(true);
    try {
      await editing.save(() => onSave(fields as F));
    } catch (error) {
      setProblem(storageProblem(error));
    } finally {
      setSaving(false);
    }
  }

  function dropVerdict(event: MouseEvent) {
    // The button goes away under the focus.
    (event.currentTarget as HTMLElement).closest('fieldset')?.querySelector('input')?.focus();
    change({ verdict: '' });
  }

  const conflictOver = <Field extends keyof TrialEntry>(field: Field) => {
    if (isGone || !editing.conflicts.includes(field)) return undefined;
    const both = field === 'note' ? [stored.note, fields.note].join('\n\n') : '';
    const decide = (value: string) => editing.decide(field, value as TrialEntry[Field]);
    return (
      <Conflict
        field={words[field]}
        mine={readingOf[field](fields[field] as never)}
        theirs={readingOf[field](stored[field] as never)}
        onMine={() => decide(fields[field])}
        onTheirs={() => decide(stored[field])}
        onBoth={both && both.length <= noteLimit ? () => decide(both) : undefined}
      />
    );
  };

  return (
    <form
      ref={form}
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class={styles.wide} role="status">
        {isGone && <p>{words.gone}</p>}
        {editing.isFound && <p>{drafts.found}</p>}
        {editing.isAbandoned && (
          <p>
            {drafts.abandoned}{' '}
            <button type="button" class="link" onClick={editing.takeBack}>
              {drafts.takeBack}
            </button>
          </p>
        )}
      </div>
      {children}
      <div>
        <label>
          {words.day}
          <input
            type="date"
            min={firstDay}
            max={today()}
            value={fields.day}
            aria-invalid={isChecked && wrongDay !== undefined}
            aria-describedby={`${id}-day`}
            onInput={(event) => change({ day: event.currentTarget.value })}
            onBlur={() => setIsChecked(true)}
          />
        </label>
        <p id={`${id}-day`} class={styles.wrong}>
          {isChecked && wrongDay && words.dayProblems[wrongDay]}
        </p>
      </div>
      {conflictOver('day')}
      <div>
        <label>
          {words.partner}
          <input
            type="text"
            autocomplete="off"
            list={`${id}-partners`}
            value={fields.partner}
            aria-describedby={`${id}-discreet`}
            onInput={(event) => change({ partner: event.currentTarget.value })}
            {...partner.on}
          />
        </label>
        <datalist id={`${id}-partners`}>
          {known?.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <p id={`${id}-discreet`} class={styles.hint}>
          {words.discreet}
        </p>
        <p class={styles.wrong} role="status">
          {partner.leftOut}
        </p>
      </div>
      {conflictOver('partner')}
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
      {conflictOver('verdict')}
      <div class={styles.wide}>
        <label>
          {words.note}
          <textarea
            rows={4}
            value={fields.note}
            autofocus
            aria-describedby={`${id}-discreet ${id}-left`}
            onInput={(event) => change({ note: event.currentTarget.value })}
            {...note.on}
          />
        </label>
        <p class={styles.hint} aria-hidden>
          {words.discreet}
        </p>
        <p id={`${id}-left`} class={styles.hint}>
          {note.left}
        </p>
        <p class="visually-hidden" role="status">
          {note.spoken}
        </p>
        <p class={styles.wrong} role="status">
          {note.leftOut}
        </p>
      </div>
      {conflictOver('note')}
      <div class={styles.wide}>
        <p role="status" class={styles.wrong}>
          {isUndecided && isConflicting && conflict.first}
        </p>
        {editing.isEdited && !editing.isKept && <p class={styles.hint}>{drafts.unkept}</p>}
        <Failure problem={problem} />
      </div>
      <div class={`${styles.wide} ${styles.actions}`}>
        <button type="submit" class="primary" aria-disabled={saving}>
          {isGone ? words.keepAsNew : words.save}
        </button>
        <button type="button" class="quiet" onClick={onClose}>
          {words.close}
        </button>
        {editing.isEdited && (
          <button type="button" class="link" onClick={editing.abandon}>
            {drafts.abandon}
          </button>
        )}
      </div>
    </form>
  );
}
