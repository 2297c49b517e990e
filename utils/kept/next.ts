import { type Day, dayNumber, isDay } from '@/utils/days/day';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { isOver, nextMeeting } from '@/utils/meetings/moment';
import { isListOf, isText } from './item';

/** A planned meeting, as far as a first paint tells of it. */
export type PlannedMeeting = Pick<Meeting, 'id' | 'activityId' | 'title' | 'day' | 'time' | 'minutes' | 'partner'>;

/** The few planned ones around a day. By hand and not with zod: this stands in front of the first paint. */
export const showable = (meetings: unknown): PlannedMeeting[] =>
  Array.isArray(meetings) ? meetings.filter(isPlanned) : [];

function isPlanned(meeting: unknown): boolean {
  const { id, activityId, title, day, time, partner } = Object(meeting);
  return isListOf([id, activityId, title, time, partner], isText) && isDay(day);
}

/** The meeting that a page speaks of, and whether it asks if it took place. */
export interface Next {
  meeting: PlannedMeeting;
  isOver: boolean;
}

/** Where there is little room, one of today or tomorrow. */
export const nearOf = (next: Next | undefined, today: Day): Next | undefined =>
  next && [0, 1].includes(dayNumber(next.meeting.day) - dayNumber(today)) ? next : undefined;

export function nextOf(meetings: readonly PlannedMeeting[], now = new Date()): Next | undefined {
  const meeting = nextMeeting(meetings, now);
  return meeting && { meeting, isOver: isOver(meeting, now) };
}
