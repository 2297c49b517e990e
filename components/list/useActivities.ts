import { useEffect, useMemo, useState } from 'preact/hooks';
import { useCatalogue } from '@/components/page/useCatalogue';
import { useLive } from '@/components/page/useLive';
import { usePartners } from '@/components/page/usePartners';
import type { Activity, ActivityId } from '@/data/schema';
import { facetWordsOf, synonymsOf } from '@/data/synonyms';
import type { Catalogue } from '@/utils/ideas/catalogue';
import { contextOf, type Filters, isEmpty, noFilters, parseFilters, passing } from '@/utils/ideas/filters';
import { order, todayFirst } from '@/utils/ideas/order';
import { createIndex, type SearchResult, search } from '@/utils/ideas/search';
import { correctSnapshot } from '@/utils/journal/snapshot';
import { favouriteActivities } from '@/utils/journal/starred';
import { activitiesTriedWith, lastTriedDays } from '@/utils/journal/tried';
import { follow } from '@/utils/kept/item';
import { keptFilters } from '@/utils/kept/preferences';
import { keptSnapshot } from '@/utils/kept/snapshot';

/** The choice of activities in the popup and in «Toutes les idées»: the text typed and the filters, and what they leave. */
export function useActivities(daily: ActivityId, firstText = '') {
  const catalogue = useCatalogue();
  const indexOf = useMemo(() => once(() => createIndex(catalogue.activities, synonymsOf, facetWordsOf)), [catalogue]);
  const [text, setText] = useState(firstText);
  const names = usePartners();
  const [filters, setFilters] = useFilters(names);
  // What was just marked as tried stays in sight with its message, though it no longer passes «Pas encore essayées».
  const [marked, setMarked] = useState<ActivityId>();
  useEffect(() => setMarked(undefined), [text, filters]);
  const { context, problem } = useContext(filters, catalogue);
  // The index is made when something is typed: most do without.
  const found = useMemo(
    () => (text.trim() === '' ? all(catalogue.activities) : search(indexOf(), text)),
    [catalogue, indexOf, text],
  );
  const activities = useMemo(() => {
    const passed = new Set(passing(found.activities, filters, context));
    const left = found.activities.filter((activity) => passed.has(activity) || activity.id === marked);
    return text.trim() === '' ? todayFirst(order(left, filters, context), daily) : left;
  }, [found, filters, context, daily, text, marked]);
  return {
    text,
    setText,
    filters,
    setFilters,
    clear: () => {
      setText('');
      setFilters(noFilters);
    },
    setMarked,
    isEmpty: isEmpty(filters) && text === '',
    catalogue: catalogue.activities,
    found: found.activities,
    nearest: found.nearest,
    marks: found.marks,
    activities,
    context,
    partners: names ?? [],
    problem,
  };
}

const all = (activities: readonly Activity[]): SearchResult => ({ activities, nearest: false, marks: () => [] });

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

export type Choice = ReturnType<typeof useActivities>;

/** Chosen filters are remembered, also by the other open pages; a partner as long as the journal knows one of that name. */
function useFilters(names: readonly string[] | undefined) {
  const [filters, setFilters] = useState(() => parseFilters(keptFilters.get()));
  useEffect(() => follow(keptFilters, (kept) => setFilters(parseFilters(kept))), []);
  const choose = (chosen: Filters) => {
    setFilters(chosen);
    keptFilters.set(chosen);
  };
  const isGone = names !== undefined && filters.untriedWith !== undefined && !names.includes(filters.untriedWith);
  const left = useMemo(() => (isGone ? { ...filters, untriedWith: undefined } : filters), [filters, isGone]);
  useEffect(() => {
    if (isGone) choose(left);
  }, [isGone]);
  return [left, choose] as const;
}

/** What the user did: as the snapshot has it until the database answers, if it does. */
function useContext({ untriedWith }: Filters, catalogue: Catalogue) {
  const [first] = useState(keptSnapshot.get);
  const favourites = useLive(() => favouriteActivities(catalogue), [], first?.favourites, [catalogue]);
  const tried = useLive(() => lastTriedDays(catalogue), [], first?.tried, [catalogue]);
  const triedWith = useLive(
    () => (untriedWith === undefined ? Promise.resolve([]) : activitiesTriedWith(untriedWith)),
    [untriedWith],
  );
  const context = useMemo(
    () => contextOf(favourites.value, tried.value, triedWith.value),
    [favourites.value, tried.value, triedWith.value],
  );
  useEffect(() => {
    if (!favourites.value || !tried.value) return;
    const shown = JSON.stringify([favourites.value, tried.value]);
    correctSnapshot((kept) => JSON.stringify([kept?.favourites ?? [], kept?.tried ?? {}]) === shown);
  }, [favourites.value, tried.value]);
  return { context, problem: favourites.problem ?? tried.problem };
}
