import { goals, places, readinessChoices, readinesses, stages, timeChoices, times } from '@/data/facets';
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
  stage: Facets['stages'];
  /** Can be done at a distance, if need be in an adapted form. */
  remote: boolean;
  favourites: boolean;
  untried: boolean;
  /** Makes `untried` mean «not yet with this partner». */
  untriedWith: string | undefined;
}

/** The filters of which each can let an idea pass or not. */
export type Filter = Exclude<keyof Filters, 'untriedWith'>;

/** What one chooses the values of, each list in the order in which people see it. */
export const choices = {
  goal: goals,
  time: timeChoices,
  place: places,
  readiness: readinessChoices,
  stage: stages,
} satisfies { [Facet in keyof Filters]?: readonly unknown[] };

export type Facet = keyof typeof choices;

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
  stage: [],
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
  stage: ({ facets }, { stage }) => facets.stages.some((one) => stage.includes(one)),
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

export const isChosen = (filters: Filters, facet: Facet, value: string): boolean =>
  [filters[facet]].flat().some((chosen) => chosen === value);

/** The filters with a value chosen that was not, or without one that was. */
export function toggle(filters: Filters, facet: Facet, value: string): Filters {
  const isOn = isChosen(filters, facet, value);
  const values = choices[facet].filter((one) => (one === value ? !isOn : isChosen(filters, facet, one)));
  return { ...filters, [facet]: isSeveral(facet) ? values : isOn ? undefined : value };
}

const isSeveral = (facet: Facet) => Array.isArray(noFilters[facet]);

/** The activities that pass all filters, in the order given. */
export function passing(activities: readonly Activity[], filters: Filters, context: Context): Activity[] {
  const chosen = chosenIn(filters);
  return activities.filter((activity) => chosen.every((name) => passes[name](activity, filters, context)));
}

/** How many of the activities a value would leave if it were the only one chosen of its facet, the other filters staying as they are. */
export const countOf = (
  activities: readonly Activity[],
  filters: Filters,
  context: Context,
  facet: Facet,
  value: string,
): number => passing(activities, toggle(drop(filters, facet), facet, value), context).length;

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
    stage: several(stages, from.stage),
    remote: from.remote === true,
    favourites: from.favourites === true,
    untried: from.untried === true,
    untriedWith: typeof from.untriedWith === 'string' ? from.untriedWith : undefined,
  };
}
