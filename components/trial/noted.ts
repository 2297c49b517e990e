import { goOn } from '@/components/page/goOn';
import type { Message, Undoable } from '@/components/page/messages';
import { say } from '@/components/page/voice';
import { notices as words } from '@/data/locales/fr-trials';
import type { ActivityId } from '@/data/schema';
import { dayInWords } from '@/utils/days/day';
import type { Trial } from '@/utils/journal/tables/history';
import { type DeletedTrial, deleteTrial, isDeleted, isNoted, restoreTrial } from '@/utils/journal/trials';
import { openTrial } from './dialogs';

/** Opens a trial, and says when it is saved. */
export const complete = (trial: Trial): void => openTrial(trial, { onSaved: () => say(words.saved) });

/** How a trial goes and comes back. */
interface Ways {
  remove: (id: Trial['id']) => Promise<DeletedTrial | undefined>;
  restore: (trial: DeletedTrial) => Promise<unknown>;
}

/**
 * «Essai noté», and the way back.
 * @param at the activity that it is said beside; without it, of what it is said too
 */
export function noted(
  trial: Trial,
  at?: ActivityId,
  { remove, restore }: Ways = { remove: deleteTrial, restore: restoreTrial },
): Undoable {
  const { id, title, day } = trial;
  const which = words.which(title, dayInWords(day));
  const where = at === undefined ? { which } : { at };
  const focus = at === undefined ? { focus: goOn } : {};
  const isThere = (text: string): Message => ({ text, ...where, holds: () => isNoted(id) });
  /** With what was written in it meanwhile. */
  const cancelled = (deleted: DeletedTrial): Undoable => ({
    ...focus,
    message: { text: words.cancelled, ...where, holds: () => isDeleted(id) },
    before: words.before(which),
    async takeBack() {
      await restore(deleted);
      return isThere(words.restored);
    },
  });
  return {
    ...focus,
    message: { ...isThere(words.tried), more: { name: words.addNote, act: () => complete(trial) } },
    async takeBack() {
      const deleted = await remove(id);
      return deleted ? cancelled(deleted) : { text: words.cancelled, ...where };
    },
  };
}
