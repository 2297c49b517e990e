import { useRef, useState } from 'preact/hooks';
import { useGuideOf } from '@/components/activity/useGuideOf';
import { Modal } from '@/components/page/Modal';
import { useEdit, useHeldDraft } from '@/components/page/useEdit';
import { useLive } from '@/components/page/useLive';
import { invite as words } from '@/data/locales/fr-meetings';
import type { Guide } from '@/data/schema';
import { today } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import { dropDraft, type HeldDraft } from '@/utils/journal/drafts';
import { readMeeting } from '@/utils/journal/meetings';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { invitation } from '@/utils/meetings/invitation';
import { InviteForm } from './InviteForm';

/** What whoever opens the dialog knows of the meeting: perhaps but what a draft remembers. */
export type Invited = Pick<Meeting, 'id'> & Partial<Meeting>;

interface InviteDialogProps {
  meeting: Invited;
  /** How the keys begin of the drafts that may be gone on with here. */
  draft?: string | undefined;
  onClose: () => void;
}

/** What one sends to the partner of a meeting, read and perhaps changed before it goes. Nothing is sent from here. */
export function InviteDialog({ meeting, draft = `invitation/${meeting.id}/`, onClose }: InviteDialogProps) {
  const held = useHeldDraft(draft);
  const { value, problem } = useLive(async () => ({ row: await readMeeting(meeting.id) }), [meeting.id]);
  const last = useRef<Meeting>({ ...unknown(), ...meeting });
  if (value?.row) last.current = value.row;
  const lines = useMessage(last.current.activityId);
  const isRead = value !== undefined || problem !== undefined;
  return (
    held &&
    isRead &&
    lines && (
      <OpenInvite
        held={held}
        meeting={last.current}
        isGone={value !== undefined && !value.row}
        lines={lines}
        onClose={onClose}
      />
    )
  );
}

const unknown = () => ({
  activityId: '',
  title: '',
  day: today(),
  time: '',
  minutes: 0,
  partner: '',
  place: '',
  status: 'planned' as const,
  sequence: 0,
  createdAt: '',
  updatedAt: '',
});

/** The activity's own message, from when it has been read: another one takes its place in the open dialog. Empty where there is none. */
function useMessage(activityId: string): Guide['message'] | undefined {
  const guide = useGuideOf(activityId);
  const last = useRef<Guide['message']>(undefined);
  if (guide !== undefined) last.current = guide?.message ?? [];
  return last.current;
}

interface OpenInviteProps extends Pick<InviteDialogProps, 'onClose'> {
  held: HeldDraft;
  meeting: Meeting;
  isGone: boolean;
  lines: Guide['message'];
}

function OpenInvite({ held, meeting, isGone, lines, onClose }: OpenInviteProps) {
  const [day] = useState(today);
  const { activityId, title, time, partner, place, status } = meeting;
  const about = { activityId, title, day: meeting.day, time, partner, place, status };
  const editing = useEdit(held, invitation(meeting, lines, day), about);
  // Once it was copied, or opened in the mail program, it waits no longer when the dialog is closed.
  const went = useRef(false);
  const end = () => {
    const drop = async () => {
      await dropDraft(held.key);
      return true;
    };
    if (went.current) editing.save(drop).catch(() => {});
    onClose();
  };
  const heading = status === 'cancelled' ? words.cancelledTitle : words.title;
  return (
    <Modal title={heading(plainTitle(meeting))} onClose={end}>
      {(close) => <InviteForm meeting={meeting} isGone={isGone} editing={editing} went={went} onClose={close} />}
    </Modal>
  );
}
