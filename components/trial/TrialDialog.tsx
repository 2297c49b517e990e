import { useEffect, useRef } from 'preact/hooks';
import { trialForm as words } from '@/data/locales/fr';
import type { Trial } from '@/utils/journal/database';
import { editTrial } from '@/utils/journal/trials';
import styles from './TrialDialog.module.css';
import { TrialForm } from './TrialForm';

interface TrialDialogProps {
  trial: Trial;
  onSaved?: () => void;
  onClose: () => void;
}

/** A trial to complete or to change, above the page; the focus goes back where it came from. */
export function TrialDialog({ trial, onSaved, onClose }: TrialDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby="trial-title" onClose={onClose}>
      <h2 id="trial-title">{words.title(trial.title)}</h2>
      <TrialForm
        entry={trial}
        onClose={() => dialog.current?.close()}
        onSave={async ({ day, partner, verdict, note }) => {
          await editTrial(trial.id, { day, partner, verdict, note });
          onSaved?.();
          dialog.current?.close();
        }}
      />
    </dialog>
  );
}
