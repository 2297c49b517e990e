import '@/components/page/fields.css';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useLimit } from '@/components/page/useLimit';
import { notes as words } from '@/data/locales/fr-session';
import { noteLimit } from '@/utils/journal/tables/history';
import { follow } from '@/utils/kept/item';
import { notesHidden } from '@/utils/kept/preferences';
import styles from './Session.module.css';
import type { TypedNotes } from './useNotes';

/** «Notes», and «Masquer les notes» for when the screen is shared. */
export function Notes({ notes }: { notes: TypedNotes }) {
  const [isHidden, setIsHidden] = useState(notesHidden.get);
  useEffect(() => follow(notesHidden, setIsHidden), []);
  const id = useId();
  const limit = useLimit(notes.text, noteLimit);
  const field = useCaret(notes.text);
  return (
    <section class={styles.notes}>
      <div class={styles.notesHead}>
        <label for={id}>{words.name}</label>
        <button
          type="button"
          class="link"
          aria-pressed={isHidden}
          onClick={() => {
            notesHidden.set(!isHidden);
            setIsHidden(!isHidden);
          }}
        >
          {words.hide}
        </button>
      </div>
      {isHidden ? (
        <p class={styles.meta}>{words.hidden}</p>
      ) : (
        <textarea
          id={id}
          ref={field}
          rows={8}
          value={notes.text}
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => notes.type(currentTarget.value)}
          onBlur={notes.save}
          {...limit.on}
        />
      )}
      <p id={`${id}-hint`} class={styles.meta}>
        {words.discreet}
      </p>
      <p class={styles.meta}>{limit.left}</p>
      <p class={styles.meta}>{limit.leftOut}</p>
      {!notes.isKept && <p class={styles.meta}>{words.unkept}</p>}
    </section>
  );
}

/** Where another window writes before the caret, it stays with the word that it was at. */
function useCaret(text: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const before = useRef({ text, start: 0, end: 0 });
  const now = field.current;
  // As it is before this is drawn: with what was just typed here, and the caret behind it.
  if (now) before.current = { text: now.value, start: now.selectionStart, end: now.selectionEnd };
  useLayoutEffect(() => {
    const element = field.current;
    const { text: old, start, end } = before.current;
    if (!element || element !== document.activeElement || old === element.value || old === '') return;
    const tail = old.slice(end);
    const moved = element.value.endsWith(tail) && !element.value.startsWith(old.slice(0, end));
    const by = moved ? element.value.length - old.length : 0;
    element.setSelectionRange(start + by, end + by);
  }, [text]);
  return field;
}
