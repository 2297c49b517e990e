import type { ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Local, Shared } from './description';

/** The idea shown on a day. */
export interface DayRecord {
  day: Day;
  activityId: ActivityId;
  /** The title it had then: it stays readable when a later version drops the activity. */
  title: string;
  /** Ids passed over that day by drawing; the first is the idea that the day began with. */
  drawn: ActivityId[];
  at: string;
}

export const days: Shared<DayRecord> = {
  since: 1,
  key: 'day',
  indexes: ['activityId'],
  time: 'at',
  removal: undefined,
  goes: 'with the backup',
  fields: { day: 'day', activityId: 'activity', title: 'title', drawn: 'activities', at: 'instant' },
};

export const verdicts = ['again', 'fine', 'not-for-us'] as const;
export type Verdict = (typeof verdicts)[number];

/** One time that the user did an activity. Empty texts stand for what was not said. */
export interface Trial {
  id: string;
  activityId: ActivityId;
  title: string;
  day: Day;
  partner: string;
  verdict: Verdict | '';
  note: string;
  createdAt: string;
  updatedAt: string;
}

export const noteLimit = 10_000;
export const partnerLimit = 200;

export const trials: Shared<Trial> = {
  since: 1,
  key: 'id',
  indexes: ['activityId', 'day', '[activityId+day]', '[verdict+activityId]', '[partner+activityId]', '[partner+day]'],
  time: 'updatedAt',
  removal: 'trial',
  goes: 'with the backup',
  fields: {
    id: 'uuid',
    activityId: 'activity',
    title: 'title',
    // Also after today: where the other device was, the day may have begun already.
    day: 'day',
    partner: { name: partnerLimit },
    verdict: { oneOf: ['', ...verdicts] },
    note: { text: noteLimit },
    createdAt: 'instant',
    updatedAt: 'instant',
  },
};

export interface Favourite {
  activityId: ActivityId;
  addedAt: string;
}

export const favourites: Shared<Favourite> = {
  since: 1,
  key: 'activityId',
  indexes: [],
  time: 'addedAt',
  removal: 'favourite',
  goes: 'with the backup',
  fields: { activityId: 'activity', addedAt: 'instant' },
};

/** What was taken away, so that an older backup merged later does not bring it back. */
export interface Removal {
  /** `trial/<id>`, `favourite/<activityId>`… */
  key: string;
  at: string;
}

export const removals: Shared<Removal> = {
  since: 1,
  key: 'key',
  indexes: [],
  time: 'at',
  removal: undefined,
  goes: 'with the backup',
  fields: { key: 'removal', at: 'instant' },
};

/** What was written in a dialog and is not saved yet. */
export interface Draft {
  /** What it belongs to, and then which dialog wrote it: `trial/<id>/<UUID>`. */
  key: string;
  /** What is to be known of that where it is gone meanwhile, such as its title. */
  about: Record<string, string>;
  /** The fields that were changed, and what stood there before. */
  changes: Record<string, string>;
  base: Record<string, string>;
  at: string;
}

export const drafts: Local<Draft> = {
  since: 2,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};
