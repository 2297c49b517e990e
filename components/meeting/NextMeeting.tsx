import type { ComponentChildren } from 'preact';
import { next as words } from '@/data/locales/fr';
import { plainTitle } from '@/utils/ideas/title';
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
  /** What else one can do. */
  children?: ComponentChildren;
}

/** «Prochaine rencontre», in one line. Without hooks: the first paint makes it without Preact. */
export const NextMeeting = ({ next, today, isPreparing = false, notice, children, ...on }: NextMeetingProps) =>
  (next || notice) && (
    <section class={styles.next} aria-label={words.name}>
      {next && (
        <p>
          <b>{momentInWords(next.meeting, today)}</b>
          {` · ${plainTitle(next.meeting)}`}
          {next.meeting.partner && <bdi>{` · ${words.with(next.meeting.partner)}`}</bdi>}
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
          {children}
        </div>
      )}
      {notice}
    </section>
  );
