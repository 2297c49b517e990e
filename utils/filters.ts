import { goals, places, readinesses, times } from '@/data/facets';
import type { Activity, ActivityId, Facets } from '@/data/schema';
import type { Day } from './day';

/** What one has chosen. Several values of one facet widen, different filters narrow; an empty one lets everything pass. */
export interface Filters {
  goal: readonly Facets['goal'][];
  /** At most this long. */
  time: Facets['time'] | undefined;
  place: readonly Facets['place'][];
  /** Ready by then. */
  readiness: Facets['readiness'] | undefined;
  /** Can be done at a distance, if need be in an adapted form. */
  remote: boolean;
  favourites: boolean;
  untried: boolean;
  /** Makes `untried` mean «not yet with this partner». */
  untriedWith: string | undefined;
}

/** The filters of which each can let an idea pass or not. */
export type Filter = Exclude<keyof Filters, 'untriedWith'>;

/** What the user did, as far as filters and order look at it. */
export interface Context {
  favourites: ReadonlySet<ActivityId>;
  /** The last day that each activity was tried. */
  tried: ReadonlyMap<ActivityId, Day>;
  /** Tried with the partner of `untriedWith`. */
  triedWith: ReadonlySet<ActivityId>;
}

export const noFilters: Filters = {
  goal: [],
  time: undefined,
  place: [],
  readiness: undefined,
  remote: false,
  favourites: false,
  untried: false,
  untriedWith: undefined,
};

const within = <Value>(values: readonly Value[], value: Value, most: Value | undefined) =>
  most === undefined || values.indexOf(value) <= values.indexOf(most);

const among = <Value>(value: Value, chosen: readonly Value[]) => chosen.length === 0 || chosen.includes(value);

const passes: Record<Filter, (activity: Activity, filters: Filters, context: Context) => boolean> = {
  goal: ({ facets }, { goal }) => among(facets.goal, goal),
  time: ({ facets }, { time }) => within(times, facets.time, time),
  place: ({ facets }, { place }) => among(facets.place, place),
  readiness: ({ facets }, { readiness }) => within(readinesses, facets.readiness, readiness),
  remote: ({ facets }, { remote }) => !remote || facets.remote !== 'no',
  favourites: ({ id }, { favourites }, context) => !favourites || context.favourites.has(id),
  untried: ({ id }, { untried, untriedWith }, context) =>
    !untried || !(untriedWith === undefined ? context.tried : context.triedWith).has(id),
};

const filterNames = Object.keys(passes) as Filter[];

export const matches = (activity: Activity, filters: Filters, context: Context): boolean =>
  filterNames.every((name) => passes[name](activity, filters, context));

/** The filters without one of them. */
export const drop = (filters: Filters, name: Filter): Filters => ({ ...filters, [name]: noFilters[name] });

export const isEmpty = (filters: Filters): boolean =>
  filterNames.every((name) => [filters[name]].flat().every((chosen) => !chosen));

/**
 * How many of the activities each value would leave if it were the only one chosen of its facet, the other filters
 * staying as they are.
 */
export function countsByValue(activities: readonly Activity[], filters: Filters, context: Context) {
  const count = (choice: Partial<Filters>) => {
    const chosen = { ...filters, ...choice };
    return activities.filter((activity) => matches(activity, chosen, context)).length;
  };
  const countEach = <Value extends string>(values: readonly Value[], choose: (value: Value) => Partial<Filters>) =>
    Object.fromEntries(values.map((value) => [value, count(choose(value))])) as Record<Value, number>;
  return {
    goal: countEach(goals, (goal) => ({ goal: [goal] })),
    time: countEach(times, (time) => ({ time })),
    place: countEach(places, (place) => ({ place: [place] })),
    readiness: countEach(readinesses, (readiness) => ({ readiness })),
    remote: count({ remote: true }),
    favourites: count({ favourites: true }),
    untried: count({ untried: true }),
  };
}

/**
 * Where nothing is left: the one filter, or the text typed, without which most ideas come back; of equals the first,
 * and the text last, since the filters are remembered from another day.
 * @param found the activities of the catalogue that the text finds
 * @returns undefined if dropping one alone brings nothing back
 */
export function costliestFilter(
  catalogue: readonly Activity[],
  found: readonly Activity[],
  filters: Filters,
  context: Context,
): Filter | 'text' | undefined {
  const count = (activities: readonly Activity[], rest: Filters) =>
    activities.filter((activity) => matches(activity, rest, context)).length;
  let most = 0;
  let costliest: Filter | 'text' | undefined;
  for (const name of [...filterNames, 'text'] as const) {
    const back = name === 'text' ? count(catalogue, filters) : count(found, drop(filters, name));
    if (back > most) [most, costliest] = [back, name];
  }
  return costliest;
}

/** The filters in what was remembered, by this version or another: whatever is not known counts as not chosen. */
export function parseFilters(remembered: unknown): Filters {
  const from: Partial<Record<keyof Filters, unknown>> = Object(remembered);
  const several = <Value>(values: readonly Value[], chosen: unknown) =>
    values.filter((value) => Array.isArray(chosen) && chosen.includes(value));
  const one = <Value>(values: readonly Value[], chosen: unknown) => values.find((value) => value === chosen);
  return {
    goal: several(goals, from.goal),
    time: one(times, from.time),
    place: several(places, from.place),
    readiness: one(readinesses, from.readiness),
    remote: from.remote === true,
    favourites: from.favourites === true,
    untried: from.untried === true,
    untriedWith: typeof from.untriedWith === 'string' ? from.untriedWith : undefined,
  };
}
