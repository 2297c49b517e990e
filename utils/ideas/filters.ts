import { goals, places, readinessChoices, readinesses, timeChoices, times } from '@/data/facets';
import type { Activity, ActivityId, Facets } from '@/data/schema';
import type { Day } from '@/utils/days/day';

/** What one has chosen. Several values of one facet widen, different filters narrow; an empty one lets everything pass. */
export interface Filters {
  goal: readonly Facets['goal'][];
  /** At most this long. */
  time: (typeof timeChoices)[number] | undefined;
  place: Facets['places'];
  /** Ready by then. */
  readiness: (typeof readinessChoices)[number] | undefined;
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

export const contextOf = (
  favourites: readonly ActivityId[] = [],
  tried: Readonly<Record<ActivityId, Day>> = {},
  triedWith: readonly ActivityId[] = [],
): Context => ({
  favourites: new Set(favourites),
  tried: new Map(Object.entries(tried)),
  triedWith: new Set(triedWith),
});

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
  most !== undefined && values.indexOf(value) <= values.indexOf(most);

/** Whether an activity passes a filter in which something is chosen. */
const passes: Record<Filter, (activity: Activity, filters: Filters, context: Context) => boolean> = {
  goal: ({ facets }, { goal }) => goal.includes(facets.goal),
  time: ({ facets, shortVersion }, { time }) => within(times, shortVersion ? '30' : facets.time, time),
  place: ({ facets }, { place }) => facets.places.some((one) => one === 'anywhere' || place.includes(one)),
  readiness: ({ facets }, { readiness }) => within(readinesses, facets.readiness, readiness),
  remote: ({ facets }) => facets.remote !== 'no',
  favourites: ({ id }, _, { favourites }) => favourites.has(id),
  untried: ({ id }, { untriedWith }, { tried, triedWith }) => !(untriedWith === undefined ? tried : triedWith).has(id),
};

const filterNames = Object.keys(passes) as Filter[];

const chosenIn = (filters: Filters): Filter[] =>
  filterNames.filter((name) => [filters[name]].flat().some((value) => value));

export const isEmpty = (filters: Filters): boolean => chosenIn(filters).length === 0;

/** The filters without one of them. */
export const drop = (filters: Filters, name: Filter): Filters => ({ ...filters, [name]: noFilters[name] });

/** The activities that pass all filters, in the order given. */
export function passing(activities: readonly Activity[], filters: Filters, context: Context): Activity[] {
  const chosen = chosenIn(filters);
  return activities.filter((activity) => chosen.every((name) => passes[name](activity, filters, context)));
}

/**
 * How many of the activities each value would leave if it were the only one chosen of its facet, the other filters
 * staying as they are.
 */
export function countsByValue(activities: readonly Activity[], filters: Filters, context: Context) {
  const counterOf = (name: Filter) => {
    const left = passing(activities, drop(filters, name), context);
    return (choice: Partial<Filters>): number => {
      const chosen = { ...filters, ...choice };
      return left.filter((activity) => passes[name](activity, chosen, context)).length;
    };
  };
  const goal = counterOf('goal');
  const time = counterOf('time');
  const place = counterOf('place');
  const readiness = counterOf('readiness');
  return {
    goal: recordOf(goals, (value) => goal({ goal: [value] })),
    time: recordOf(timeChoices, (value) => time({ time: value })),
    place: recordOf(places, (value) => place({ place: [value] })),
    readiness: recordOf(readinessChoices, (value) => readiness({ readiness: value })),
    remote: counterOf('remote')({ remote: true }),
    favourites: counterOf('favourites')({ favourites: true }),
    untried: counterOf('untried')({ untried: true }),
  };
}

const recordOf = <Value extends string>(values: readonly Value[], count: (value: Value) => number) =>
  Object.fromEntries(values.map((value) => [value, count(value)])) as Record<Value, number>;

/**
 * Where nothing is left: the one filter, or the text typed, without which most ideas come back; of equals the first,
 * and the text last, since filters are remembered from another day.
 * @param found the activities of the catalogue that the text finds
 * @returns undefined if dropping one alone brings nothing back
 */
export function costliestFilter(
  catalogue: readonly Activity[],
  found: readonly Activity[],
  filters: Filters,
  context: Context,
): Filter | 'text' | undefined {
  let most = 0;
  let costliest: Filter | 'text' | undefined;
  for (const name of [...chosenIn(filters), 'text'] as const) {
    const left = name === 'text' ? passing(catalogue, filters, context) : passing(found, drop(filters, name), context);
    if (left.length > most) [most, costliest] = [left.length, name];
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
    time: one(timeChoices, from.time),
    place: several(places, from.place),
    readiness: one(readinessChoices, from.readiness),
    remote: from.remote === true,
    favourites: from.favourites === true,
    untried: from.untried === true,
    untriedWith: typeof from.untriedWith === 'string' ? from.untriedWith : undefined,
  };
}
