import { useEffect, useRef, useState } from 'preact/hooks';
import { Sheet } from '@/components/activity/Sheet';
import { useGuideOf } from '@/components/activity/useGuideOf';
import { comeTo } from '@/components/page/comeTo';
import { Dot } from '@/components/page/Dot';
import { useCatalogue } from '@/components/page/useCatalogue';
import { usePaper } from '@/components/page/usePaper';
import { OpenSteps } from '@/components/steps/OpenSteps';
import { session as words } from '@/data/locales/fr-session';
import type { Guide } from '@/data/schema';
import type { Session as SessionRow } from '@/utils/journal/tables/meetings';
import { hasVersions, inVersion, isShort } from '@/utils/session/begin';
import { Abandon } from './Abandon';
import { Aids } from './Aids';
import { Closing } from './Closing';
import { Notes } from './Notes';
import { Partner } from './Partner';
import { Questions } from './Questions';
import styles from './Session.module.css';
import { Steps } from './Steps';
import { useChoice } from './useAhead';
import { useNotes } from './useNotes';
import { useWakeLock } from './useWakeLock';

interface SessionProps {
  session: SessionRow;
  /** Whether it is to be ended, and how that is changed. */
  isClosing: boolean;
  onClosing: (isClosing: boolean) => void;
  /** Where what was pressed went with what was there before. */
  takesFocus?: boolean;
}

/** A meeting that is being held: what one needs of it is in sight, and stays when it is closed. */
export function Session({ session, isClosing, onClosing, takesFocus = false }: SessionProps) {
  const { title, partner, place } = session;
  const notes = useNotes(session);
  // Without it, the session has its own steps and questions.
  const guide = useGuideOf(session.activityId) ?? undefined;
  const [isAbandoning, setIsAbandoning] = useState(false);
  // Where nobody was named, one can say it all along.
  const [isPartnerAsked] = useState(partner === '');
  useWakeLock();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) comeTo(heading.current);
  }, []);
  const { activityOf } = useCatalogue();
  const activity = activityOf(session.activityId);
  usePaper(activity && guide && <Sheet activity={activity} guide={guide} situations={[]} notes={notes.text} />);
  const wasClosing = useRef(isClosing);
  const endButton = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (wasClosing.current && !isClosing) comeTo(endButton.current);
    wasClosing.current = isClosing;
  }, [isClosing]);
  return (
    <div class={styles.session} data-goal={activity?.facets.goal}>
      <header class={styles.head}>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {(partner || place) && (
          <p>
            {partner && words.with(partner)}
            {partner && place && <Dot />}
            {place}
          </p>
        )}
      </header>
      {isClosing ? (
        <Closing session={session} notes={notes} onBack={() => onClosing(false)} />
      ) : (
        <div class={styles.columns}>
          <div class={styles.hand}>
            {hasVersions(session, guide) && guide && <Versions session={session} guide={guide} />}
            <Steps session={session} />
          </div>
          <Notes notes={notes} />
          <Questions session={session} />
          <div class={styles.aside}>
            {isPartnerAsked && (
              <section class={styles.partner}>
                <Partner session={session} />
              </section>
            )}
            <OpenSteps partner={partner} heading="h2" />
            <Aids session={session} />
          </div>
          <div class={styles.ends}>
            <button ref={endButton} type="button" onClick={() => onClosing(true)}>
              {words.finish}
            </button>
            <button type="button" class="quiet" onClick={() => setIsAbandoning(true)}>
              {words.abandon}
            </button>
          </div>
        </div>
      )}
      {isAbandoning && <Abandon session={session} notes={notes} onClose={() => setIsAbandoning(false)} />}
    </div>
  );
}

/** All of the guide, or its short version, while the first step is at hand. */
function Versions({ session, guide }: { session: SessionRow; guide: Guide }) {
  const [chosen, choose] = useChoice(session.id, isShort(session, guide));
  return (
    <fieldset class={styles.versions}>
      <legend class="visually-hidden">{words.versions}</legend>
      {[false, true].map((short) => (
        <label>
          <input
            type="radio"
            name="version"
            checked={chosen === short}
            onChange={() => choose(short, (stored) => inVersion(stored, guide, short))}
          />
          {short ? words.short(minutesOf(guide.shortVersion)) : words.full(minutesOf(guide.steps))}
        </label>
      ))}
    </fieldset>
  );
}

const minutesOf = (steps: readonly { minutes: number }[] | undefined) =>
  (steps ?? []).reduce((sum, { minutes }) => sum + minutes, 0);
