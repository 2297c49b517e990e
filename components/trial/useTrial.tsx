import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Messages } from '@/components/page/Messages';
import { attempt, leave, remember, type Undoable, useMessages } from '@/components/page/messages';
import { say } from '@/components/page/voice';
import { notices as words } from '@/data/locales/fr';
import type { Activity } from '@/data/schema';
import { type Day, dayInWords } from '@/utils/days/day';
import { setFavourite } from '@/utils/journal/favourites';
import type { Trial } from '@/utils/journal/tables';
import { type DeletedTrial, deleteTrial, isDeleted, isNoted, recordTrial, restoreTrial } from '@/utils/journal/trials';
import { openTrial } from './dialogs';

/**
 * What one can do with an activity where it stands: mark it as tried, and star it.
 * `notice` says what came of it.
 */
export function useTrial(activity: Activity, day: Day) {
  const { id } = activity;
  const { message, failed } = useMessages(id);
  useEffect(() => () => leave(id), [id, day]);

  const mark = ({ detail }: MouseEvent) => {
    // A double click is one press: its second half does not ask for the trial that the first one makes.
    if (detail > 1) return;
    return attempt(async () => {
      const { trial, isNew } = await recordTrial(activity, day);
      if (isNew) remember(noted(trial));
      else complete(trial);
    }, id);
  };

  function star(favourite: boolean) {
    // A star says itself what it has become, where it was pressed.
    const isHeard = document.activeElement?.hasAttribute('aria-pressed');
    return attempt(async () => {
      await setFavourite(id, favourite);
      if (!isHeard) say(favourite ? words.starred : words.unstarred);
    }, id);
  }

  const notice: ComponentChildren = (message || failed) && <Messages at={id} />;
  return { mark, star, notice };
}

const complete = (trial: Trial) => openTrial(trial, { onSaved: () => say(words.saved) });

const noted = (trial: Trial): Undoable => ({
  message: {
    text: words.tried,
    at: trial.activityId,
    holds: () => isNoted(trial.id),
    more: { name: words.addNote, act: () => complete(trial) },
  },
  async takeBack() {
    const deleted = await deleteTrial(trial.id);
    return deleted ? cancelled(deleted) : { text: words.cancelled, at: trial.activityId };
  },
});

/** With what was written in it meanwhile. */
const cancelled = (trial: DeletedTrial): Undoable => ({
  message: { text: words.cancelled, at: trial.activityId, holds: () => isDeleted(trial.id) },
  before: words.before(words.which(trial.title, dayInWords(trial.day))),
  async takeBack() {
    await restoreTrial(trial);
    return { text: words.restored, at: trial.activityId, holds: () => isNoted(trial.id) };
  },
});
