import { useRef } from 'preact/hooks';
import { Modal } from '@/components/page/Modal';
import { useEdit, useHeldDraft } from '@/components/page/useEdit';
import { useLive } from '@/components/page/useLive';
import { planning as words } from '@/data/locales/fr-meetings';
import type { HeldDraft } from '@/utils/journal/drafts';
import { confirmMeeting, editMeeting, type KnownMeeting, readableMeeting, readMeeting } from '@/utils/journal/meetings';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { MeetingForm } from './MeetingForm';
import { isPast, type Planned, planOrNote } from './planOrNote';

export interface MeetingDialogProps extends Planned {
  meeting: KnownMeeting;
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  /** Told of the meeting as it was before. */
  onSaved: (before: Meeting) => void;
  onClose: () => void;
}

/** A planned meeting to move or to change: as it is stored now, whatever the page that opens it knows of it. */
export function MeetingDialog({ meeting, draft = `meeting/${meeting.id}/`, ...on }: MeetingDialogProps) {
  const held = useHeldDraft(draft);
  const { value, problem } = useLive(async () => ({ row: await readMeeting(meeting.id) }), [meeting.id]);
  const last = useRef(meeting);
  const now = value ? value.row : problem && meeting;
  if (now) last.current = now;
  const isRead = value !== undefined || problem !== undefined;
  const isGone = !now || now.status === 'held';
  return held && isRead && <OpenMeeting held={held} meeting={last.current} isGone={isGone} {...on} />;
}

function OpenMeeting({ held, meeting, isGone, onSaved, onClose, ...on }: OpenMeetingProps) {
  const { id, activityId, title } = meeting;
  const entry = readableMeeting(meeting);
  const editing = useEdit(held, entry, { activityId, title, ...entry });
  const { day } = editing.fields;
  const isNoted = isPast(day) && (isGone || day !== entry.day);
  return (
    <Modal title={words.edit(title)} onClose={onClose}>
      {(close) => (
        <MeetingForm
          editing={editing}
          isGone={isGone}
          isNoted={isNoted}
          onClose={close}
          onSave={async (fields) => {
            if (isGone) await planOrNote({ id: activityId, title }, fields, held.key, on);
            else {
              const before = await readMeeting(id);
              // Otherwise the live query shows what keeps it.
              if (!before || (await editMeeting(id, editing.edit, held.key)) !== 'saved') return false;
              const noted = isNoted && (await confirmMeeting(id));
              if (noted) on.onNoted(noted.trial);
              else onSaved(before);
            }
            close();
            return true;
          }}
        />
      )}
    </Modal>
  );
}

type OpenMeetingProps = Omit<MeetingDialogProps, 'draft'> & { held: HeldDraft; isGone: boolean };
