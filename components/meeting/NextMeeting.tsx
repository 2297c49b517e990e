import type { ComponentChildren } from 'preact';
import { Dot } from '@/components/page/Dot';
import { next as words } from '@/data/locales/fr-meetings';
import type { Next } from '@/utils/kept/next';
import { momentInWords } from '@/utils/meetings/moment';
import styles from './NextMeeting.module.css';

interface NextMeetingProps {
  next: Next | undefined;
  today: string;
  isPreparing?: boolean;
  onPrepare?: () => void;
  onBegin?: () => void;
  onHeld?: () => void;
  onMove?: () => void;
  onCancel?: () => void;
  /** What was just done with one. */
  notice?: ComponentChildren;
}

/** «Prochaine rencontre», in one line. Without hooks: the first paint makes it without Preact. */
export const NextMeeting = ({ next, today, isPreparing = false, notice, ...on }: NextMeetingProps) =>
  (next || notice) && (
    <section class={styles.next} aria-label={words.name}>
      {next && (
        <p>
          <b>{momentInWords(next.meeting, today)}</b>
          <Dot />
          {next.meeting.title}
          {next.meeting.partner && (
            <>
              <Dot />
              <bdi>{words.with(next.meeting.partner)}</bdi>
            </>
          )}
        </p>
      )}
      {next && (
        <div>
          {next.isOver ? (
            <>
              <p>{words.over}</p>
              <button type="button" onClick={on.onHeld}>
                {words.held}
              </button>
              <button type="button" onClick={on.onMove}>
                {words.moved}
              </button>
              <button type="button" onClick={on.onCancel}>
                {words.cancelled}
              </button>
            </>
          ) : (
            <>
              {next.meeting.day === today && (
                <button type="button" onClick={on.onBegin}>
                  {words.begin}
                </button>
              )}
              <button type="button" aria-expanded={isPreparing} onClick={on.onPrepare}>
                {words.prepare}
              </button>
            </>
          )}
        </div>
      )}
      {notice}
    </section>
  );
