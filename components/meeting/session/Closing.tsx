import '@/components/page/fields.css';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import form from '@/components/page/EditForm.module.css';
import { attempt, remember } from '@/components/page/messages';
import { PartnerField } from '@/components/page/PartnerField';
import { Spoken } from '@/components/page/useSpoken';
import { StepsField } from '@/components/steps/StepsField';
import { trialForm, verdictLabels } from '@/data/locales/fr';
import { closing as words } from '@/data/locales/fr-session';
import { today } from '@/utils/days/day';
import { changeSession, endSession, isEnded, undoEnd } from '@/utils/journal/session';
import { readLines, writeLines } from '@/utils/journal/step-lines';
import { noteLimit, verdicts } from '@/utils/journal/tables/history';
import type { Session } from '@/utils/journal/tables/meetings';
import styles from './Closing.module.css';
import { Notes } from './Notes';
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
  useEffect(() => heading.current?.focus(), []);
  const [partner, setPartner] = useState(session.partner);
  const [isChecked, setIsChecked] = useState(false);
  const tooLong = notes.text.length - noteLimit;
  const keep = (part: Partial<Pick<Session, 'partner' | 'verdict'>>) =>
    attempt(() => changeSession(id, (stored) => ({ ...stored, ...part })));

  const save = () => {
    setIsChecked(true);
    if (tooLong > 0) return;
    return attempt(async () => {
      const { typed, draft } = notes.take();
      const ended = await endSession(id, partner, typed, draft);
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
      class={styles.closing}
      noValidate
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
                checked={session.verdict === verdict}
                onChange={() => keep({ verdict })}
              />
              {verdictLabels[verdict]}
            </label>
          ))}
        </fieldset>
        <PartnerField
          value={partner}
          onChange={(name) => {
            setPartner(name);
            keep({ partner: name });
          }}
        />
      </div>
      <Steps session={session} />
      <Notes notes={notes} />
      <Spoken tone="alert" class={form.wrong}>
        {isChecked && tooLong > 0 && words.tooLong(tooLong)}
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

/** «Prochains pas», kept as they are typed; here, one's own letters are ahead of what is stored. */
function Steps({ session: { id, nextSteps } }: { session: Session }) {
  const stored = writeLines(nextSteps);
  const [typed, setTyped] = useState(stored);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) setTyped(stored);
  }, [stored]);
  return (
    <div ref={place}>
      <StepsField
        value={typed}
        from={today()}
        onChange={(value) => {
          setTyped(value);
          attempt(() => changeSession(id, (session) => ({ ...session, nextSteps: readLines(value) })));
        }}
      />
    </div>
  );
}
