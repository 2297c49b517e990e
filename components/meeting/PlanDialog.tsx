import { ActivityField } from '@/components/page/ActivityField';
import { Modal } from '@/components/page/Modal';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useBeginning, useEdit, useHeldDraft } from '@/components/page/useEdit';
import { OpenSteps } from '@/components/steps/OpenSteps';
import { meetingMinutes } from '@/data/facets';
import { planning as words } from '@/data/locales/fr-meetings';
import type { Activity, ActivityId } from '@/data/schema';
import { type Day, today } from '@/utils/days/day';
import type { HeldDraft } from '@/utils/journal/drafts';
import { readableMeeting } from '@/utils/journal/meetings';
import { MeetingForm } from './MeetingForm';
import { isPast, type Planned, planOrNote } from './planOrNote';

export interface PlanDialogProps extends Planned {
  /** What it is planned with; left open, the person chooses. */
  activity?: Pick<Activity, 'id' | 'title'> | undefined;
  day?: Day | undefined;
  partner?: string | undefined;
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  onClose: () => void;
}

/** A meeting to plan. */
export function PlanDialog({ draft, ...props }: PlanDialogProps) {
  const held = useHeldDraft(draft ?? `new-meeting/${props.activity?.id ?? ''}/`);
  return held && <OpenPlan held={held} {...props} />;
}

function OpenPlan({ held, activity, day = today(), partner = '', onClose, ...on }: OpenPlanProps) {
  const { activityOf } = useCatalogue();
  const lengthOf = (id: ActivityId) => `${meetingMinutes(activityOf(id)?.facets.time)}`;
  const about = useBeginning(held, () => {
    const { id: activityId = '', title = '' } = activity ?? {};
    return {
      activityId,
      title,
      day,
      time: '',
      minutes: lengthOf(activityId),
      partner,
      place: '',
    };
  });
  const editing = useEdit(held, { ...readableMeeting(about), activityId: about.activityId }, about);
  const { fields, change } = editing;
  const chosen = activity ?? activityOf(fields.activityId);

  function choose(activityId: ActivityId | '') {
    const isProposed = fields.minutes === lengthOf(fields.activityId);
    change({ activityId, ...(isProposed && { minutes: lengthOf(activityId) }) });
  }

  return (
    <Modal title={activity ? words.named(activity.title) : words.any} onClose={onClose}>
      {(close) => (
        <>
          <MeetingForm
            editing={editing}
            isNoted={isPast(fields.day)}
            hasProblem={!chosen}
            onClose={close}
            onSave={async ({ activityId: _, ...entry }) => {
              await planOrNote(chosen as Activity, entry, held.key, on);
              close();
              return true;
            }}
          >
            {(isChecked) =>
              !activity && <ActivityField value={fields.activityId} isWrong={isChecked && !chosen} onChange={choose} />
            }
          </MeetingForm>
          {fields.partner && <OpenSteps partner={fields.partner} />}
        </>
      )}
    </Modal>
  );
}

type OpenPlanProps = Omit<PlanDialogProps, 'draft'> & { held: HeldDraft };
