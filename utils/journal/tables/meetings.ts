import type { ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Local, Shared } from './description';
import { partnerLimit, type Trial } from './history';

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

export const meetings: Shared<Meeting> = {
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

export const nextSteps: Shared<NextStep> = {
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
  /** The guide's other version, as it was left. */
  other?: Pick<Session, 'steps' | 'ends'>;
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
  nextSteps: (Pick<NextStep, 'text' | 'by' | 'due'> & { id?: NextStep['id'] })[];
  startedAt: string;
  updatedAt: string;
}

export const session: Local<Session> = {
  since: 3,
  key: 'key',
  indexes: [],
  goes: 'nowhere',
};
