import { openDialog } from '@/components/page/Dialogs';
import { goOn } from '@/components/page/goOn';
import { later } from '@/components/page/later';
import { attempt, type Message, remember, tell, type Undoable } from '@/components/page/messages';
import { noted } from '@/components/trial/noted';
import { invite, meetingMessages as words } from '@/data/locales/fr-meetings';
import { notices } from '@/data/locales/fr-trials';
import type { Activity, ActivityId } from '@/data/schema';
import { type Day, dayInWords } from '@/utils/days/day';
import {
  cancelMeeting,
  confirmMeeting,
  deleteMeeting,
  type KnownMeeting,
  moveBack,
  readMeeting,
  replanMeeting,
  restoreMeeting,
  unconfirmMeeting,
} from '@/utils/journal/meetings';
import type { Draft, Trial } from '@/utils/journal/tables/history';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { openInvite } from './dialogs';

// What one can do with a meeting from wherever it stands. What came of it is said beside the activity `at`, or in the page's own place.

const PlanDialog = later(async () => (await import('./PlanDialog')).PlanDialog);
const MeetingDialog = later(async () => (await import('./MeetingDialog')).MeetingDialog);

interface Options {
  at?: ActivityId | undefined;
  /** The draft to go on with; without it, the last one that waits for the same. */
  draft?: Draft['key'] | undefined;
}

interface Plan extends Options {
  /** What it is planned with; left open, the person chooses. */
  activity?: Pick<Activity, 'id' | 'title'> | undefined;
  day?: Day | undefined;
  partner?: string | undefined;
}

export const openPlan = ({ at, ...plan }: Plan = {}): void =>
  openDialog((close) => (
    <PlanDialog
      {...plan}
      onPlanned={(meeting) => remember(planned(meeting, at))}
      onNoted={(trial) => remember(noted(trial, at))}
      onClose={close}
    />
  ));

export const openMeeting = (meeting: KnownMeeting, { at, draft }: Options = {}): void =>
  openDialog((close) => (
    <MeetingDialog
      meeting={meeting}
      draft={draft}
      onSaved={(before) => rememberMove(before, at)}
      onPlanned={(meeting) => remember(planned(meeting, at))}
      onNoted={(trial) => remember(trial.id === meeting.id ? held(trial, at) : noted(trial, at))}
      onClose={close}
    />
  ));

/** @param done told once it is done */
export const cancel = ({ id }: KnownMeeting, at?: ActivityId, done = () => {}): Promise<void> =>
  attempt(async () => {
    const meeting = await cancelMeeting(id);
    done();
    if (meeting) remember(cancelled(meeting, at));
  }, at);

/** «Oui»: it took place. */
export const confirm = ({ id }: KnownMeeting, at?: ActivityId, done = () => {}): Promise<void> =>
  attempt(async () => {
    const outcome = await confirmMeeting(id);
    done();
    if (outcome?.isNew) remember(held(outcome.trial, at));
    else if (outcome) tell({ text: notices.tried, ...placeOf(outcome.trial, at) });
  }, at);

const placeOf = ({ title, day }: Meeting | Trial, at: ActivityId | undefined) =>
  at === undefined ? { which: notices.which(title, dayInWords(day)) } : { at };

const focusOf = (at: ActivityId | undefined) => (at === undefined ? { focus: goOn } : {});

const held = (trial: Trial, at?: ActivityId): Undoable =>
  noted(trial, at, { remove: unconfirmMeeting, restore: (written) => confirmMeeting(trial.id, written) });

const is = (id: Meeting['id'], status: Meeting['status']) => async () => (await readMeeting(id))?.status === status;
const inviting = (meeting: Meeting, name: string) => ({ name, act: () => openInvite(meeting) });

const isPlanned = (text: string, meeting: Meeting, at: ActivityId | undefined): Message => ({
  text,
  ...placeOf(meeting, at),
  holds: is(meeting.id, 'planned'),
  more: inviting(meeting, invite.name),
});

function planned(meeting: Meeting, at?: ActivityId): Undoable {
  const { id } = meeting;
  const where = placeOf(meeting, at);
  const restored = (deleted: Meeting): Undoable => ({
    ...focusOf(at),
    message: { text: words.unplanned, ...where, holds: async () => (await readMeeting(id)) === undefined },
    before: words.before(notices.which(meeting.title, dayInWords(meeting.day))),
    async takeBack() {
      await restoreMeeting(deleted);
      return isPlanned(words.restored, deleted, at);
    },
  });
  return {
    ...focusOf(at),
    message: isPlanned(words.planned, meeting, at),
    async takeBack() {
      const deleted = await deleteMeeting(id);
      return deleted ? restored(deleted) : { text: words.unplanned, ...where };
    },
  };
}

async function rememberMove(before: Meeting, at?: ActivityId): Promise<void> {
  const after = await readMeeting(before.id);
  if (!after || after.updatedAt === before.updatedAt) return;
  const isMoved = after.day !== before.day || after.time !== before.time;
  remember({
    ...focusOf(at),
    message: isPlanned(isMoved ? words.moved : words.edited, after, at),
    before: words.before(notices.which(before.title, dayInWords(before.day))),
    async takeBack() {
      await moveBack(before);
      return isPlanned(words.restored, before, at);
    },
  });
}

const cancelled = (meeting: Meeting, at?: ActivityId): Undoable => ({
  ...focusOf(at),
  message: {
    text: words.cancelled,
    ...placeOf(meeting, at),
    holds: is(meeting.id, 'cancelled'),
    more: inviting(meeting, words.warn),
  },
  before: words.before(notices.which(meeting.title, dayInWords(meeting.day))),
  async takeBack() {
    const again = await replanMeeting(meeting.id);
    return isPlanned(words.restored, again ?? meeting, at);
  },
});
