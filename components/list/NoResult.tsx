import { facetNames, filters as filterWords, goalLabels, placeLabels, list as words } from '@/data/locales/fr';
import { costliestFilter, drop, type Filter, type Filters } from '@/utils/ideas/filters';
import styles from './NoResult.module.css';
import type { Choice } from './useActivities';

/** Nothing is left: offers to drop, with one press, what costs most. */
export function NoResult({ choice, onDropped }: { choice: Choice; onDropped?: (() => void) | undefined }) {
  const { catalogue, found, filters, context } = choice;
  const costliest = costliestFilter(catalogue, found, filters, context);

  function dropCostliest() {
    if (costliest === undefined) choice.clear();
    else if (costliest === 'text') choice.setText('');
    else choice.setFilters(drop(filters, costliest));
    onDropped?.();
  }

  return (
    <div class={styles.empty}>
      <p>{words.nothing}</p>
      <button type="button" onClick={dropCostliest}>
        {costliest === undefined && filterWords.clear}
        {costliest === 'text' && words.dropText}
        {costliest !== undefined && costliest !== 'text' && words.drop(nameOf(costliest, filters))}
      </button>
    </div>
  );
}

function nameOf(filter: Filter, { goal, time, place, readiness, untriedWith }: Filters): string {
  switch (filter) {
    case 'goal':
      return goal.map((value) => goalLabels[value]).join(', ');
    case 'place':
      return place.map((value) => placeLabels[value]).join(', ');
    case 'time':
      return time ? filterWords.times[time] : facetNames.time;
    case 'readiness':
      return readiness ? filterWords.readinesses[readiness] : facetNames.readiness;
    case 'remote':
      return facetNames.remote;
    case 'favourites':
      return filterWords.favourites;
    case 'untried':
      return untriedWith === undefined ? filterWords.untried : filterWords.untriedWith(untriedWith);
  }
}
