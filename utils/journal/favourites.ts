import type { ActivityId } from '@/data/schema';
import { change } from './change';
import { now } from './clock';
import { database } from './database';

/** Stars an activity, or takes its star away. */
export function setFavourite(activityId: ActivityId, favourite: boolean): Promise<void> {
  return change(async ({ favourites, removals }) => {
    const key = `favourite/${activityId}`;
    if (favourite) {
      if (await favourites.get(activityId)) return;
      const removal = await removals.get(key);
      await removals.delete(key);
      // After its removal in any case, or a merge would take it away again.
      await favourites.put({ activityId, addedAt: now(removal?.at) });
    } else {
      const favourite = await favourites.get(activityId);
      if (!favourite) return;
      await favourites.delete(activityId);
      await removals.put({ key, at: now(favourite.addedAt) });
    }
  });
}

export const isFavourite = async (activityId: ActivityId): Promise<boolean> =>
  (await database.favourites.get(activityId)) !== undefined;
