import '@/components/page/fields.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { comeTo } from '@/components/page/comeTo';
import form from '@/components/page/EditForm.module.css';
import { halfTyped } from '@/components/page/halfTyped';
import { attempt, remember } from '@/components/page/messages';
import { Spoken } from '@/components/page/useSpoken';
import { StepsField } from '@/components/steps/StepsField';
import { editForm } from '@/data/locales/fr';
import { closing as words } from '@/data/locales/fr-session';
import { trialForm, verdictLabels } from '@/data/locales/fr-trials';
import { today } from '@/utils/days/day';
import { changeSession, endSession, isEnded, undoEnd } from '@/utils/journal/session';
import { readLines, writeLines } from '@/utils/journal/step-lines';
import { noteLimit, verdicts } from '@/utils/journal/tables/history';
import type { Session } from '@/utils/journal/tables/meetings';
import { mergeLines } from '@/utils/session/merge-lines';
import styles from './Closing.module.css';
import { Notes } from './Notes';
import { Partner } from './Partner';
import { useAhead, useChoice } from './useAhead';
import type { TypedNotes } from './useNotes';

interface ClosingProps {
  session: Session;
  notes: TypedNotes;
  onBack: () => void;
}

/** «Terminer la rencontre»: what the guide says to conclude with, and what is kept of it. All of it waits in the session until it is saved. */
export function Closing({ session, notes, onBack }: ClosingProps) {
  const { id } = session;
  const field = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // By way of what stays: of the place where what was pressed has been, Orca would find this heading by itself.
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    comeTo(heading.current);
  }, []);
  const [isChecked, setIsChecked] = useState(false);
  const tooLong = notes.text.length - noteLimit;
  const fields = useRef<HTMLFormElement>(null);
  const [isHalfTyped, setIsHalfTyped] = useState(false);
  const [judged, judge] = useChoice(id, session.verdict);

  const save = () => {
    setIsChecked(true);
    const half = halfTyped(fields.current);
    setIsHalfTyped(half !== undefined);
    half?.focus();
    if (half || tooLong > 0) return;
    return attempt(async () => {
      const { typed, draft } = notes.take();
      const ended = await endSession(id, typed, draft);
      if (!ended) return;
      remember({
        message: { text: words.ended, which: ended.session.title, holds: () => isEnded(ended) },
        async takeBack() {
          return { text: (await undoEnd(ended)) ? words.resumed : words.other, which: ended.session.title };
        },
      });
    });
  };

  return (
    <form
      ref={fields}
      class={styles.closing}
      noValidate
      onInput={() => setIsHalfTyped(false)}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {words.title}
        </h2>
        {session.closing.length > 0 && (
          <ul class={styles.lines}>
            {session.closing.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        )}
      </section>
      <div class={form.form}>
        <fieldset>
          <legend>{trialForm.verdict}</legend>
          {verdicts.map((verdict) => (
            <label>
              <input
                type="radio"
                name={`${field}-verdict`}
                checked={judged === verdict}
                onChange={() => judge(verdict, (stored) => ({ ...stored, verdict }))}
              />
              {verdictLabels[verdict]}
            </label>
          ))}
        </fieldset>
        <Partner session={session} />
      </div>
      <Steps session={session} />
      <Notes notes={notes} />
      <Spoken tone="alert" class={form.wrong}>
        {isHalfTyped ? editForm.halfTyped : isChecked && tooLong > 0 && words.tooLong(tooLong)}
      </Spoken>
      <div class={styles.actions}>
        <button type="submit" class="primary">
          {words.save}
        </button>
        <button type="button" class="quiet" onClick={onBack}>
          {words.back}
        </button>
      </div>
    </form>
  );
}

/** «Prochains pas», kept as they are typed, beside what another window adds to them. */
function Steps({ session: { id, nextSteps } }: { session: Session }) {
  const [typed, setTyped] = useAhead(writeLines(nextSteps), (before, typed, stored) =>
    writeLines(mergeLines(readLines(before), readLines(typed), readLines(stored))),
  );
  return (
    <StepsField
      value={typed}
      from={today()}
      onChange={(value) => {
        setTyped(value);
        const [before, after] = [readLines(typed), readLines(value)];
        attempt(() =>
          changeSession(id, (session) => ({ ...session, nextSteps: mergeLines(before, after, session.nextSteps) })),
        );
      }}
    />
  );
}
