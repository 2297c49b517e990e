import { facetNames, goalLabels, placeLabels, stageLabels } from '@/data/locales/fr-facets';
import { filters as words } from '@/data/locales/fr-list';
import { type Filters as Chosen, choices, countOf, type Facet, isChosen, passing, toggle } from '@/utils/ideas/filters';
import styles from './Filters.module.css';
import type { Choice } from './useActivities';

/** The facets that one chooses values of, each with its own words. */
const facets: readonly { facet: Facet; name: string; labels: Readonly<Record<string, string>> }[] = [
  { facet: 'goal', name: facetNames.goal, labels: goalLabels },
  { facet: 'time', name: facetNames.time, labels: words.times },
  { facet: 'place', name: facetNames.places, labels: placeLabels },
  { facet: 'readiness', name: facetNames.readiness, labels: words.readinesses },
  { facet: 'stage', name: facetNames.stages, labels: stageLabels },
];

interface FiltersProps {
  choice: Choice;
  /** Whether trials and favourites can be kept: if not, they are not offered. */
  keeps: boolean;
  /** The facet whose values are in sight. */
  open?: Facet | undefined;
  onOpen?: ((facet: Facet | undefined) => void) | undefined;
}

/**
 * The facets by name, each of which opens in place to its values; closed, it shows those that are chosen. Then what is
 * chosen with one press. Without hooks: the first paint makes it without Preact.
 */
export function Filters({ choice, keeps, open, onOpen }: FiltersProps) {
  const { filters, setFilters, found, context, partners } = choice;
  const choose = (part: Partial<Chosen>) => setFilters({ ...filters, ...part });
  const switchOf = (name: 'remote' | 'favourites' | 'untried', label: string) => (
    <Toggle
      name={label}
      pressed={filters[name]}
      count={passing(found, { ...filters, [name]: true }, context).length}
      onToggle={() => choose({ [name]: !filters[name] })}
    />
  );
  return (
    <search class={styles.filters} aria-label={words.name}>
      {facets.map(({ facet, name, labels }) => {
        const isOpen = facet === open;
        const values = choices[facet].filter((value) => isOpen || isChosen(filters, facet, value));
        const toggles = values.map((value) => (
          <Toggle
            key={value}
            name={labels[value] ?? value}
            goal={facet === 'goal' ? value : undefined}
            pressed={isChosen(filters, facet, value)}
            count={isOpen ? countOf(found, filters, context, facet, value) : undefined}
            counted={isOpen}
            onToggle={(button) => {
              // Dropped while its facet is closed, it goes, and leaves the focus to the facet.
              if (!isOpen) button.parentElement?.querySelector('button')?.focus();
              setFilters(toggle(filters, facet, value));
            }}
          />
        ));
        return (
          <div key={facet} class={styles.facet}>
            <button
              type="button"
              class={!isOpen && toggles.length > 0 ? `${styles.opener} ${styles.narrowed}` : styles.opener}
              aria-expanded={isOpen}
              aria-controls={isOpen ? `facet-${facet}` : undefined}
              data-facet={facet}
              data-goal={isOpen || facet !== 'goal' ? undefined : values[0]}
              onClick={() => onOpen?.(isOpen ? undefined : facet)}
            >
              <span>{name}</span>
            </button>
            {isOpen ? (
              <fieldset id={`facet-${facet}`}>
                <legend class="visually-hidden">{name}</legend>
                {toggles}
              </fieldset>
            ) : (
              toggles
            )}
          </div>
        );
      })}
      {switchOf('remote', facetNames.remote)}
      {keeps && switchOf('favourites', words.favourites)}
      {keeps && switchOf('untried', words.untried)}
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
    </search>
  );
}

interface ToggleProps {
  name: string;
  pressed: boolean;
  /** How many ideas it would leave; not asked where it stands for what is chosen already. */
  count: number | undefined;
  /** Whether one sees the count, and not only hears it. */
  counted?: boolean;
  onToggle: (button: HTMLButtonElement) => void;
  goal?: string | undefined;
}

/** One value to choose by. One that would leave nothing can't be chosen, but keeps the focus, and can always be dropped. */
function Toggle({ name, pressed, count, counted, onToggle, goal }: ToggleProps) {
  const isDead = count === 0 && !pressed;
  return (
    <button
      type="button"
      class={styles.toggle}
      aria-pressed={pressed}
      aria-description={count === undefined ? undefined : words.count(count)}
      aria-disabled={isDead || undefined}
      data-goal={goal}
      onClick={({ currentTarget }) => isDead || onToggle(currentTarget)}
    >
      {name}
      {counted && (
        <span class={styles.count} aria-hidden="true">
          {count}
        </span>
      )}
    </button>
  );
}

/** What is chosen, in words: value by value, as the controls say it. */
export function chosenInWords(filters: Chosen): string[] {
  const values = facets.flatMap(({ facet, labels }) =>
    choices[facet].filter((value) => isChosen(filters, facet, value)).map((value) => labels[value] ?? value),
  );
  const { remote, favourites, untried, untriedWith } = filters;
  return [
    ...values,
    ...(remote ? [facetNames.remote] : []),
    ...(favourites ? [words.favourites] : []),
    ...(untried ? [untriedWith === undefined ? words.untried : words.untriedWith(untriedWith)] : []),
  ];
}
