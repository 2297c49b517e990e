import type { Activity, ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import { type Day, isDay } from '@/utils/days/day';
import { defineItem, isText } from './item';

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
  /** Whole: it need not be one of those that come with the extension. */
  activity: Activity;
  daily: ActivityId;
  excluded: ActivityId[];
  favourites: ActivityId[];
  /** The last day that each activity was tried. */
  tried: Record<ActivityId, Day>;
}

const isIds = (value: unknown): value is ActivityId[] =>
  Array.isArray(value) && value.every((id) => typeof id === 'string');

/** Whether a card can be made of it. By hand and not with zod: this stands in front of the first paint. */
function isShowable(value: unknown): value is Activity {
  const { id, title, text, facets } = Object(value);
  const isFacet = (facet: unknown) => typeof facet === 'string' || (Array.isArray(facet) && facet.every(isText));
  const values = Object.values(Object(facets));
  return [id, title, text].every(isText) && values.length > 0 && values.every(isFacet);
}

function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { day, activity, daily, excluded, favourites, tried } = value as Record<string, unknown>;
  return (
    isDay(day) &&
    isShowable(activity) &&
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

/**
 * What to paint on `day` with no more than the snapshot: one of another day still tells what is excluded.
 * @param shared what the calendar goes by
 */
export function todayFrom(snapshot: Snapshot | undefined, day: Day, shared: readonly Activity[]): Today {
  const kept = snapshot?.day === day ? current(snapshot.activity, shared) : undefined;
  const activity = kept ?? dailyActivity(day, shared, new Set(snapshot?.excluded));
  return {
    day,
    activity,
    daily: kept && snapshot ? snapshot.daily : activity.id,
    favourite: snapshot?.favourites.includes(activity.id) ?? false,
    triedOn: snapshot && Object.hasOwn(snapshot.tried, activity.id) ? snapshot.tried[activity.id] : undefined,
  };
}

/** What comes with the extension has the texts of this version, or is gone; others, whose ids have a «/», are as they were kept. */
const current = (kept: Activity, shared: readonly Activity[]): Activity | undefined =>
  kept.id.includes('/') ? kept : shared.find(({ id }) => id === kept.id);
