import { byActivity } from './by-activity';
import facetLines from './facet-words.txt?raw';
import type { Activity, ActivityId } from './schema';

const files = byActivity(
  import.meta.glob<string>('./activities/*/synonyms.txt', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** With the number that a title is pasted with: the files come in the order of the folders. */
const synonyms = new Map(
  [...files].map(([id, words], position) => [id, [`${position + 1}`, ...linesOf(words)]] as const),
);

const facetWords = new Map(
  linesOf(facetLines).map((line) => {
    const [value = '', words = ''] = line.split(':');
    return [value, words.split(',')] as const;
  }),
);

/** Words that people type for an activity and that its title and text don't have. */
export const synonymsOf = (id: ActivityId): readonly string[] => synonyms.get(id) ?? [];

/** Words that people type for what an activity costs, how long it takes, where it is … */
export const facetWordsOf = ({ facets, shortVersion }: Activity): readonly string[] =>
  [...Object.entries(facets), ['time', shortVersion ? '30' : []] as const].flatMap(([facet, values]) =>
    [values].flat().flatMap((value) => facetWords.get(`${facet} ${value}`) ?? []),
  );
