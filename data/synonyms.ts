import { byActivity } from './by-activity';
import type { ActivityId } from './schema';

const files = byActivity(
  import.meta.glob<string>('./activities/*/synonyms.txt', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

/** Words that people type for an activity and that its title and text don't have. */
export const synonymsOf = (id: ActivityId): readonly string[] =>
  files
    .get(id)
    ?.split('\n')
    .filter((line) => line.trim() !== '') ?? [];
