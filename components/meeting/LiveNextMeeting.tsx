import { useEffect, useRef, useState } from 'preact/hooks';
import { isFocusLost } from '@/components/page/comeTo';
import { goOn } from '@/components/page/goOn';
import { later } from '@/components/page/later';
import { Messages } from '@/components/page/Messages';
import { useMessages } from '@/components/page/messages';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useSpokenChange } from '@/components/page/useSpoken';
import { next as words } from '@/data/locales/fr-meetings';
import type { ActivityId } from '@/data/schema';
import { nearOf } from '@/utils/kept/next';
import type { Today } from '@/utils/kept/snapshot';
import { cancel, confirm, openMeeting } from './actions';
import { beginHere } from './begin';
import styles from './LiveNextMeeting.module.css';
import { NextMeeting } from './NextMeeting';
import { useNext } from './useNext';

const Begin = later(async () => (await import('./Begin')).Begin);
const Guide = later(async () => (await import('@/components/activity/Guide')).Guide);

interface LiveNextMeetingProps {
  today: Today;
  keeps: boolean;
  /** Whether it is only told of today and tomorrow. */
  isNear?: boolean;
  /** Shows the guide elsewhere. */
  onPrepare?: (id: ActivityId) => void;
}

/** «Prochaine rencontre» once the page lives, and the guide of what it is about. */
export function LiveNextMeeting({ today, keeps, isNear = false, onPrepare }: LiveNextMeetingProps) {
  const soonest = useNext(today.meetings);
  const next = isNear ? nearOf(soonest, today.day) : soonest;
  const { message, last, failed } = useMessages();
  const { activityOf } = useCatalogue();
  const [preparing, setPreparing] = useState<string>();
  const meeting = next?.meeting;
  const activity = meeting && activityOf(meeting.activityId);
  const isPreparing = meeting !== undefined && preparing === meeting.id;
  useEffect(() => setPreparing((id) => (id === meeting?.id ? id : undefined)), [meeting?.id]);
  useSpokenChange(next?.isOver ? words.over : '');
  const acted = useRef(false);
  const does = (act: (of: NonNullable<typeof meeting>) => unknown) => () => {
    acted.current = true;
    if (meeting) act(meeting);
  };
  useEffect(() => {
    if (!acted.current || !isFocusLost()) return;
    acted.current = false;
    goOn();
  });
  return (
    <>
      <NextMeeting
        next={keeps ? next : undefined}
        today={today.day}
        isPreparing={isPreparing}
        onPrepare={() => {
          if (onPrepare && meeting) onPrepare(meeting.activityId);
          else setPreparing(isPreparing ? undefined : meeting?.id);
        }}
        onBegin={() => meeting && beginHere(meeting.activityId, meeting.id)}
        onHeld={does((meeting) => confirm(meeting))}
        onMove={does((meeting) => openMeeting(meeting))}
        onCancel={does((meeting) => cancel(meeting))}
        notice={(message || last || failed) && <Messages />}
      />
      {isPreparing && activity && (
        <div class={styles.guide} data-goal={activity.facets.goal}>
          <Guide activity={activity} print="alone" tools={<Begin activity={activity} meeting={meeting.id} />} />
        </div>
      )}
    </>
  );
}
