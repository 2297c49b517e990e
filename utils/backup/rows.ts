import * as z from 'zod/mini';
import { facetsSchema, ownGuideSchema } from '@/data/schema';
import { isDay } from '@/utils/days/day';
import { cleanLine } from '@/utils/journal/names';
import { describe, type SharedTable, sharedTables } from '@/utils/journal/tables';
import type { Field } from '@/utils/journal/tables/description';
import type { Row } from './merge';

// Before any schema is built: zod would try `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true });

// Only what toISOString() writes, so that the order of the texts is the order of time.
export const isInstant = (value: string): boolean =>
  value.length === 24 && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value;

const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const slug = '[a-z0-9]+(-[a-z0-9]+)*';
/** One that comes with the extension, one's own, or the programme's. */
const activity = `${slug}|own/${uuid}|programme/${slug}`;
const keyPatterns: Partial<Record<string, string>> = { uuid, activity, 'own idea': `own/${uuid}` };

/** What can be removed, by the keys of its table. */
function removal(): string {
  const kinds = sharedTables.flatMap((table) => {
    const { key, fields, removal } = describe(table);
    const pattern = keyPatterns[fields[key] as string];
    return removal === undefined || pattern === undefined ? [] : `${removal}/(${pattern})`;
  });
  return kinds.join('|');
}

/** What is longer than a form takes is brought in as it is, as far as a page can show it: so many times as long. */
const generosity = 25;

// UTF-16 units, as the form's maxlength counts them: zod's maxLength counts code points. Half an emoji must not cost a
// whole row; made well-formed, a text is the same in IndexedDB, JSON and CSV.
const text = (longest: number, shortest = 0, clean = (value: string) => value.toWellFormed()) =>
  z.string().check(
    z.refine(({ length }) => length >= shortest && length <= longest),
    z.overwrite(clean),
  );
const pattern = (source: string) => z.string().check(z.maxLength(120), z.regex(new RegExp(`^(${source})$`)));

const kinds = {
  day: () => z.string().check(z.refine(isDay)),
  'day or none': () => z.string().check(z.refine((value) => value === '' || isDay(value))),
  'time or none': () => z.string().check(z.regex(/^(([01]\d|2[0-3]):[0-5]\d)?$/)),
  instant: () => z.string().check(z.refine(isInstant)),
  uuid: () => pattern(uuid),
  activity: () => pattern(activity),
  // Its length first: an array of millions would make as many complaints.
  activities: () => z.pipe(z.array(z.unknown()).check(z.maxLength(1000)), z.array(pattern(activity))),
  'own idea': () => pattern(`own/${uuid}`),
  title: () => text(300, 1),
  facets: () => facetsSchema,
  guide: () => ownGuideSchema,
  removal: () => pattern(removal()),
};

function schemaOf(field: Field): z.ZodMiniType {
  if (typeof field === 'string') return kinds[field]();
  if ('name' in field) return text(field.name * generosity, 0, cleanLine);
  if ('whole' in field) return z.int().check(z.nonnegative(), z.maximum(field.whole));
  if ('text' in field) return text(field.text * generosity);
  return z.enum(field.oneOf as [string, ...string[]]);
}

const schemas = new Map(
  sharedTables.map((table) => {
    const fields = Object.entries(describe(table).fields);
    return [table, z.object(Object.fromEntries(fields.map(([name, field]) => [name, schemaOf(field)])))];
  }),
);

/** Checks a row of a table, and keeps of it what belongs there. */
export const checkRow = (table: SharedTable, value: unknown): z.core.util.SafeParseResult<Row> =>
  schemas.get(table)?.safeParse(value) as unknown as z.core.util.SafeParseResult<Row>;
