import * as z from 'zod/mini';
import { costs, goals, organisers, places, readinesses, remotes, stages, times } from './facets.ts';

const text = z.string().check(z.minLength(1), z.trim());

export const facetsSchema = z.strictObject({
  goal: z.enum(goals),
  time: z.enum(times),
  places: z.array(z.enum(places)).check(z.minLength(1), z.maxLength(places.length)),
  readiness: z.enum(readinesses),
  remote: z.enum(remotes),
  stages: z.array(z.enum(stages)).check(z.minLength(1), z.maxLength(stages.length)),
  organiser: z.enum(organisers),
  cost: z.enum(costs),
});

/**
 * `title` and `text` are the source's, to the letter; `*…*` in a title is the source's emphasis. `shortVersion` says
 * that the guide, which is read later, has one of 30 minutes.
 */
export const activitySchema = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  title: text,
  text,
  facets: facetsSchema,
  shortVersion: z.optional(z.literal(true)),
});

const minutes = z.int().check(z.positive());

/**
 * `message` is what one sends to the mentee beforehand, a line each; `shortVersion` says which steps to keep, counted
 * from 1, where there are but 30 minutes; `situations` is the name of those in the file beside it; `remote` is null where the activity can only be lived on the spot.
 */
export const guideSchema = z.strictObject({
  message: z.array(text).check(z.minLength(3), z.maxLength(4)),
  before: z.array(text).check(z.minLength(1), z.maxLength(3)),
  steps: z.array(z.strictObject({ minutes, text })).check(z.minLength(3), z.maxLength(5)),
  shortVersion: z.optional(z.array(z.strictObject({ step: z.int().check(z.positive()), minutes }))),
  questions: z.array(text).check(z.minLength(3), z.maxLength(4)),
  closing: z.array(text).check(z.minLength(1), z.maxLength(2)),
  remote: z.nullable(text),
  situations: z.optional(text),
  weather: z.optional(text),
  hybrid: z.optional(text),
});

/** One of a list of a guide. */
export const point = z.string().check(
  z.minLength(1),
  z.maxLength(4000),
  z.overwrite((value) => value.toWellFormed()),
);
const upTo = (most: number) => z.array(point).check(z.maxLength(most));

/** A guide that a person or a programme wrote: what it does not say is empty. */
export const ownGuideSchema = z.strictObject({
  message: upTo(20),
  before: upTo(20),
  steps: z.array(z.strictObject({ minutes: minutes.check(z.maximum(1440)), text: point })).check(z.maxLength(20)),
  questions: upTo(30),
  closing: upTo(10),
  remote: z.nullable(point),
});

/** Cases to study or scenes to play, so that an activity can begin in a quarter of an hour. */
export const situationsSchema = z
  .array(
    z.strictObject({
      title: text,
      story: z.array(text).check(z.minLength(1), z.maxLength(4)),
      people: z.array(z.strictObject({ name: text, text })).check(z.minLength(2), z.maxLength(4)),
      task: text,
    }),
  )
  .check(z.minLength(3));

export const groundRuleSchema = z.strictObject({ name: text, text });
export const hardMomentSchema = z.strictObject({ name: text, advice: text, opening: text });

export type Facets = z.infer<typeof facetsSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type ActivityId = Activity['id'];
export type Guide = z.infer<typeof guideSchema>;
export type Situations = z.infer<typeof situationsSchema>;
export type GroundRule = z.infer<typeof groundRuleSchema>;
export type HardMoment = z.infer<typeof hardMomentSchema>;
