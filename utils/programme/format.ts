import * as z from 'zod/mini';
import { bundled } from '@/data/catalogue';
import { programmeFormat, programmeSchema, programmeVersion } from '@/data/programme';
import { decoding } from '@/utils/backup/encoding';
import { atOnce } from '@/utils/backup/slices';
import type { Programme } from '@/utils/journal/tables/ideas';

// zod would try `new Function`, which the content security policy refuses and reports.
z.config({ jitless: true });

/** In bytes. */
export const sizeLimit = 1_000_000;

export type ProgrammeProblem =
  | 'unreadable'
  | 'too-large'
  | 'not-json'
  | 'not-ours'
  | 'later-version'
  | 'damaged'
  | 'nothing-left';

export type ProgrammeReading =
  | { ok: true; programme: Programme }
  /** `where` is a path such as `activities.3.title`. */
  | { ok: false; reason: ProgrammeProblem; where?: string | undefined };

const refuse = (reason: ProgrammeProblem, where?: string): ProgrammeReading => ({ ok: false, reason, where });

const saysSo = new RegExp(`\\bformat"?\\s*:\\s*"${programmeFormat}"`);

/** Whether a file says of itself that it is a programme's catalogue. What someone wrote in it does not: its quotation marks are escaped. */
export const isProgrammeText = (text: string): boolean => saysSo.test(text);

/** What a file or a policy says, which may be anything: whole, or refused with a reason. Never throws. */
function checkProgramme(value: unknown): ProgrammeReading {
  const { format, version } = Object(value);
  if (format !== programmeFormat) return refuse('not-ours', 'format');
  if (Number.isSafeInteger(version) && version > programmeVersion) return refuse('later-version', 'version');
  const { success, data, error } = z.safeParse(programmeSchema, value);
  if (!success) return refuse('damaged', placeOf(error.issues[0]));
  const { name, contact, message, activities, hidden } = data;
  const ids = activities.map(({ id }) => id);
  const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
  if (twice >= 0) return refuse('damaged', `activities.${twice}.id`);
  if (ids.length === 0 && bundled.every(({ id }) => hidden.includes(id))) return refuse('nothing-left', 'hidden');
  return {
    ok: true,
    programme: {
      name,
      contact,
      message,
      activities: activities.map(({ facets, guide, ...activity }) => ({
        ...activity,
        guide: { ...guide, remote: guide.remote ?? null },
        facets: { ...facets, places: [...new Set(facets.places)], stages: [...new Set(facets.stages)] },
      })),
      hidden: [...new Set(hidden)],
    },
  };
}

/** What is not known is told by its name. */
function placeOf(issue: z.core.$ZodIssue | undefined): string {
  const stranger = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  const path = [...(issue?.path ?? []), ...stranger].map(String);
  return path.join('.').slice(0, 200).toWellFormed();
}

/**
 * Likewise of a policy. Chromium withholds what is not of its type, with all that is around it, and says nothing of it: so
 * both lists have to be there, be they empty.
 */
export function checkPolicy(given: object): ProgrammeReading {
  if (new Blob([JSON.stringify(given)]).size > sizeLimit) return refuse('too-large');
  const reading = checkProgramme(given);
  const withheld = ['activities', 'hidden'].find((name) => !Object.hasOwn(given, name));
  return reading.ok && withheld ? refuse('damaged', withheld) : reading;
}

/** Reads the text of a programme's catalogue, which may be any text. */
export function readProgramme(text: string): ProgrammeReading {
  if (text.length > sizeLimit) return refuse('too-large');
  try {
    return checkProgramme(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch {
    return refuse(isProgrammeText(text) ? 'damaged' : 'not-json');
  }
}

/** The text of a small file that somebody chose or dropped; undefined where it can't be read. */
export async function textOf(file: Blob): Promise<string | undefined> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return atOnce(decoding(bytes)).text;
  } catch {
    return undefined;
  }
}

/** Reads it from a file. Never rejects. */
export async function readProgrammeFile(file: Blob): Promise<ProgrammeReading> {
  if (file.size > sizeLimit) return refuse('too-large');
  const text = await textOf(file);
  return text === undefined ? refuse('unreadable') : readProgramme(text);
}

/** An address, and nothing that would write more than it into a letter. */
export const isAddress = (contact: string): boolean =>
  /^[^\s@<>()[\],;:"?&#%\\]+@[^\s@<>()[\],;:"?&#%\\/]+\.[a-z]{2,}$/i.test(contact);
