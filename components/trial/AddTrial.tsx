import '@/components/page/fields.css';
import { useId, useState } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useEdit, useHeldDraft } from '@/components/page/useEdit';
import { trialForm } from '@/data/locales/fr';
import { trials as words } from '@/data/locales/fr-journal';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import type { HeldDraft } from '@/utils/journal/drafts';
import { addTrial, readable } from '@/utils/journal/trials';
import { TrialForm } from './TrialForm';
import styles from './TrialForm.module.css';

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
  const { activities, activityOf } = useCatalogue();
  const [about] = useState(() => ({ day, partner, activityId, verdict: '', note: '', ...held.draft?.about }));
  const editing = useEdit(held, { ...readable(about), activityId: activityOf(about.activityId)?.id ?? '' }, about);
  const activity = activityOf(editing.fields.activityId);
  const [isChecked, setIsChecked] = useState(false);
  const field = useId();
  return (
    <Modal title={words.add} onClose={onClose}>
      {(close) => (
        <TrialForm
          editing={editing}
          hasProblem={!activity}
          onCheck={() => setIsChecked(true)}
          onClose={close}
          onSave={async ({ activityId: _, ...entry }) => {
            await addTrial(activity as Activity, entry, held.key);
            onAdded?.();
            close();
            return true;
          }}
        >
          {/* The label stands beside it: around it, all options would be part of its text. */}
          <div>
            <label for={field}>{words.activity}</label>
            <select
              id={field}
              autofocus
              value={editing.fields.activityId}
              aria-invalid={isChecked && !activity}
              aria-describedby={`${field}-wrong`}
              onChange={(event) => editing.change({ activityId: event.currentTarget.value })}
            >
              <option value="" />
              {activities.map((activity) => (
                <option value={activity.id}>{plainTitle(activity)}</option>
              ))}
            </select>
            <p id={`${field}-wrong`} class={styles.wrong}>
              {isChecked && !activity && trialForm.noActivity}
            </p>
          </div>
        </TrialForm>
      )}
    </Modal>
  );
}
