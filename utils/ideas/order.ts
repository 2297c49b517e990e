import { readinesses } from '@/data/facets';
import type { Activity, ActivityId, Facets } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Context, Filters } from './filters';

/** Why an activity stands where it does. */
export type Reason = { untried: true; readiness: Facets['readiness'] } | { untried: false; triedOn: Day };

/**
 * What fits best first: what was asked for before what must be adapted to it, then the new, then what is ready sooner,
 * then favourites (a star helps to choose, but does not make ready), then what was tried longest ago. Ties stay in the
 * order given: the catalogue's.
 */
export function order(
  activities: readonly Activity[],
  { remote }: Pick<Filters, 'remote'>,
  { favourites, tried }: Pick<Context, 'favourites' | 'tried'>,
): Activity[] {
  // One digit each, then the day: such keys compare as text.
  const keyOf = ({ id, facets }: Activity) =>
    [
      Number(remote && facets.remote !== 'yes'),
      Number(tried.has(id)),
      readinesses.indexOf(facets.readiness),
      Number(!favourites.has(id)),
      tried.get(id),
    ].join(' ');
  return activities
    .map((activity) => ({ activity, key: keyOf(activity) }))
    .sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key))
    .map(({ activity }) => activity);
}

/** The idea of the day stands above all others. */
export const todayFirst = (activities: readonly Activity[], daily: ActivityId): Activity[] => [
  ...activities.filter(({ id }) => id === daily),
  ...activities.filter(({ id }) => id !== daily),
];

export function reasonFor({ id, facets }: Activity, { tried }: Pick<Context, 'tried'>): Reason {
  const triedOn = tried.get(id);
  return triedOn === undefined ? { untried: true, readiness: facets.readiness } : { untried: false, triedOn };
}
