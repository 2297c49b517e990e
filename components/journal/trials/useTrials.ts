import { useEffect, useRef, useState } from 'preact/hooks';
import type { Attempt, Place } from '@/components/journal/context';
import { messages as words } from '@/data/locales/fr-journal';
import { dayInWords } from '@/utils/days/day';
import type { Trial } from '@/utils/journal/database';
import { deleteTrial, restoreTrial } from '@/utils/journal/trials';

export interface Message {
  text: string;
  which?: string;
}

/** Something done that can be taken back. */
export interface Undoable {
  message: Message;
  /** What is said of it once something else was done. */
  before: string;
  /** Takes it back, and says so. */
  takeBack(): Promise<Message>;
  /** Moves the focus, once nothing else is left to take back. */
  focus?: () => void;
}

const which = ({ title, day }: Trial) => words.which(title, dayInWords(day));

/** How long what was changed may take to appear where the focus waits for it, in milliseconds. */
const patience = 2000;

/** How long a message stays that offers no way back, in milliseconds. */
const fading = 10_000;

/** What happened on this page: the last of it in words, and all that can be taken back for as long as the page is open. */
export function useTrials(attempt: Attempt, first?: Message) {
  const [done, setDone] = useState<Undoable[]>([]);
  const [message, setMessage] = useState(first);
  const awaited = useRef<{ id: Trial['id']; place: Place; until: number }>(undefined);

  useEffect(() => {
    if (!message || done.length > 0) return;
    const timer = setTimeout(() => setMessage(undefined), fading);
    return () => clearTimeout(timer);
  }, [message, done]);

  /** The focus goes to the trial when it appears in its place; until then to the heading there. */
  function awaitTrial({ id }: Trial, place: Place) {
    awaited.current = { id, place, until: Date.now() + patience };
    headingOf(place)?.focus({ preventScroll: true });
  }

  function remember(undoable: Undoable) {
    setDone((before) => [...before, undoable]);
    setMessage(undoable.message);
  }

  return {
    message,
    last: done.at(-1),
    say: setMessage,
    remember,
    awaitTrial,
    isAwaited({ id }: Trial, place: Place) {
      const wait = awaited.current;
      if (wait?.id !== id || wait.place !== place || Date.now() > wait.until) return false;
      awaited.current = undefined;
      return true;
    },
    remove: (trial: Trial, place: Place) =>
      attempt(async () => {
        const beside = besideOf(trial, place);
        const deleted = await deleteTrial(trial.id);
        beside?.focus({ preventScroll: true });
        if (!deleted) return;
        remember({
          message: { text: words.deleted, which: which(deleted) },
          before: words.before(which(deleted)),
          async takeBack() {
            await restoreTrial(deleted);
            return { text: words.restored, which: which(deleted) };
          },
          focus: () => awaitTrial(deleted, place),
        });
      }),
    undo: () =>
      attempt(async () => {
        const last = done.at(-1);
        if (!last) return;
        const said = await last.takeBack();
        const others = done.slice(0, -1);
        // «Annuler» keeps the focus while it has something left to undo.
        if (others.length === 0) last.focus?.();
        setDone(others);
        setMessage(said);
      }),
  };
}

const placeOf = (place: Place) => document.querySelector<HTMLElement>(`[data-place="${place}"]`);
const headingOf = (place: Place) => placeOf(place)?.querySelector<HTMLElement>('[tabindex="-1"]');

/** Where the focus goes when a row goes: to the next one, or the one before, or the heading. */
function besideOf(trial: Trial, place: Place) {
  const rows = [...(placeOf(place)?.querySelectorAll<HTMLElement>('[data-trial]') ?? [])];
  const index = rows.findIndex(({ dataset }) => dataset.trial === trial.id);
  const beside = rows[index + 1] ?? rows[index - 1];
  return beside?.querySelector('button') ?? headingOf(place);
}
