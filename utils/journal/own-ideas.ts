import { entryOf, type IdeaEntry, ideaFrom } from '@/utils/ideas/own-idea';
import { byAge, catalogueChanged } from './catalogue';
import { change } from './change';
import { now } from './clock';
import { database } from './database';
import { fromDraft } from './drafts';
import { conflicts, type Edit, edited, type Outcome, settled } from './edit';
import { star } from './favourites';
import { removalKey } from './tables';
import type { Draft } from './tables/history';
import type { OwnIdea } from './tables/ideas';

const removalOf = (id: OwnIdea['id']) => removalKey('ideas', id) as string;

/**
 * Adds an idea of one's own.
 * @param draft what it was written in, which is done with then
 */
export const addIdea = (entry: IdeaEntry, draft?: Draft['key']): Promise<OwnIdea> =>
  fromDraft(draft, async (tables, end) => {
    await end();
    const at = now();
    const idea: OwnIdea = { id: `own/${crypto.randomUUID()}`, ...ideaFrom(entry), createdAt: at, updatedAt: at };
    await tables.ideas.add(idea);
    await catalogueChanged(tables);
    return idea;
  });

/**
 * Writes the fields that were changed, and no others.
 * @param draft what it was written in, which is done with then
 */
export const editIdea = (id: OwnIdea['id'], edit: Edit<IdeaEntry>, draft?: Draft['key']): Promise<Outcome> =>
  fromDraft(draft, async (tables, end) => {
    const { ideas } = tables;
    const found = await ideas.get(id);
    if (!found) return 'gone';
    const stored = entryOf(found);
    if (conflicts(edit, stored).length > 0) return 'changed';
    await end();
    const left = settled(edit, stored);
    if (Object.keys(left.changes).length > 0) {
      await ideas.update(id, { ...ideaFrom(edited(stored, left)), updatedAt: now(found.updatedAt) });
      await catalogueChanged(tables);
    }
    return 'saved';
  });

/** All of them, the oldest first. */
export const ownIdeas = async (): Promise<OwnIdea[]> => (await database.ideas.toArray()).sort(byAge);

/** An idea as it is stored now. */
export const readIdea = (id: OwnIdea['id']): Promise<OwnIdea | undefined> => database.ideas.get(id);

/** An idea that was deleted, and its star. */
export interface DeletedIdea {
  idea: OwnIdea;
  isFavourite: boolean;
}

/** Deletes an idea with its star and returns it whole, for `restoreIdea`; undefined if it was gone already. What was done with it stays, by the title that it had. */
export const deleteIdea = (id: OwnIdea['id']): Promise<DeletedIdea | undefined> =>
  change(async (tables) => {
    const { ideas, removals } = tables;
    const idea = await ideas.get(id);
    if (!idea) return undefined;
    await ideas.delete(id);
    await catalogueChanged(tables);
    await removals.put({ key: removalOf(id), at: now(idea.updatedAt) });
    return { idea, isFavourite: await star(id, false, tables) };
  });

/** Whether an idea was deleted, and not brought back nor forgotten since. */
export const isIdeaDeleted = async (id: OwnIdea['id']): Promise<boolean> =>
  (await database.removals.get(removalOf(id))) !== undefined && (await readIdea(id)) === undefined;

/** Takes a deletion back, unless another page has. The idea counts as changed now, so that it outlives its own removal in a backup. */
export const restoreIdea = ({ idea, isFavourite }: DeletedIdea): Promise<void> =>
  change(async (tables) => {
    const { ideas, removals } = tables;
    if (await ideas.get(idea.id)) return;
    const removal = await removals.get(removalOf(idea.id));
    await removals.delete(removalOf(idea.id));
    await ideas.put({ ...idea, updatedAt: now(removal?.at ?? idea.updatedAt) });
    await catalogueChanged(tables);
    if (isFavourite) await star(idea.id, true, tables);
  });
