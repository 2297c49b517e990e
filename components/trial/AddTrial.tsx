import { ActivityField } from '@/components/page/ActivityField';
import { Modal } from '@/components/page/Modal';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useBeginning, useEdit, useHeldDraft } from '@/components/page/useEdit';
import { trials as words } from '@/data/locales/fr-journal';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { HeldDraft } from '@/utils/journal/drafts';
import { addTrial, readable } from '@/utils/journal/trials';
import { TrialForm } from './TrialForm';

interface AddTrialProps {
  day: Day;
  activityId?: ActivityId | undefined;
  partner?: string | undefined;
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  onAdded?: (() => void) | undefined;
  onClose: () => void;
}

/** A trial of any activity, on any day up to today. */
export function AddTrial({ draft = 'new-trial/', ...props }: AddTrialProps) {
  const held = useHeldDraft(draft);
  return held && <OpenNew held={held} {...props} />;
}

function OpenNew({ held, day, activityId = '', partner = '', onAdded, onClose }: AddTrialProps & { held: HeldDraft }) {
  const { activityOf } = useCatalogue();
  const about = useBeginning(held, () => ({ day, partner, activityId, verdict: '', note: '' }));
  const editing = useEdit(
    held,
    { ...readable(about), steps: '', activityId: activityOf(about.activityId)?.id ?? '' },
    about,
  );
  const activity = activityOf(editing.fields.activityId);
  return (
    <Modal title={words.add} onClose={onClose}>
      {(close) => (
        <TrialForm
          editing={editing}
          hasProblem={!activity}
          onClose={close}
          onSave={async ({ activityId: _, ...entry }) => {
            await addTrial(activity as Activity, entry, held.key);
            onAdded?.();
            close();
            return true;
          }}
        >
          {(isChecked) => (
            <ActivityField
              value={editing.fields.activityId}
              isWrong={isChecked && !activity}
              onChange={(activityId) => editing.change({ activityId })}
            />
          )}
        </TrialForm>
      )}
    </Modal>
  );
}
