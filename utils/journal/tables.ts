import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { WrittenIdea } from '@/utils/ideas/written';
import type { ProgrammeProblem } from '@/utils/programme/format';

/*
 * Every table of the database, described once. Database, backup, merge, restore, preview, erasure, safety copies, rescue
 * and counts go through this list; their words are in `data/locales`, which does not compile without them.
 */

/** What a property of a row can hold. Names are cleaned where they come in; lengths are what forms take, in UTF-16 units; `whole` is the largest of whole numbers from 0. */
export type Field =
  | 'day'
  | 'day or none'
  | 'time or none'
  | 'instant'
  | 'uuid'
  | 'activity'
  | 'activities'
  | 'own idea'
  | 'title'
  | 'facets'
  | 'guide'
  | 'removal'
  | { whole: number }
  | { name: number }
  | { text: number }
  | { oneOf: readonly string[] };

interface Description<Row> {
  /** The version of the database that brought it. */
  since: number;
  key: keyof Row & string;
  /** Further indexes, as Dexie spells them. */
  indexes: readonly string[];
  /** Only its type is used. */
  row?: Row;
}

/** A table that is part of backups, and so of all that is made of them. */
interface Shared<Row> extends Description<Row> {
  goes: 'with the backup';
  fields: { readonly [Name in keyof Row]-?: Field };
  /** When a row last changed, ISO 8601 in UTC: of two rows of a key, the later stays. */
  time: keyof Row & string;
  /** What its removals are called, such as `trial` in `trial/<id>`; undefined where nobody deletes a row. */
  removal: string | undefined;
}

/** A table that stays on this device. */
interface Local<Row> extends Description<Row> {
  goes: 'nowhere';
}

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

const days: Shared<DayRecord> = {
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

const trials: Shared<Trial> = {
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

const favourites: Shared<Favourite> = {
  since: 1,
  key: 'activityId',
  indexes: [],
  time: 'addedAt',
  removal: 'favourite',
  goes: 'with the backup',
  fields: { activityId: 'activity', addedAt: 'instant' },
};

export const statuses = ['planned', 'held', 'cancelled'] as const;

/** One activity planned with a partner. Empty texts stand for what was not said. */
export interface Meeting {
  id: string;
  activityId: ActivityId;
  title: string;
  day: Day;
  /** `HH:MM`, where the person is on that day. */
  time: string;
  minutes: number;
  partner: string;
  place: string;
  status: (typeof statuses)[number];
  /** Of the calendar file: up by one whenever the meeting is moved or cancelled. */
  sequence: number;
  createdAt: string;
  updatedAt: string;
}

export const placeLimit = 200;
export const minutesLimit = 1440;

const meetings: Shared<Meeting> = {
  since: 3,
  key: 'id',
  indexes: ['day', 'partner', 'status', '[status+day+time]'],
  time: 'updatedAt',
  removal: 'meeting',
  goes: 'with the backup',
  fields: {
    id: 'uuid',
    activityId: 'activity',
    title: 'title',
    day: 'day',
    time: 'time or none',
    minutes: { whole: minutesLimit },
    partner: { name: partnerLimit },
    place: { name: placeLimit },
    status: { oneOf: statuses },
    sequence: { whole: 1_000_000 },
    createdAt: 'instant',
    updatedAt: 'instant',
  },
};

export const doers = ['me', 'partner', 'both'] as const;
export const stepStates = ['open', 'done', 'dropped'] as const;

/** What one of the two will do before they meet again. */
export interface NextStep {
  id: string;
  /** The trial that it was written with. */
  trialId: Trial['id'];
  partner: string;
  text: string;
  by: (typeof doers)[number];
  /** Until when; empty where nothing was said. */
  due: Day | '';
  state: (typeof stepStates)[number];
  createdAt: string;
  updatedAt: string;
}

export const nextStepLimit = 500;

const nextSteps: Shared<NextStep> = {
  since: 3,
  key: 'id',
  indexes: ['trialId', '[partner+state]', '[state+updatedAt]'],
  time: 'updatedAt',
  removal: 'step',
  goes: 'with the backup',
  fields: {
    id: 'uuid',
    trialId: 'uuid',
    partner: { name: partnerLimit },
    text: { text: nextStepLimit },
    by: { oneOf: doers },
    due: 'day or none',
    state: { oneOf: stepStates },
    createdAt: 'instant',
    updatedAt: 'instant',
  },
};

/** An activity that the user wrote: its id is `own/<UUID>`. What its guide does not say is empty there. */
export interface OwnIdea extends WrittenIdea {
  createdAt: string;
  updatedAt: string;
}

const ideas: Shared<OwnIdea> = {
  since: 3,
  key: 'id',
  indexes: [],
  time: 'updatedAt',
  removal: 'idea',
  goes: 'with the backup',
  fields: {
    id: 'own idea',
    title: 'title',
    text: { text: 2000 },
    facets: 'facets',
    guide: 'guide',
    createdAt: 'instant',
    updatedAt: 'instant',
  },
};

/** What was taken away, so that an older backup merged later does not bring it back. */
export interface Removal {
  /** `trial/<id>`, `favourite/<activityId>`… */
  key: string;
  at: string;
}

const removals: Shared<Removal> = {
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

const drafts: Local<Draft> = {
  since: 2,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};

/** A step of it. */
export interface SessionStep {
  text: string;
  /** What it is given. */
  minutes: number;
  /** What it lasted in the visits before this one, in milliseconds. */
  spent: number;
}

/** The meeting that is being held now: one at a time, and on this device alone. */
export interface Session {
  key: 'now';
  /** That of the meeting that was planned, or a new one; the trial will have it. */
  id: Meeting['id'];
  activityId: ActivityId;
  title: string;
  day: Day;
  partner: string;
  place: string;
  /** The session's own clock, in milliseconds since it began: what it `reads` when the world's is `at`, since 1970. */
  clock: { at: number; reads: number };
  /** When it is to end, by its own clock. */
  ends: number;
  steps: SessionStep[];
  /** Which of them is at hand, and since when, by the session's own clock; undefined while it pauses. */
  step: number;
  since: number | undefined;
  questions: string[];
  /** Those that were asked, by their places. */
  ticked: number[];
  closing: string[];
  notes: string;
  /** What was said to end it with, until it is ended. */
  verdict: Trial['verdict'];
  nextSteps: Pick<NextStep, 'text' | 'by' | 'due'>[];
  startedAt: string;
  updatedAt: string;
}

const session: Local<Session> = {
  since: 3,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};

/** What a programme gives to everyone, as it was checked. */
export interface Programme {
  name: string;
  /** Whom to ask; an address, or words. */
  contact: string;
  message: string;
  /** Their ids are `programme/<slug>`. */
  activities: WrittenIdea[];
  hidden: ActivityId[];
}

/** The catalogue that the programme gave: not the user's, and so in no backup. */
export interface LoadedProgramme {
  /** What the organisation gives by its policy stands above a file. */
  key: 'file' | 'policy';
  /** Undefined where what the organisation gives can't be read. */
  programme: Programme | undefined;
  /** Then why, and where, such as `activities.3.title`. */
  wrong: { reason: ProgrammeProblem; where: string | undefined } | undefined;
  /** Tells a policy from the one before. */
  digest: string;
  at: string;
}

/** What the calendar went by before it changed, so that days gone by stay as they were, and the titles of what was withdrawn. */
export interface PastCalendars {
  key: 'past';
  spans: PastCalendar[];
  titles: Pick<Activity, 'id' | 'title'>[];
}

export interface PastCalendar {
  /** It ended with the day before. */
  before: Day;
  shared: Pick<Activity, 'id' | 'title'>[];
}

const programme: Local<LoadedProgramme | PastCalendars> = {
  since: 3,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};

/** The folder of the user's own that the journal is copied to: none, or one. */
export interface Folder {
  /** This device's name there. */
  device: string;
  handle: FileSystemDirectoryHandle;
}

const folder: Local<Folder> = {
  since: 3,
  key: 'device',
  indexes: [],
  goes: 'nowhere',
};

/** How far the copying to the folder is. Apart from the folder, whose handle is slow to write. */
export interface Copying {
  device: string;
  /** Another one with each change of the journal, and the one that is in the folder. */
  change: string;
  copied: string;
  /** When this device's file was last written, ISO 8601 in UTC; empty before. */
  copiedAt: string;
  /** Why it could not be done the last time; empty where it could. */
  problem: FolderProblem | '';
  /** The journal's files in the folder, this device's own too, as they were last found. */
  files: FolderFile[];
}

export interface FolderFile {
  name: string;
  /** Changes with the file: one that is as it was is not read again. */
  mark: string;
  /** Why it could not be read; empty where it could. */
  problem: string;
}

/** `ask`: the browser wants to be asked again, upon a press. */
export type FolderProblem = 'ask' | 'forbidden' | 'gone' | 'locked' | 'full' | 'failed';

const copying: Local<Copying> = {
  since: 3,
  key: 'device',
  indexes: [],
  goes: 'nowhere',
};

/** In the order of a backup. */
export const tables = {
  days,
  trials,
  favourites,
  meetings,
  nextSteps,
  ideas,
  removals,
  drafts,
  session,
  programme,
  folder,
  copying,
};

type RowOf<T> = T extends { row?: infer Row } ? NonNullable<Row> : never;

export type TableName = keyof typeof tables;
export type Rows = { [T in TableName]: RowOf<(typeof tables)[T]> };

/** The tables of a backup, in the order in which it lists them. */
export type SharedTable = {
  [T in TableName]: (typeof tables)[T] extends { goes: 'with the backup' } ? T : never;
}[TableName];
/** Those of them whose rows a person knows of. */
export type ShownTable = Exclude<SharedTable, 'removals'>;

const names = Object.keys(tables) as TableName[];
export const sharedTables = names.filter((name): name is SharedTable => tables[name].goes === 'with the backup');
export const shownTables = sharedTables.filter((name) => name !== 'removals');

export const describe = (table: SharedTable) => tables[table] as unknown as Shared<Record<string, unknown>>;

/** How a removal names what was removed; undefined in a table where nobody deletes a row. */
export const removalKey = (table: SharedTable, key: string): string | undefined => {
  const { removal } = describe(table);
  return removal && `${removal}/${key}`;
};
