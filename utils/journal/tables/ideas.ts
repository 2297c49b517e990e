import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { WrittenIdea } from '@/utils/ideas/written';
import type { ProgrammeProblem } from '@/utils/programme/format';
import type { Local, Shared } from './description';

/** An activity that the user wrote: its id is `own/<UUID>`. What its guide does not say is empty there. */
export interface OwnIdea extends WrittenIdea {
  createdAt: string;
  updatedAt: string;
}

export const ideas: Shared<OwnIdea> = {
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

/** Another one whenever own ideas or a programme are written: what was made of them is good for as long as it stands. */
export interface CatalogueStamp {
  key: 'stamp';
  stamp: string;
}

export const programme: Local<LoadedProgramme | PastCalendars | CatalogueStamp> = {
  since: 3,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};
