import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Messages } from '@/components/page/Messages';
import { attempt, leave, remember, useMessages } from '@/components/page/messages';
import { say } from '@/components/page/voice';
import { notices as words } from '@/data/locales/fr-trials';
import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { setFavourite } from '@/utils/journal/favourites';
import { recordTrial } from '@/utils/journal/trials';
import { complete, noted } from './noted';

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
      if (isNew) remember(noted(trial, id));
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
