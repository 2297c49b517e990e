import { bundled } from '@/data/catalogue';
import { isBundled } from '@/data/origin';
import type { Activity, ActivityId } from '@/data/schema';
import { dailyActivity } from '@/utils/days/daily-idea';
import { type Day, isDay } from '@/utils/days/day';
import { sharedOf } from '@/utils/ideas/catalogue';
import { defineItem, isListOf, isText } from './item';
import { type PlannedMeeting, showable } from './next';
import { isShowable, keptOthers } from './others';

/** What the new tab shows of a day. */
export interface Today {
  day: Day;
  activity: Activity;
  /** The idea that the day began with: other than `activity` after a draw. */
  daily: ActivityId;
  favourite: boolean;
  /** The last day this activity was tried. */
  triedOn: Day | undefined;
  /** The few planned ones around it. */
  meetings: PlannedMeeting[];
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
  meetings?: PlannedMeeting[];
  /** Whether the journal has that day, and whether something written waits to be saved: without it, nobody knows. */
  recorded?: boolean;
  drafts?: boolean;
}

function isSnapshot(value: unknown): boolean {
  const { day, activity, daily, excluded, favourites, tried } = Object(value);
  return (
    isDay(day) &&
    isShowable(activity) &&
    isText(daily) &&
    isListOf(excluded, isText) &&
    isListOf(favourites, isText) &&
    tried instanceof Object &&
    isListOf(Object.values(tried), isDay)
  );
}

/** The last snapshot; undefined where there is none that can be used. */
export const keptSnapshot = defineItem<Snapshot | undefined>('snapshot', undefined, isSnapshot);

/** What to paint on `day` with no more than what is kept: a snapshot of another day still tells what is excluded. */
export function todayFrom(snapshot: Snapshot | undefined, day: Day): Today {
  const kept = snapshot?.day === day ? current(snapshot.activity) : undefined;
  const activity = kept ?? dailyActivity(day, sharedOf(bundled, keptOthers.get()), new Set(snapshot?.excluded));
  return {
    day,
    activity,
    daily: kept && snapshot ? snapshot.daily : activity.id,
    favourite: snapshot?.favourites.includes(activity.id) ?? false,
    triedOn: snapshot && Object.hasOwn(snapshot.tried, activity.id) ? snapshot.tried[activity.id] : undefined,
    meetings: showable(snapshot?.meetings),
  };
}

/** What comes with the extension has the texts of this version, or is gone; others are as they were kept. */
const current = (kept: Activity): Activity | undefined =>
  isBundled(kept.id) ? bundled.find(({ id }) => id === kept.id) : kept;
