import {
  costLabels,
  facetNames,
  goalLabels,
  organiserLabels,
  placesInWords,
  readinessLabels,
  remoteLabels,
  stagesInWords,
  timeInWords,
} from '@/data/locales/fr-facets';
import type { Activity, Facets as FacetValues } from '@/data/schema';

const inWords: Record<keyof FacetValues, (activity: Activity) => string> = {
  goal: ({ facets }) => goalLabels[facets.goal],
  time: timeInWords,
  places: ({ facets }) => placesInWords(facets.places),
  readiness: ({ facets }) => readinessLabels[facets.readiness],
  remote: ({ facets }) => remoteLabels[facets.remote],
  stages: ({ facets }) => stagesInWords(facets.stages),
  organiser: ({ facets }) => organiserLabels[facets.organiser],
  cost: ({ facets }) => costLabels[facets.cost],
};

interface FacetsProps {
  activity: Activity;
  /** Which ones: all of them, or those that are not in sight already. */
  names?: readonly (keyof FacetValues)[];
}

/** The facets by name, each with what it is for this activity. */
export function Facets({ activity, names = Object.keys(inWords) as (keyof FacetValues)[] }: FacetsProps) {
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>{facetNames[name]}</dt>
          <dd>{inWords[name](activity)}</dd>
        </div>
      ))}
    </dl>
  );
}
