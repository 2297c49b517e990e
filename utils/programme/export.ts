import { programmeFormat, programmeVersion } from '@/data/programme';
import type { Guide } from '@/data/schema';
import { entryOf } from '@/utils/ideas/own-idea';
import { guideOf, type WrittenIdea } from '@/utils/ideas/written';
import { isSameName } from '@/utils/journal/names';
import type { Programme } from '@/utils/journal/tables/ideas';
import { readProgrammeFile } from './format';

/** «Le café du port» is `le-cafe-du-port`. */
export function slugOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return slug || 'idee';
}

/** What an idea of one's own is called in a programme: for ever, whatever its title becomes, and from whichever journal it comes. */
const idOf = ({ id }: WrittenIdea) => id.replace(/^own/, 'programme');

/** What a new version of a catalogue has, beside the one before. */
export interface Exported {
  idea: WrittenIdea;
  is: 'kept' | 'corrected' | 'added';
}

/**
 * The ideas of a new version of a catalogue: what it has already, and one's own. One that was made of one's own, or has its title,
 * gives way to it, and leaves it its id.
 */
export function joined(given: readonly WrittenIdea[], own: readonly WrittenIdea[]): Exported[] {
  const left = new Map(own.map((idea) => [idOf(idea), idea]));
  const ids = new Set(given.map(({ id }) => id));
  const mineFor = ({ id, title }: WrittenIdea) =>
    left.has(id) ? id : [...left.keys()].find((mine) => !ids.has(mine) && isSameTitle(left.get(mine), title));
  const versions = given.map((before): Exported => {
    const mine = mineFor(before) ?? '';
    const idea = { ...before, ...left.get(mine), id: before.id };
    left.delete(mine);
    return { idea, is: isSame(before, idea) ? 'kept' : 'corrected' };
  });
  return [...versions, ...[...left].map(([id, idea]): Exported => ({ idea: { ...idea, id }, is: 'added' }))];
}

const isSameTitle = (idea: WrittenIdea | undefined, title: string) =>
  isSameName(`${idea?.title}`.toLowerCase(), title.toLowerCase());

/** As they are typed: what they say, in one order. */
const isSame = (a: WrittenIdea, b: WrittenIdea) => JSON.stringify(entryOf(a)) === JSON.stringify(entryOf(b));

/** A guide without what it does not say. */
const said = (guide: Guide) =>
  Object.fromEntries(
    Object.entries(guide).filter(([, part]) => (Array.isArray(part) ? part.length > 0 : Boolean(part))),
  );

/** The text of a programme's catalogue. */
export function programmeText({ name, contact, message, activities, hidden }: Programme): string {
  const file = {
    format: programmeFormat,
    version: programmeVersion,
    name,
    contact,
    message,
    activities: activities.map((idea) => {
      const { id, title, text, facets } = idea;
      const guide = said(guideOf(idea));
      return { id, title, text, facets, ...(Object.keys(guide).length > 0 && { guide }) };
    }),
    hidden,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What keeps a catalogue from being read again, and of which idea; of all that are too long together, the longest. */
export interface ExportFault {
  what: 'size' | 'title' | 'text' | 'rest';
  title: string;
}

/** Asks the reader of the file that would be made. */
export async function faultIn(programme: Programme): Promise<ExportFault | undefined> {
  const { activities } = programme;
  const reading = await readProgrammeFile(new Blob([programmeText(programme)]));
  if (reading.ok) return undefined;
  if (reading.reason === 'too-large') {
    const length = (idea: WrittenIdea) => JSON.stringify(idea).length;
    const longest = activities.reduce((a, b) => (length(a) < length(b) ? b : a));
    return { what: 'size', title: longest.title };
  }
  const [, at, part] = /^activities\.(\d+)\.(\w+)/.exec(reading.where ?? '') ?? [];
  return {
    what: part === 'title' || part === 'text' ? part : 'rest',
    title: activities[Number(at)]?.title ?? programme.name,
  };
}
