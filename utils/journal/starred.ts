import type { ActivityId } from '@/data/schema';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { database, type Tables } from './database';

/** The favourites that the catalogue still has. */
export async function favouriteActivities(
  { activityOf }: Catalogue,
  { favourites }: Tables = database,
): Promise<ActivityId[]> {
  return (await favourites.toCollection().primaryKeys()).filter(activityOf);
}
