import type { Activity, ActivityId, Guide } from '@/data/schema';

/** All activities that this person has. */
export interface Catalogue {
  activities: readonly Activity[];
  /** Those that the calendar goes by: the same for everyone of a programme. */
  shared: readonly Activity[];
  /** The activity of this id; undefined if there is none any more. */
  activityOf(id: ActivityId): Activity | undefined;
  /** How to run an activity, read when it is opened and not before. Rejects where it can't be read. */
  loadGuide(id: ActivityId): Promise<Guide>;
}

/** What someone has beside what comes with the extension, and what of that the programme hides. */
export interface Others {
  hidden: readonly ActivityId[];
  programme: readonly Activity[];
  own: readonly Activity[];
  /** Whether the organisation gives something that can't be read. */
  isUnread?: true;
}

export const noOthers: Others = { hidden: [], programme: [], own: [] };

export function catalogueOf(
  activities: readonly Activity[],
  loadGuide: Catalogue['loadGuide'],
  shared = activities,
): Catalogue {
  const byId = new Map(activities.map((activity) => [activity.id, activity]));
  return { activities, shared, activityOf: (id) => byId.get(id), loadGuide };
}

/** What everyone of a programme has. A programme that hides everything hides nothing. */
export function sharedOf(bundled: readonly Activity[], { hidden, programme }: Others): readonly Activity[] {
  const shared = [...bundled.filter(({ id }) => !hidden.includes(id)), ...programme];
  return shared.length > 0 ? shared : bundled;
}
