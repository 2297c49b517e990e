import { useCatalogue } from '@/components/page/useCatalogue';
import type { ActivityId } from '@/data/schema';

/** The «But» of activities, for `data-goal`: undefined where the catalogue has one no longer. */
export function useGoalOf() {
  const { activityOf } = useCatalogue();
  return (id: ActivityId) => activityOf(id)?.facets.goal;
}
