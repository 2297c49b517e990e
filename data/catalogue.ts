import type { Activity, ActivityId } from './schema';

const modules = import.meta.glob<Activity>('./activities/*/activity.ts', {
  eager: true,
  import: 'default',
});

/** All activities, in the source's order: that of the numbers their folders begin with. */
export const catalogue: readonly Activity[] = Object.values(modules);

const byId = new Map(catalogue.map((activity) => [activity.id, activity]));

/** The activity of this id; undefined if this version's catalogue has none. */
export const activityOf = (id: ActivityId): Activity | undefined => byId.get(id);
