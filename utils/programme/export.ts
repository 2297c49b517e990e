import { programmeFormat, programmeVersion } from '@/data/programme';
import type { Guide } from '@/data/schema';
import { guideOf, type WrittenIdea } from '@/utils/ideas/written';
import type { Programme } from '@/utils/journal/tables/ideas';

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

/** What an idea of one's own is called in a programme: never what another is called. */
export function programmeIds(titles: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken);
  return titles.map((title) => {
    const slug = `programme/${slugOf(title)}`;
    let id = slug;
    for (let count = 2; used.has(id); count++) id = `${slug}-${count}`;
    used.add(id);
    return id;
  });
}

/** A guide without what it does not say. */
const said = (guide: Guide) =>
  Object.fromEntries(
    Object.entries(guide).filter(([, part]) => (Array.isArray(part) ? part.length > 0 : Boolean(part))),
  );

/**
 * The text of a programme's catalogue: what it has already, and then ideas of one's own.
 * @param own those that join it
 */
export function programmeText({ activities, ...programme }: Programme, own: readonly WrittenIdea[]): string {
  const ids = programmeIds(
    own.map(({ title }) => title),
    activities.map(({ id }) => id),
  );
  const all = [...activities, ...own.map((idea, index) => ({ ...idea, id: ids[index] as string }))];
  const { name, contact, message, hidden } = programme;
  const file = {
    format: programmeFormat,
    version: programmeVersion,
    name,
    contact,
    message,
    activities: all.map((idea) => {
      const { id, title, text, facets } = idea;
      const guide = said(guideOf(idea));
      return { id, title, text, facets, ...(Object.keys(guide).length > 0 && { guide }) };
    }),
    hidden,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
