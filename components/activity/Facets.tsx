import {
  costLabels,
  facetNames,
  goalLabels,
  organiserLabels,
  placesInWords,
  readinessLabels,
  row,
  stageLabels,
  timeLabels,
} from '@/data/locales/fr';
import type { Activity, Facets as FacetValues } from '@/data/schema';

const inWords: { [Name in keyof FacetValues]: (value: FacetValues[Name]) => string } = {
  goal: (goal) => goalLabels[goal],
  time: (time) => timeLabels[time],
  places: placesInWords,
  readiness: (readiness) => readinessLabels[readiness],
  remote: (remote) => row.remote[remote],
  stages: (stages) =>
    stages.map((stage, index) => (index === 0 ? stageLabels[stage] : stageLabels[stage].toLowerCase())).join(', '),
  organiser: (organiser) => organiserLabels[organiser],
  cost: (cost) => costLabels[cost],
};

interface FacetsProps {
  activity: Activity;
  /** Which ones: all of them, or those that are not in sight already. */
  names?: readonly (keyof FacetValues)[];
}

/** The facets by name, each with what it is for this activity. */
export function Facets({ activity: { facets }, names = Object.keys(inWords) as (keyof FacetValues)[] }: FacetsProps) {
  const wordsOf = <Name extends keyof FacetValues>(name: Name) => inWords[name](facets[name]);
  return (
    <dl>
      {names.map((name) => (
        <div key={name}>
          <dt>{facetNames[name]}</dt>
          <dd>{wordsOf(name)}</dd>
        </div>
      ))}
    </dl>
  );
}
