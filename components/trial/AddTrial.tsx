import '@/components/page/fields.css';
import { useId, useState } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { useCatalogue } from '@/components/page/useCatalogue';
import { trials as words } from '@/data/locales/fr-journal';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { addTrial } from '@/utils/journal/trials';
import { TrialForm } from './TrialForm';

interface AddTrialProps {
  day: Day;
  activityId?: ActivityId | undefined;
  partner: string | undefined;
  onAdded: () => void;
  onClose: () => void;
}

/** A trial of any activity, on any day up to today. */
export function AddTrial({ day, activityId = '', partner = '', onAdded, onClose }: AddTrialProps) {
  const { activities, activityOf } = useCatalogue();
  const [id, setId] = useState(activityOf(activityId)?.id ?? '');
  const field = useId();
  return (
    <Modal title={words.add} onClose={onClose}>
      {(close) => (
        <TrialForm
          entry={{ day, partner, verdict: '', note: '' }}
          onClose={close}
          onSave={async (entry) => {
            await addTrial(activityOf(id) as Activity, entry);
            onAdded();
            close();
          }}
        >
          {/* The label stands beside it: around it, all options would be part of its text. */}
          <div>
            <label for={field}>{words.activity}</label>
            <select id={field} required autofocus value={id} onChange={(event) => setId(event.currentTarget.value)}>
              <option value="" />
              {activities.map((activity) => (
                <option value={activity.id}>{plainTitle(activity)}</option>
              ))}
            </select>
          </div>
        </TrialForm>
      )}
    </Modal>
  );
}
