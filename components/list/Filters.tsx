import { goals, places, readinessChoices, timeChoices } from '@/data/facets';
import { facetNames, goalLabels, placeLabels, filters as words } from '@/data/locales/fr';
import { type Filters as Chosen, countsByValue } from '@/utils/ideas/filters';
import styles from './Filters.module.css';
import type { Choice } from './useActivities';

interface ToggleProps {
  name: string;
  pressed: boolean;
  /** How many ideas it would leave. */
  count: number;
  onToggle: () => void;
  goal?: string;
}

/** One value to choose by. One that would leave nothing can't be chosen, but can always be dropped. */
function Toggle({ name, pressed, count, onToggle, goal }: ToggleProps) {
  return (
    <button
      type="button"
      class={styles.toggle}
      aria-pressed={pressed}
      aria-description={words.count(count)}
      disabled={count === 0 && !pressed}
      data-goal={goal}
      onClick={onToggle}
    >
      {name}
      <span class={styles.left} aria-hidden="true">
        {count}
      </span>
    </button>
  );
}

const toggled = <Value,>(chosen: readonly Value[], value: Value) =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];

/** The facets as toggles, each with what it would leave, then what the user did. */
export function Filters({ choice, keeps }: { choice: Choice; keeps: boolean }) {
  const { filters, setFilters, found, context, partners } = choice;
  const counts = countsByValue(found, filters, context);
  const choose = (part: Partial<Chosen>) => setFilters({ ...filters, ...part });
  return (
    <search class={styles.filters} aria-label={words.name}>
      <fieldset>
        <legend>{facetNames.time}</legend>
        {timeChoices.map((time) => (
          <Toggle
            name={words.times[time]}
            pressed={filters.time === time}
            count={counts.time[time]}
            onToggle={() => choose({ time: filters.time === time ? undefined : time })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{facetNames.readiness}</legend>
        {readinessChoices.map((readiness) => (
          <Toggle
            name={words.readinesses[readiness]}
            pressed={filters.readiness === readiness}
            count={counts.readiness[readiness]}
            onToggle={() => choose({ readiness: filters.readiness === readiness ? undefined : readiness })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{facetNames.goal}</legend>
        {goals.map((goal) => (
          <Toggle
            name={goalLabels[goal]}
            goal={goal}
            pressed={filters.goal.includes(goal)}
            count={counts.goal[goal]}
            onToggle={() => choose({ goal: toggled(filters.goal, goal) })}
          />
        ))}
      </fieldset>
      <fieldset>
        <legend>{facetNames.places}</legend>
        {places.map((place) => (
          <Toggle
            name={placeLabels[place]}
            pressed={filters.place.includes(place)}
            count={counts.place[place]}
            onToggle={() => choose({ place: toggled(filters.place, place) })}
          />
        ))}
      </fieldset>
      <div class={styles.others}>
        <Toggle
          name={facetNames.remote}
          pressed={filters.remote}
          count={counts.remote}
          onToggle={() => choose({ remote: !filters.remote })}
        />
        {keeps && (
          <Toggle
            name={words.favourites}
            pressed={filters.favourites}
            count={counts.favourites}
            onToggle={() => choose({ favourites: !filters.favourites })}
          />
        )}
        {keeps && (
          <Toggle
            name={words.untried}
            pressed={filters.untried}
            count={counts.untried}
            onToggle={() => choose({ untried: !filters.untried })}
          />
        )}
        {keeps && filters.untried && partners.length > 0 && (
          <label class={styles.partner}>
            {words.with}
            <select
              value={filters.untriedWith ?? ''}
              onChange={({ currentTarget: { value } }) => choose({ untriedWith: value === '' ? undefined : value })}
            >
              <option value="">{words.anyone}</option>
              {partners.map((name) => (
                <option value={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
      </div>
    </search>
  );
}
