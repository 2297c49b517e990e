import type { Day } from '@/utils/days/day';
import { type PlannedMeeting, showable } from '@/utils/kept/next';
import { database, type Tables } from './database';
import type { Meeting } from './tables';

// The meetings that are to come or to be confirmed, read by index and range: only as many as are wanted.

/** Planned meetings, from the first day up to but not including the last, in their order. */
export const plannedMeetings = (from: Day, before: Day, most = Number.POSITIVE_INFINITY, tables: Tables = database) =>
  open(() => planned(from, before, tables), most, tables);

/** Likewise, the last first. */
export const lastPlanned = (from: Day, before: Day, most = Number.POSITIVE_INFINITY, tables: Tables = database) =>
  open(() => planned(from, before, tables).reverse(), most, tables);

const planned = (from: Day, before: Day, { meetings }: Tables) =>
  meetings.where('[status+day+time]').between(['planned', from], ['planned', before]);

async function open(all: () => ReturnType<typeof planned>, most: number, { trials }: Tables): Promise<Meeting[]> {
  const found: Meeting[] = [];
  for (let read = 0; found.length < most; ) {
    const some = await all().offset(read).limit(most).toArray();
    const held = new Set(
      await trials
        .where('id')
        .anyOf(some.map(({ id }) => id))
        .primaryKeys(),
    );
    found.push(...some.filter(({ id }) => !held.has(id)));
    if (some.length < most) break;
    read += some.length;
  }
  return found.slice(0, most);
}

/** The last one before a day, and the next few: of them, pages choose the one that they speak of as the clock goes on. */
export async function nextMeetings(day: Day, tables: Tables = database): Promise<PlannedMeeting[]> {
  const [before, after] = await Promise.all([lastPlanned('', day, 1, tables), plannedMeetings(day, '~', 3, tables)]);
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
