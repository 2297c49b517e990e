import { useEffect, useRef } from 'preact/hooks';
import { attempt, tell } from '@/components/page/messages';
import { useSpokenChange } from '@/components/page/useSpoken';
import { say } from '@/components/page/voice';
import { session as words } from '@/data/locales/fr-session';
import { hourInWords } from '@/utils/days/hour';
import { changeSession } from '@/utils/journal/session';
import type { Session } from '@/utils/journal/tables/meetings';
import {
  end,
  extend,
  goTo,
  isPaused,
  left,
  minute,
  pause,
  plannedEnd,
  resume,
  shareOut,
  spent,
} from '@/utils/session/time';
import { Ring } from './Ring';
import styles from './Steps.module.css';
import { useTime } from './useTime';

/** Where one is: the step at hand, its time, what comes next, when all ends. */
export function Steps({ session }: { session: Session }) {
  const now = useTime(session);
  const { id, steps, step } = session;
  const at = steps[step] ?? { text: session.title, minutes: 0, spent: 0 };
  const following = steps[step + 1];
  const of = words.stepOf(step + 1, steps.length);
  const rest = left(session, now);
  const paused = isPaused(session);
  useSpokenChange(words.spokenStep(of, at.text, Math.round(at.minutes)));
  useSaidUp(rest <= 0, at.text, step);
  const act = (change: (session: Session, now: number) => Session) => attempt(() => changeSession(id, change));

  const share = () =>
    attempt(async () => {
      let isShared = false;
      await changeSession(id, (stored, now) => {
        const shared = shareOut(stored, now);
        isShared = shared !== undefined;
        return shared ?? stored;
      });
      tell({ text: isShared ? words.shared : words.tooLittle(steps.length - step) });
    });

  const planned = plannedEnd(session, now);
  const late = Math.round((end(session, now) - planned) / minute);
  return (
    <section class={styles.steps} aria-label={words.step}>
      <div class={styles.ring}>
        <Ring part={spent(session, now) / (at.minutes * minute || 1)} />
        <p aria-hidden="true">
          {rest > 0 ? Math.ceil(rest / minute) : `+${Math.floor(-rest / minute)}`}
          <span>min</span>
        </p>
      </div>
      <div class={styles.now}>
        <p class={styles.of}>
          {of}, {words.minutes(Math.round(at.minutes))}
        </p>
        <h2 class={styles.text}>{at.text}</h2>
        <p class={styles.left}>
          {leftInWords(rest)}
          {paused && <span class={styles.paused}>{words.paused}</span>}
        </p>
      </div>
      <p class={styles.next}>{following ? words.next(following.text, Math.round(following.minutes)) : words.last}</p>
      <p class={styles.end}>
        <span>{words.end(hourOf(end(session, now)))}</span>
        {late >= 1 && <span>{words.late(late, hourOf(planned))}</span>}
      </p>
      <div class={styles.controls}>
        <button
          type="button"
          aria-disabled={step === 0}
          onClick={() => step > 0 && act((stored, now) => goTo(stored, step - 1, now))}
        >
          {words.previousStep}
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={!following}
          onClick={() => following && act((stored, now) => goTo(stored, step + 1, now))}
        >
          {words.nextStep}
        </button>
      </div>
      <div class={styles.times}>
        <button type="button" onClick={() => act(paused ? resume : pause)}>
          {paused ? words.resume : words.pause}
        </button>
        <button type="button" onClick={() => act(extend)}>
          {words.extend}
        </button>
        <button type="button" onClick={share}>
          {words.shareOut}
        </button>
      </div>
    </section>
  );
}

function leftInWords(rest: number): string {
  if (rest > 0) return words.left(Math.ceil(rest / minute));
  const over = Math.floor(-rest / minute);
  return over < 1 ? words.timeIsUp : words.over(over);
}

function hourOf(moment: number): string {
  const date = new Date(moment);
  return hourInWords(`${date.getHours()}:${String(date.getMinutes()).padStart(2, '0')}`);
}

/** Says once that a step's time is up; nothing of one whose time was up when the page opened, or when one came to it. */
function useSaidUp(isUp: boolean, text: string, step: number): void {
  const before = useRef({ step, isUp });
  useEffect(() => {
    if (before.current.step === step && !before.current.isUp && isUp) say(words.spokenUp(text));
    before.current = { step, isUp };
  }, [isUp, step]);
}
