import * as z from 'zod/mini';
import { costs, goals, organisers, places, readinesses, remotes, stages, times } from './facets';

const text = z.string().check(z.minLength(1), z.trim());

const facetsSchema = z.strictObject({
  goal: z.enum(goals),
  time: z.enum(times),
  places: z.array(z.enum(places)).check(z.minLength(1)),
  readiness: z.enum(readinesses),
  remote: z.enum(remotes),
  stages: z.array(z.enum(stages)).check(z.minLength(1)),
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

/** `remote` is null where the activity can only be lived on the spot. */
export const guideSchema = z.strictObject({
  before: z.array(text).check(z.minLength(1), z.maxLength(3)),
  steps: z.array(z.strictObject({ minutes: z.int().check(z.positive()), text })).check(z.minLength(3), z.maxLength(5)),
  questions: z.array(text).check(z.minLength(3), z.maxLength(4)),
  closing: z.array(text).check(z.minLength(1), z.maxLength(2)),
  remote: z.nullable(text),
});

export type Facets = z.infer<typeof facetsSchema>;
export type Activity = z.infer<typeof activitySchema>;
export type ActivityId = Activity['id'];
export type Guide = z.infer<typeof guideSchema>;
