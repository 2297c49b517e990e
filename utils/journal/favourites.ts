import type { ActivityId } from '@/data/schema';
import { change } from './change';
import { now } from './clock';
import { database, type Tables } from './database';

/** Stars an activity, or takes its star away. */
export const setFavourite = (activityId: ActivityId, favourite: boolean): Promise<unknown> =>
  change((tables) => star(activityId, favourite, tables));

/** Likewise in the transaction of `tables`; tells whether it was starred before. */
export async function star(
  activityId: ActivityId,
  favourite: boolean,
  { favourites, removals }: Tables,
): Promise<boolean> {
  const key = `favourite/${activityId}`;
  const known = await favourites.get(activityId);
  if (favourite && !known) {
    const removal = await removals.get(key);
    await removals.delete(key);
    // After its removal in any case, or a merge would take it away again.
    await favourites.put({ activityId, addedAt: now(removal?.at) });
  } else if (known && !favourite) {
    await favourites.delete(activityId);
    await removals.put({ key, at: now(known.addedAt) });
  }
  return known !== undefined;
}

export const isFavourite = async (activityId: ActivityId): Promise<boolean> =>
  (await database.favourites.get(activityId)) !== undefined;
