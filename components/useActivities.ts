import { useEffect, useMemo, useState } from 'preact/hooks';
import { catalogue } from '@/data/catalogue';
import type { ActivityId } from '@/data/schema';
import { synonymsOf } from '@/data/synonyms';
import { correctSnapshot } from '@/utils/change';
import { contextOf, type Filters, isEmpty, noFilters, parseFilters, passing } from '@/utils/filters';
import { order, todayFirst } from '@/utils/order';
import { readFilters, writeFilters } from '@/utils/preferences';
import { createIndex, search } from '@/utils/search';
import { readSnapshot } from '@/utils/snapshot';
import { activitiesTriedWith, favouriteActivities, lastTriedDays, partners } from '@/utils/tried';
import { useLive } from './useLive';

const index = createIndex(catalogue, synonymsOf);

/** The choice of activities in the popup and in «Toutes les idées»: the text typed and the filters, and what they leave. */
export function useActivities(daily: ActivityId) {
  const [text, setText] = useState('');
  const [filters, setFilters] = useFilters();
  // What was just marked as tried stays in sight with its message, though it no longer passes «Pas encore essayées».
  const [marked, setMarked] = useState<ActivityId>();
  useEffect(() => setMarked(undefined), [text, filters]);
  const { context, names, problem } = useContext(filters);
  const found = useMemo(() => search(index, text), [text]);
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
    found: found.activities,
    marks: found.marks,
    activities,
    context,
    partners: names,
    problem,
  };
}

export type Choice = ReturnType<typeof useActivities>;

/** Chosen filters are remembered, also by the other open pages. */
function useFilters() {
  const [filters, setFilters] = useState(() => parseFilters(readFilters()));
  useEffect(() => {
    const follow = (event: StorageEvent) => {
      if (event.key === null || event.key === 'filters') setFilters(parseFilters(readFilters()));
    };
    addEventListener('storage', follow);
    return () => removeEventListener('storage', follow);
  }, []);
  const choose = (chosen: Filters) => {
    setFilters(chosen);
    writeFilters(chosen);
  };
  return [filters, choose] as const;
}

/** What the user did: as the snapshot has it until the database answers, if it does. */
function useContext({ untriedWith }: Filters) {
  const [first] = useState(readSnapshot);
  const favourites = useLive(favouriteActivities, [], first?.favourites);
  const tried = useLive(lastTriedDays, [], first?.tried);
  const triedWith = useLive(
    () => (untriedWith === undefined ? Promise.resolve([]) : activitiesTriedWith(untriedWith)),
    [untriedWith],
  );
  const names = useLive(partners, []);
  const context = useMemo(
    () => contextOf(favourites.value, tried.value, triedWith.value),
    [favourites.value, tried.value, triedWith.value],
  );
  useEffect(() => {
    if (!favourites.value || !tried.value) return;
    const shown = JSON.stringify([favourites.value, tried.value]);
    correctSnapshot((kept) => JSON.stringify([kept?.favourites ?? [], kept?.tried ?? {}]) === shown);
  }, [favourites.value, tried.value]);
  return { context, names: names.value ?? [], problem: favourites.problem ?? tried.problem };
}
