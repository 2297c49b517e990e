import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Failure } from '@/components/page/Problem';
import { notices as words } from '@/data/locales/fr';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { type StorageProblem, storageProblem, type Trial } from '@/utils/journal/database';
import { setFavourite } from '@/utils/journal/favourites';
import { deleteTrial, recordTrial } from '@/utils/journal/trials';
import { openTrial } from './dialogs';

interface Failed {
  // The id: the object that was painted first is another than the catalogue's.
  activityId: ActivityId;
  problem: StorageProblem;
  retry: () => void;
}

/**
 * What one can do with an activity where it stands: mark it as tried, and star it.
 * `notice` says what came of it.
 */
export function useTrial(activity: Activity, day: Day) {
  const [noted, setNoted] = useState<Trial>();
  const [cancelled, setCancelled] = useState(false);
  const [failed, setFailed] = useState<Failed>();

  /** What the page says is done is done: the words come after the commit, and a failure can be tried again. */
  async function attempt(action: () => Promise<void>): Promise<void> {
    setFailed(undefined);
    setCancelled(false);
    try {
      await action();
    } catch (error) {
      setFailed({ activityId: activity.id, problem: storageProblem(error), retry: () => attempt(action) });
    }
  }

  const mark = ({ detail }: MouseEvent) => {
    // A double click is one press: its second half does not ask for the trial that the first one makes.
    if (detail > 1) return;
    return attempt(async () => {
      const { trial, isNew } = await recordTrial(activity, day);
      if (isNew) setNoted(trial);
      else openTrial(trial);
    });
  };
  const cancel = (trial: Trial, button: Element) =>
    attempt(async () => {
      await deleteTrial(trial.id);
      setNoted(undefined);
      setCancelled(true);
      focusBeside(button);
    });

  const shown = noted?.activityId === activity.id && noted.day === day ? noted : undefined;
  const notice: ComponentChildren = (
    <>
      <p role="status">{shown ? words.tried : cancelled ? words.cancelled : ''}</p>
      {shown && (
        <>
          <button type="button" class="link" onClick={({ currentTarget }) => cancel(shown, currentTarget)}>
            {words.cancel}
          </button>
          <button type="button" class="link" onClick={() => openTrial(shown)}>
            {words.addNote}
          </button>
        </>
      )}
      <Failure
        problem={failed?.activityId === activity.id ? failed.problem : undefined}
        onRetry={({ currentTarget }) => {
          focusBeside(currentTarget as Element);
          failed?.retry();
        }}
      />
    </>
  );
  return {
    mark,
    star: (favourite: boolean) => attempt(() => setFavourite(activity.id, favourite)),
    notice,
  };
}

/** A button that goes away once it has done its work leaves the focus to the card's, or the row's, own. */
function focusBeside(button: Element): void {
  const activity = button.closest('[data-goal]');
  (activity?.querySelector<HTMLElement>('.primary') ?? activity?.querySelector<HTMLElement>('[data-row]'))?.focus();
}
