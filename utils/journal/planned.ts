import type { Day } from '@/utils/days/day';
import { type PlannedMeeting, showable } from '@/utils/kept/next';
import { database, type Tables } from './database';
import type { Meeting } from './tables/meetings';

// The meetings that are to come or to be confirmed, read by index and range: only as many as are wanted.

/**
 * Planned meetings, from the first day up to but not including the last, in their order.
 * @param partner those with one person
 */
export const plannedMeetings = (from: Day, before: Day, most = all, partner?: string, tables: Tables = database) =>
  open(() => planned(from, before, tables), { most, partner }, tables);

/** Likewise, the last first. */
export const lastPlanned = (from: Day, before: Day, most = all, partner?: string, tables: Tables = database) =>
  open(() => planned(from, before, tables).reverse(), { most, partner }, tables);

const all = Number.POSITIVE_INFINITY;

const planned = (from: Day, before: Day, { meetings }: Tables) =>
  meetings.where('[status+day+time]').between(['planned', from], ['planned', before]);

interface Wanted {
  most: number;
  partner: string | undefined;
}

/** What has a trial was held, on another device, after it was planned here. */
async function open(
  found: () => ReturnType<typeof planned>,
  { most, partner }: Wanted,
  { trials }: Tables,
): Promise<Meeting[]> {
  const meetings: Meeting[] = [];
  for (let read = 0; meetings.length < most; ) {
    const some = await found().offset(read).limit(most).toArray();
    const ids = some.map(({ id }) => id);
    const held = new Set(await trials.where('id').anyOf(ids).primaryKeys());
    meetings.push(...some.filter((one) => !held.has(one.id) && (partner === undefined || one.partner === partner)));
    if (some.length < most) break;
    read += some.length;
  }
  return meetings.slice(0, most);
}

/**
 * The last one before a day, and the next few, more than a day has: of them, pages choose the one that they speak of as the
 * clock goes on.
 */
export async function nextMeetings(day: Day, tables: Tables = database): Promise<PlannedMeeting[]> {
  const [before, after] = await Promise.all([
    lastPlanned('', day, 1, undefined, tables),
    plannedMeetings(day, '~', 8, undefined, tables),
  ]);
  return showable(
    [...before, ...after].map(({ id, activityId, title, day, time, minutes, partner }) => ({
      id,
      activityId,
      title,
      day,
      time,
      minutes,
      partner,
    })),
  );
}
