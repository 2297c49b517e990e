import { filters as filterWords, list as words } from '@/data/locales/fr-list';
import { costliestFilter, drop, noFilters } from '@/utils/ideas/filters';
import { chosenInWords } from './Filters';
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
        {costliest === undefined && filterWords.clearAll}
        {costliest === 'text' && words.dropText}
        {costliest !== undefined &&
          costliest !== 'text' &&
          words.drop(
            chosenInWords({
              ...noFilters,
              untriedWith: filters.untriedWith,
              [costliest]: filters[costliest],
            }).join(', '),
          )}
      </button>
    </div>
  );
}
