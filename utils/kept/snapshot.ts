import type { Activity, ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import { type Day, isDay } from '@/utils/days/day';
import { defineItem } from './item';

/** What the new tab shows of a day. */
export interface Today {
  day: Day;
  activity: Activity;
  /** The idea that the day began with: other than `activity` after a draw. */
  daily: ActivityId;
  favourite: boolean;
  /** The last day this activity was tried. */
  triedOn: Day | undefined;
}

/**
 * What the first paints of new tab and popup need of the database, kept in localStorage, which can be read at once. A cache: the database is
 * the truth, and the snapshot may be missing, stale, broken or out of reach at any time.
 */
export interface Snapshot {
  day: Day;
  activityId: ActivityId;
  daily: ActivityId;
  excluded: ActivityId[];
  favourites: ActivityId[];
  /** The last day that each activity was tried. */
  tried: Record<ActivityId, Day>;
}

const isIds = (value: unknown): value is ActivityId[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { day, activityId, daily, excluded, favourites, tried } = value as Record<string, unknown>;
  return (
    isDay(day) &&
    typeof activityId === 'string' &&
    typeof daily === 'string' &&
    isIds(excluded) &&
    isIds(favourites) &&
    typeof tried === 'object' &&
    tried !== null &&
    Object.values(tried).every(isDay)
  );
}

/** The last snapshot; undefined where there is none that can be used. */
export const keptSnapshot = defineItem<Snapshot | undefined>('snapshot', undefined, isSnapshot);

/** What to paint on `day` with no more than the snapshot: one of another day still tells what is excluded. */
export function todayFrom(snapshot: Snapshot | undefined, day: Day, catalogue: readonly Activity[]): Today {
  const kept = snapshot?.day === day ? catalogue.find(({ id }) => id === snapshot.activityId) : undefined;
  const activity = kept ?? dailyActivity(day, catalogue, new Set(snapshot?.excluded));
  return {
    day,
    activity,
    daily: kept && snapshot ? snapshot.daily : activity.id,
    favourite: snapshot?.favourites.includes(activity.id) ?? false,
    triedOn: snapshot && Object.hasOwn(snapshot.tried, activity.id) ? snapshot.tried[activity.id] : undefined,
  };
}
