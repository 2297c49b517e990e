import type { ActivityId } from '@/data/schema';
import { change } from './change';
import { now } from './database';

/** Stars an activity, or takes its star away. */
export function setFavourite(activityId: ActivityId, favourite: boolean): Promise<void> {
  return change(async ({ favourites, removals }) => {
    const key = `favourite/${activityId}`;
    if (favourite) {
      if (await favourites.get(activityId)) return;
      await removals.delete(key);
      await favourites.put({ activityId, addedAt: now() });
    } else {
      const favourite = await favourites.get(activityId);
      if (!favourite) return;
      await favourites.delete(activityId);
      await removals.put({ key, at: now(favourite.addedAt) });
    }
  });
}
