import { useState } from 'preact/hooks';
import { useShared } from '@/components/journal/context';
import { Section } from '@/components/journal/Section';
import { openPlan } from '@/components/meeting/actions';
import { useLive } from '@/components/page/useLive';
import { useMinute } from '@/components/page/useMinute';
import { journal } from '@/data/locales/fr-journal';
import { planning, meetings as words } from '@/data/locales/fr-meetings';
import { lastPlanned, plannedMeetings } from '@/utils/journal/planned';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { isOver } from '@/utils/meetings/moment';
import { MeetingRow } from './MeetingRow';
import styles from './Meetings.module.css';

/** So many of each kind at a time. */
const page = 20;

/** The meetings to come, and those to confirm. */
export function Meetings() {
  const { keeps, today, partner } = useShared();
  const [most, setMost] = useState(page);
  // One more tells whether there are more.
  const past = useLive(() => lastPlanned('', today, most + 1, partner), [today, partner], undefined, [most]);
  const coming = useLive(() => plannedMeetings(today, '~', most + 1, partner), [today, partner], undefined, [most]);
  const now = new Date(useMinute());
  const over = (coming.value ?? []).filter((meeting) => isOver(meeting, now)).reverse();
  const toConfirm = [...over, ...(past.value ?? [])];
  const toCome = (coming.value ?? []).filter((meeting) => !over.includes(meeting));
  const isNone = past.value && coming.value && toConfirm.length + toCome.length === 0;
  const hasMore = Math.max(past.value?.length ?? 0, coming.value?.length ?? 0) > most;
  return (
    <Section id="rencontres" title={journal.sections.rencontres}>
      {keeps && (
        <button type="button" class={styles.add} onClick={() => openPlan({ partner })}>
          {planning.any}
        </button>
      )}
      {isNone && <p class={styles.none}>{partner === undefined ? words.none : words.noneWith(partner)}</p>}
      <Rows title={words.toConfirm} meetings={toConfirm.slice(0, most)} isOver />
      <Rows title={words.toCome} meetings={toCome.slice(0, most)} />
      {hasMore && (
        <button type="button" class={styles.add} onClick={() => setMost(most + page)}>
          {words.more}
        </button>
      )}
    </Section>
  );
}

interface RowsProps {
  title: string;
  meetings: readonly Meeting[];
  isOver?: boolean;
}

function Rows({ title, meetings, isOver = false }: RowsProps) {
  if (meetings.length === 0) return null;
  return (
    <>
      <h3 class={styles.kind}>{title}</h3>
      <ul class={styles.meetings}>
        {meetings.map((meeting) => (
          <MeetingRow key={meeting.id} meeting={meeting} isOver={isOver} />
        ))}
      </ul>
    </>
  );
}
