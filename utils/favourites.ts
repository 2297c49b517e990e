import type { ActivityId } from '@/data/schema';
import { change } from './change';
import { database, now } from './database';

/** Stars an activity, or takes its star away. */
export function setFavourite(activityId: ActivityId, favourite: boolean): Promise<void> {
  return change(async () => {
    const key = `favourite/${activityId}`;
    if (favourite) {
      if (await database.favourites.get(activityId)) return;
      await database.removals.delete(key);
      await database.favourites.put({ activityId, addedAt: now() });
    } else {
      const favourite = await database.favourites.get(activityId);
      if (!favourite) return;
      await database.favourites.delete(activityId);
      await database.removals.put({ key, at: now(favourite.addedAt) });
    }
  });
}

export async function favouriteActivities(): Promise<ActivityId[]> {
  return (await database.favourites.toCollection().primaryKeys()) as ActivityId[];
}
