import { facetValues } from '@/data/facets';
import type { Activity, Guide } from '@/data/schema';

// What people wrote, as the database has it: a row may be damaged, and none may keep a page from showing.

/** An activity with its guide, of which each part may be empty. */
export type WrittenIdea = Pick<Activity, 'id' | 'title' | 'text' | 'facets'> & { guide: Guide };

const isText = (value: unknown) => typeof value === 'string';

function isWritten({ id, title, text, facets }: WrittenIdea): boolean {
  const isKnown = ([facet, known]: [string, readonly string[]]) => {
    const chosen = [Object(facets)[facet]].flat();
    return chosen.length > 0 && chosen.every((value) => known.includes(value));
  };
  return [id, title, text].every(isText) && Object.entries(facetValues).every(isKnown);
}

/** What the catalogue has of ideas that were written: those that can be shown, without their guides. */
export const activitiesOf = (written: readonly WrittenIdea[]): Activity[] =>
  written.filter(isWritten).map(({ id, title, text, facets }) => ({ id, title, text, facets }));

/** What can be read of a guide. That the idea is lived on the spot is said where it is so. */
export function guideOf({ guide, facets }: Pick<WrittenIdea, 'guide' | 'facets'>): Guide {
  const parts: Partial<Guide> = Object(guide);
  const texts = (part: unknown) => (Array.isArray(part) ? part.filter(isText) : []);
  return {
    message: texts(parts.message),
    before: texts(parts.before),
    steps: Array.isArray(parts.steps) ? parts.steps.filter((step) => isText(Object(step).text)) : [],
    questions: texts(parts.questions),
    closing: texts(parts.closing),
    remote: isText(parts.remote) ? (parts.remote as string) : Object(facets).remote === 'no' ? null : '',
  };
}
