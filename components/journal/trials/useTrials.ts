import { useRef } from 'preact/hooks';
import type { Place } from '@/components/journal/context';
import { leaving } from '@/components/page/leaving';
import { attempt, remember } from '@/components/page/messages';
import { messages as words } from '@/data/locales/fr-journal';
import { notices } from '@/data/locales/fr-trials';
import { dayInWords } from '@/utils/days/day';
import type { Trial } from '@/utils/journal/tables/history';
import { deleteTrial, isDeleted, isNoted, restoreTrial } from '@/utils/journal/trials';

/** How long what was changed may take to appear where the focus waits for it, in milliseconds. */
const patience = 2000;

/** Deletes trials, and moves the focus to where one goes on. */
export function useTrials() {
  const awaited = useRef<{ id: Trial['id']; place: Place; until: number; from: Element | null }>(undefined);

  /** The focus goes to the trial, or to the heading there until the trial appears in its place. */
  function awaitTrial({ id }: Trial, place: Place) {
    (rowIn(place, id) ?? headingOf(place))?.focus({ preventScroll: true });
    awaited.current = { id, place, until: Date.now() + patience, from: document.activeElement };
  }

  return {
    awaitTrial,
    isAwaited({ id }: Trial, place: Place) {
      const wait = awaited.current;
      if (wait?.id !== id || wait.place !== place || Date.now() > wait.until) return false;
      awaited.current = undefined;
      // Not from whoever has gone on meanwhile.
      return [wait.from, document.body].includes(document.activeElement);
    },
    remove: (trial: Trial, place: Place, row: HTMLElement) =>
      attempt(async () => {
        const goOn = leaving(row);
        const deleted = await deleteTrial(trial.id);
        goOn();
        if (!deleted) return;
        const which = notices.which(deleted.title, dayInWords(deleted.day));
        remember({
          message: { text: words.deleted, which, holds: () => isDeleted(deleted.id) },
          before: notices.before(which),
          async takeBack() {
            await restoreTrial(deleted);
            return { text: notices.restored, which, holds: () => isNoted(deleted.id) };
          },
          focus: () => awaitTrial(deleted, place),
        });
      }),
  };
}

const rowIn = (place: Place, id: string) =>
  document.querySelector<HTMLElement>(`[data-place="${place}"] [data-trial="${id}"] button`);
const headingOf = (place: Place) => document.querySelector<HTMLElement>(`[data-place="${place}"] [tabindex="-1"]`);
