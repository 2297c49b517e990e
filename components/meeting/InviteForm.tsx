import '@/components/page/fields.css';
import { useRef, useState } from 'preact/hooks';
import { download } from '@/components/page/download';
import { DraftLines } from '@/components/page/EditForm';
import form from '@/components/page/EditForm.module.css';
import type { Editing } from '@/components/page/useEdit';
import { useLimit } from '@/components/page/useLimit';
import { Said, Spoken, useSpoken } from '@/components/page/useSpoken';
import { say } from '@/components/page/voice';
import { invite as words } from '@/data/locales/fr-meetings';
import { plainTitle } from '@/utils/ideas/title';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { calendarFile, calendarFileName } from '@/utils/meetings/ics';
import type { Invitation } from '@/utils/meetings/invitation';
import { mailto } from '@/utils/meetings/mailto';
import styles from './InviteForm.module.css';

interface InviteFormProps {
  meeting: Meeting;
  /** Whether the meeting was deleted meanwhile. */
  isGone: boolean;
  editing: Editing<Invitation>;
  /** Whether what stands here was copied or opened elsewhere. */
  went: { current: boolean };
  onClose: () => void;
}

/** More where what is proposed has more. */
const limits = { subject: 300, message: 4000 };

/** Subject and message, and the three ways in which they leave. */
export function InviteForm({ meeting, isGone, editing, went, onClose }: InviteFormProps) {
  const { fields, isEdited, conflicts } = editing;
  const [done, setDone] = useState('');
  const [isRefused, setIsRefused] = useState(false);
  useSpoken(isRefused ? words.notCopied : undefined, 'alert');
  const message = useRef<HTMLTextAreaElement>(null);
  const subject = useLimit(fields.subject, limits.subject);
  const left = useLimit(fields.message, Math.max(limits.message, editing.stored.message.length));
  const link = mailto(fields);

  function change(part: Partial<Invitation>) {
    went.current = false;
    editing.change(part);
  }

  function proposed() {
    // The button goes away under the focus.
    message.current?.focus();
    editing.abandon();
  }

  function tell(text: string) {
    setIsRefused(false);
    setDone(text);
    say(text);
  }

  async function copy() {
    const { subject, message: text } = fields;
    try {
      await navigator.clipboard.writeText([subject, text].filter(Boolean).join('\n\n'));
      went.current = true;
      tell(words.copied);
    } catch {
      setDone('');
      setIsRefused(true);
      message.current?.focus();
      message.current?.select();
    }
  }

  function save() {
    const file = calendarFile(meeting, {
      summary: plainTitle(meeting),
      description: fields.message,
      zone: Temporal.Now.timeZoneId(),
      now: Temporal.Now.instant(),
    });
    download(calendarFileName(meeting), 'text/calendar', file);
    tell(words.fileReady);
  }

  return (
    <div class={`${form.form} ${styles.form}`}>
      <div>
        <p class={styles.about}>{words.about}</p>
        {isGone && <Spoken>{words.gone}</Spoken>}
        {conflicts.length > 0 && <Spoken>{words.changed}</Spoken>}
        <DraftLines editing={editing} />
      </div>
      <div>
        <label>
          {words.subject}
          <input
            type="text"
            dir="auto"
            autocomplete="off"
            value={fields.subject}
            onInput={({ currentTarget }) => change({ subject: currentTarget.value })}
            {...subject.on}
          />
        </label>
        <p class={form.wrong}>{subject.leftOut}</p>
      </div>
      <div>
        <label>
          {words.message}
          <textarea
            ref={message}
            rows={9}
            dir="auto"
            value={fields.message}
            onInput={({ currentTarget }) => change({ message: currentTarget.value })}
            {...left.on}
          />
        </label>
        <p class={form.hint}>{left.left}</p>
        <p class={form.wrong}>{left.leftOut}</p>
        {isEdited && (
          <button type="button" class="link" onClick={proposed}>
            {words.proposed}
          </button>
        )}
      </div>
      {isEdited && !editing.isKept && <p class={form.hint}>{words.unkept}</p>}
      <div>
        <p class={styles.done}>
          {isRefused && <Said>{words.notCopied}</Said>}
          {done && <Said>{done}</Said>}
        </p>
        <div class={form.actions}>
          <button type="button" class="primary" onClick={copy}>
            {words.copy}
          </button>
          {link && (
            // In a tab of its own: mail on the web would take the place of this page.
            <a
              class={styles.mail}
              href={link}
              target="_blank"
              rel="noreferrer"
              onClick={() => {
                went.current = true;
              }}
            >
              {words.mail}
            </a>
          )}
          {!isGone && (
            <button type="button" onClick={save}>
              {meeting.status === 'cancelled' ? words.cancellationFile : words.file}
            </button>
          )}
          <button type="button" class="quiet" onClick={onClose}>
            {words.close}
          </button>
        </div>
      </div>
      {!link && <p class={form.hint}>{words.tooLong}</p>}
    </div>
  );
}
