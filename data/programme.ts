import * as z from 'zod/mini';
import { facetsSchema, ownGuideSchema, point } from './schema.ts';

/** What a programme gives to everyone, as a file and as the organisation's policy. `docs/programme.md` tells of it. */

export const programmeFormat = 'idee-du-jour/programme';
export const programmeVersion = 1;

/** Half an emoji must not cost a whole catalogue. */
const wellFormed = z.overwrite<string>((value) => value.toWellFormed());
const line = (longest: number) =>
  z.string().check(z.maxLength(longest), wellFormed, z.regex(/\S/, 'There is nothing to read'));
const slug = '[a-z0-9]+(-[a-z0-9]+)*';
const id = (pattern: string) => z.string().check(z.maxLength(120), z.regex(new RegExp(`^${pattern}$`)));

const { message, before, steps, questions, closing } = ownGuideSchema.shape;

const noGuide = { message: [], before: [], steps: [], questions: [], closing: [] };

/** Each part may be left out. None is null: Chromium's policies know one type a value, and a file takes what they take. */
const guide = z.strictObject({
  message: z._default(message, []),
  before: z._default(before, []),
  steps: z._default(steps, []),
  questions: z._default(questions, []),
  closing: z._default(closing, []),
  remote: z.optional(point),
});

const activity = z.strictObject({
  id: id(`programme/${slug}`),
  title: line(120),
  text: line(2000),
  facets: facetsSchema,
  guide: z._default(guide, noGuide),
});

export const programmeSchema = z.strictObject({
  $schema: z.optional(z.string()),
  format: z.literal(programmeFormat),
  version: z.literal(programmeVersion),
  name: line(120),
  contact: z._default(z.string().check(z.maxLength(200), wellFormed), ''),
  message: z._default(z.string().check(z.maxLength(1000), wellFormed), ''),
  activities: z._default(z.array(activity).check(z.maxLength(200)), []),
  hidden: z._default(z.array(id(slug)).check(z.maxLength(500)), []),
});
