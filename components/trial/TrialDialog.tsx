import { useRef } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { useEdit, useHeldDraft } from '@/components/page/useEdit';
import { useLive } from '@/components/page/useLive';
import { trialForm as words } from '@/data/locales/fr-trials';
import type { HeldDraft } from '@/utils/journal/drafts';
import { linesOf } from '@/utils/journal/step-lines';
import { addTrial, editTrial, type KnownTrial, readable, readTrial } from '@/utils/journal/trials';
import { TrialForm } from './TrialForm';

interface TrialDialogProps {
  trial: KnownTrial;
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  onSaved?: (() => void) | undefined;
  onClose: () => void;
}

/** A trial to complete or to change: as it is stored now, whatever the page that opens it knows of it. */
export function TrialDialog({ trial, draft = `trial/${trial.id}/`, ...on }: TrialDialogProps) {
  const held = useHeldDraft(draft);
  const { value, problem } = useLive(async () => {
    const [row, steps] = await Promise.all([readTrial(trial.id), linesOf(trial.id)]);
    return { row, steps };
  }, [trial.id]);
  const last = useRef<KnownTrial & { steps?: string }>(trial);
  const now = value ? value.row && { ...value.row, steps: value.steps } : problem && trial;
  if (now) last.current = now;
  const isRead = value !== undefined || problem !== undefined;
  return held && isRead && <OpenTrial held={held} trial={last.current} isGone={!now} {...on} />;
}

interface OpenTrialProps extends TrialDialogProps {
  held: HeldDraft;
  trial: KnownTrial & { steps?: string };
  isGone: boolean;
}

function OpenTrial({ held, trial, isGone, onSaved, onClose }: OpenTrialProps) {
  const { id, activityId, title, steps = '' } = trial;
  const entry = { ...readable(trial), steps };
  const editing = useEdit(held, entry, { activityId, title, ...entry });
  return (
    <Modal title={words.title(title)} onClose={onClose}>
      {(close) => (
        <TrialForm
          editing={editing}
          isGone={isGone}
          onClose={close}
          onSave={async (fields) => {
            if (isGone) await addTrial({ id: activityId, title }, fields, held.key);
            // Otherwise the live query shows what keeps it.
            else if ((await editTrial(id, editing.edit, held.key)) !== 'saved') return false;
            onSaved?.();
            close();
            return true;
          }}
        />
      )}
    </Modal>
  );
}
