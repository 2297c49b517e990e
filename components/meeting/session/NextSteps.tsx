import { useEffect, useRef, useState } from 'preact/hooks';
import { attempt } from '@/components/page/messages';
import { useLimit } from '@/components/page/useLimit';
import { closing as words } from '@/data/locales/fr-session';
import { changeSession } from '@/utils/journal/session';
import { doers, nextStepLimit, type Session } from '@/utils/journal/tables';
import styles from './Closing.module.css';

type Entry = Session['nextSteps'][number];

const put = (id: Session['id'], entry: Entry) =>
  attempt(() =>
    changeSession(id, (stored) => {
      const isThere = stored.nextSteps.some((other) => other.id === entry.id);
      const nextSteps = isThere
        ? stored.nextSteps.map((other) => (other.id === entry.id ? entry : other))
        : [...stored.nextSteps, entry];
      return { ...stored, nextSteps };
    }),
  );

/** «Prochains pas»: what the two take upon themselves, kept as it is typed. */
export function NextSteps({ session: { id, nextSteps } }: { session: Session }) {
  const place = useRef<HTMLFieldSetElement>(null);
  const [added, setAdded] = useState<Entry['id']>();
  useEffect(() => {
    if (added) place.current?.querySelector<HTMLElement>(`[data-step="${added}"] input`)?.focus();
  }, [added, nextSteps.length]);
  return (
    <fieldset ref={place} class={styles.nextSteps}>
      <legend>{words.nextSteps}</legend>
      {nextSteps.map((entry, index) => (
        <Row
          key={entry.id}
          entry={entry}
          number={index + 1}
          onChange={(changed) => put(id, changed)}
          onRemove={() => {
            place.current?.querySelector<HTMLElement>('[data-add]')?.focus();
            attempt(() =>
              changeSession(id, (stored) => ({
                ...stored,
                nextSteps: stored.nextSteps.filter((other) => other.id !== entry.id),
              })),
            );
          }}
        />
      ))}
      <button
        type="button"
        data-add
        onClick={() => {
          const entry: Entry = { id: crypto.randomUUID(), text: '', by: 'me', due: '' };
          setAdded(entry.id);
          put(id, entry);
        }}
      >
        {words.add}
      </button>
    </fieldset>
  );
}

interface RowProps {
  entry: Entry;
  number: number;
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

function Row({ entry: stored, number, onChange, onRemove }: RowProps) {
  const [entry, setEntry] = useState(stored);
  const row = useRef<HTMLDivElement>(null);
  // What another window writes; here, one's own letters are ahead of what is stored.
  useEffect(() => {
    if (!row.current?.contains(document.activeElement)) setEntry(stored);
  }, [stored]);
  const limit = useLimit(entry.text, nextStepLimit);
  const change = (part: Partial<Entry>) => {
    const changed = { ...entry, ...part };
    setEntry(changed);
    onChange(changed);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset within one would read all legends before each field.
    <div ref={row} class={styles.row} role="group" aria-label={words.step(number)} data-step={entry.id}>
      <label class={styles.what}>
        {words.what}
        <input
          type="text"
          autocomplete="off"
          value={entry.text}
          onInput={({ currentTarget }) => change({ text: currentTarget.value })}
          {...limit.on}
        />
      </label>
      <label>
        {words.who}
        <select
          value={entry.by}
          onChange={({ currentTarget }) => change({ by: doers.find((doer) => doer === currentTarget.value) ?? 'both' })}
        >
          {doers.map((doer) => (
            <option value={doer}>{words.by[doer]}</option>
          ))}
        </select>
      </label>
      <label>
        {words.due}
        <input type="date" value={entry.due} onInput={({ currentTarget }) => change({ due: currentTarget.value })} />
      </label>
      <button type="button" class="link" aria-label={`${words.remove}\u00a0: ${words.step(number)}`} onClick={onRemove}>
        {words.remove}
      </button>
      <p class={styles.leftOut} role="status">
        {limit.leftOut}
      </p>
    </div>
  );
}
