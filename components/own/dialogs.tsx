import { openDialog } from '@/components/page/Dialogs';
import { later } from '@/components/page/later';
import { attempt, remember, tell, type Undoable } from '@/components/page/messages';
import { ownIdeas as words } from '@/data/locales/fr-ideas';
import type { Activity } from '@/data/schema';
import { type DeletedIdea, deleteIdea, isIdeaDeleted, restoreIdea } from '@/utils/journal/own-ideas';

const NewIdea = later(async () => (await import('./IdeaDialog')).NewIdea);
const EditIdea = later(async () => (await import('./IdeaDialog')).EditIdea);

/**
 * Opens an idea that is to be added, in a dialog of the page.
 * @param draft the one to go on with; without it, the last one that waits
 */
export const openNewIdea = (draft?: string): void =>
  openDialog((close) => (
    <NewIdea draft={draft} onSaved={(which) => tell({ text: words.added, which })} onClose={close} />
  ));

/** Opens an idea of one's own to be changed. */
export const openIdea = ({ id, title }: Pick<Activity, 'id' | 'title'>, draft?: string): void =>
  openDialog((close) => (
    <EditIdea
      id={id}
      title={title}
      draft={draft}
      onSaved={(which) => tell({ text: words.edited, which })}
      onClose={close}
    />
  ));

/**
 * Deletes an idea of one's own; it can be taken back.
 * @param focus where to go: what was pressed goes away
 */
export const removeIdea = (id: Activity['id'], focus: () => void): Promise<void> =>
  attempt(async () => {
    const deleted = await deleteIdea(id);
    focus();
    if (deleted) remember(deletion(deleted, focus));
  });

const deletion = (deleted: DeletedIdea, focus: () => void): Undoable => {
  const { id, title } = deleted.idea;
  return {
    message: { text: words.deleted, which: title, holds: () => isIdeaDeleted(id) },
    before: words.before(title),
    async takeBack() {
      await restoreIdea(deleted);
      return { text: words.restored, which: title };
    },
    focus,
  };
};
