import type { Activity, Guide } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { plainTitle } from '@/utils/ideas/title';
import type { Meeting, Session, SessionStep } from '@/utils/journal/tables/meetings';
import { minute, shareOut } from './time';

/** What is known of a meeting that begins: it may have been planned, and its activity may be gone meanwhile. */
export interface Beginning {
  id: Session['id'];
  activity: Pick<Activity, 'id' | 'title'>;
  guide: Pick<Guide, 'steps' | 'shortVersion' | 'questions' | 'closing'> | undefined;
  meeting: Pick<Meeting, 'partner' | 'place' | 'minutes'> | undefined;
  day: Day;
}

/** How long a meeting lasts whose activity does not say it. */
const usual = 60;

const sum = (steps: readonly SessionStep[]) => steps.reduce((all, { minutes }) => all + minutes, 0);

const fullSteps = (guide: Beginning['guide']): SessionStep[] =>
  (guide?.steps ?? []).map(({ text, minutes }) => ({ text, minutes, spent: 0 }));

const shortSteps = (guide: Beginning['guide']): SessionStep[] =>
  (guide?.shortVersion ?? []).flatMap(({ step, minutes }) => {
    const text = guide?.steps[step - 1]?.text;
    return text === undefined ? [] : [{ text, minutes, spent: 0 }];
  });

/** The session as it begins. What was planned shorter than the guide takes has its short version where that fits. */
export function begun({ id, activity, guide, meeting, day }: Beginning, now: number): Session {
  const title = plainTitle(activity);
  const short = shortSteps(guide);
  const planned = meeting?.minutes || undefined;
  const full = fullSteps(guide);
  const isShort = short.length > 0 && planned !== undefined && planned <= sum(short);
  const steps = isShort ? short : full.length > 0 ? full : [{ text: title, minutes: planned ?? usual, spent: 0 }];
  const at = new Date(now).toISOString();
  const session: Session = {
    key: 'now',
    id,
    activityId: activity.id,
    title,
    day,
    partner: meeting?.partner ?? '',
    place: meeting?.place ?? '',
    clock: { at: now, reads: 0 },
    ends: (planned ?? sum(steps)) * minute,
    steps,
    step: 0,
    since: 0,
    questions: [...(guide?.questions ?? [])],
    ticked: [],
    closing: [...(guide?.closing ?? [])],
    notes: '',
    verdict: '',
    nextSteps: [],
    startedAt: at,
    updatedAt: at,
  };
  return shareOut(session, now) ?? session;
}

/** Whether the steps can still be chosen: the first one is at hand, and there is a short version. */
export const hasVersions = ({ step }: Session, guide: Beginning['guide']): boolean =>
  step === 0 && shortSteps(guide).length > 0;

/** Whether it is the short version that is held. */
export const isShort = ({ steps }: Session, guide: Beginning['guide']): boolean =>
  steps.length === shortSteps(guide).length && steps.length !== guide?.steps.length;

/** The guide's short version, or all of it: from the session's beginning, and as it was where one comes back to it. */
export function inVersion(session: Session, guide: Beginning['guide'], short: boolean): Session {
  if (session.step > 0 || isShort(session, guide) === short) return session;
  const { steps: left, ends, other } = session;
  const steps = other?.steps ?? (short ? shortSteps(guide) : fullSteps(guide));
  const [first, ...rest] = steps;
  if (!first) return session;
  return {
    ...session,
    steps: [{ ...first, spent: left[0]?.spent ?? 0 }, ...rest],
    ends: other?.ends ?? sum(steps) * minute,
    other: { steps: left, ends },
  };
}
