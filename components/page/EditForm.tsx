import './fields.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { conflict, drafts, editForm as words } from '@/data/locales/fr';
import { type StorageProblem, storageProblem } from '@/utils/journal/problem';
import { Conflict } from './Conflict';
import styles from './EditForm.module.css';
import { halfTyped } from './halfTyped';
import { Failure } from './Problem';
import type { Editing } from './useEdit';
import { Spoken } from './useSpoken';
import { say } from './voice';

interface EditFormProps<F extends object> {
  editing: Editing<F>;
  /** Said where what is edited was taken away meanwhile: what is written can then become a new one. */
  gone?: string | undefined;
  /** What saves it, if not «Enregistrer». */
  name?: string | undefined;
  /** Whether something keeps it from being saved; marked as `aria-invalid` once it is checked. */
  isWrong: boolean;
  /** Resolves to whether it is saved durably; if not, what keeps it is there to be seen. */
  onSave: (entry: F) => Promise<boolean>;
  onClose: () => void;
  /** The fields. */
  children: (form: FormState<F>) => ComponentChildren;
}

interface FormState<F> {
  /** Whether what is wrong is to be marked. */
  isChecked: boolean;
  conflictOver: <Field extends keyof F>(field: Field, shown: Shown<F[Field]>) => ComponentChildren;
}

interface Shown<Value> {
  /** Of the field. */
  name: string;
  read?: (value: Value) => string;
  /** Both texts can be kept, up to so many characters. */
  most?: number;
}

/** The form of something that others may change meanwhile. What was typed stays until it is saved, or given up. */
export function EditForm<F extends object>(props: EditFormProps<F>) {
  const { editing, gone, name = words.save, isWrong, onSave, onClose, children } = props;
  const { fields, stored } = editing;
  const [problem, setProblem] = useState<StorageProblem>();
  const [saving, setSaving] = useState(false);
  const [isChecked, setIsChecked] = useState(false);
  const [isUndecided, setIsUndecided] = useState(false);
  const [isHalfTyped, setIsHalfTyped] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isConflicting = editing.conflicts.length > 0 && !gone;
  useEffect(() => {
    if (!isConflicting) setIsUndecided(false);
  }, [isConflicting]);

  async function save() {
    if (saving) return;
    setProblem(undefined);
    setIsChecked(true);
    if (isConflicting) {
      setIsUndecided(true);
      form.current?.querySelector<HTMLElement>('[data-conflict] button')?.focus();
      return;
    }
    const half = halfTyped(form.current);
    setIsHalfTyped(half !== undefined);
    if (half) {
      half.focus();
      return;
    }
    if (isWrong) {
      // Once what is wrong is marked.
      setTimeout(() => {
        const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
        // Where the focus is there already, nothing else says what is wrong.
        if (field && field === document.activeElement) say(descriptionOf(field), 'alert');
        field?.focus();
      });
      return;
    }
    setSaving(true);
    try {
      await editing.save(() => onSave(fields));
    } catch (error) {
      setProblem(storageProblem(error));
    } finally {
      setSaving(false);
    }
  }

  function conflictOver<Field extends keyof F>(field: Field, { name, read = String, most = 0 }: Shown<F[Field]>) {
    if (gone || !editing.conflicts.includes(field)) return undefined;
    const both = most > 0 ? [stored[field], fields[field]].join('\n\n') : '';
    const decide = (value: F[Field]) => editing.decide(field, value);
    return (
      <Conflict
        field={name}
        mine={read(fields[field])}
        theirs={read(stored[field])}
        onMine={() => decide(fields[field])}
        onTheirs={() => decide(stored[field])}
        onBoth={both && both.length <= most ? () => decide(both as F[Field]) : undefined}
      />
    );
  }

  return (
    <form
      ref={form}
      class={styles.form}
      noValidate
      onInput={() => setIsHalfTyped(false)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div class={styles.wide}>
        {gone && <Spoken>{gone}</Spoken>}
        <DraftLines editing={editing} />
      </div>
      {children({ isChecked, conflictOver })}
      <div class={styles.wide}>
        <Spoken class={styles.wrong}>{isHalfTyped && words.halfTyped}</Spoken>
        <Spoken class={styles.wrong}>{isUndecided && isConflicting && conflict.first}</Spoken>
        {editing.isEdited && !editing.isKept && <p class={styles.hint}>{drafts.unkept}</p>}
        <Failure problem={problem} />
      </div>
      <div class={`${styles.wide} ${styles.actions}`}>
        <button type="submit" class="primary" aria-disabled={saving}>
          {name}
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

/** What is to be known of the draft: that it was found, or given up. */
export const DraftLines = <F extends object>({ editing }: { editing: Editing<F> }) => (
  <>
    {editing.isFound && <Spoken>{drafts.found}</Spoken>}
    {editing.isAbandoned && (
      <Spoken
        more={
          <>
            {' '}
            <button type="button" class="link" onClick={editing.takeBack}>
              {drafts.takeBack}
            </button>
          </>
        }
      >
        {drafts.abandoned}
      </Spoken>
    )}
  </>
);

const descriptionOf = (field: HTMLElement) =>
  (field.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent)
    .filter(Boolean)
    .join(' ');
