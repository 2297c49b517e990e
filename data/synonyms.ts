import type { ActivityId } from './schema';

const files = import.meta.glob<string>('./activities/*/synonyms.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const byId = new Map(
  Object.entries(files).map(([path, words]) => [
    path.replace(/^.*\/\d+-(.+)\/synonyms\.txt$/, '$1'),
    words.split('\n').filter((line) => line.trim() !== ''),
  ]),
);

/** Words that people type for an activity and that its title and text don't have. */
export const synonymsOf = (id: ActivityId): readonly string[] => byId.get(id) ?? [];
