import '@/components/page/fields.css';
import type { ComponentChildren, HTMLAttributes, Ref } from 'preact';
import { list, filters as words } from '@/data/locales/fr-list';
import { type Facet, isEmpty, noFilters } from '@/utils/ideas/filters';
import styles from './ActivityList.module.css';
import { chosenInWords, Filters } from './Filters';
import { NoResult } from './NoResult';
import type { Choice } from './useActivities';

interface ActivityListProps extends Pick<HTMLAttributes<HTMLDivElement>, 'onFocusIn' | 'onPointerDown'> {
  choice: Choice;
  /** Whether trials and favourites can be kept: if not, they are not offered. */
  keeps: boolean;
  /** The facet whose values are in sight. */
  facet?: Facet | undefined;
  onFacet?: (facet: Facet | undefined) => void;
  field?: Ref<HTMLInputElement>;
  rows?: Ref<HTMLUListElement>;
  end?: Ref<HTMLDivElement>;
  /** What stands above the rows. */
  above?: ComponentChildren;
  /** How what is said of the list is shown. */
  Line?: (line: { children: string }) => ComponentChildren;
  /** What changes all of the choice leaves the focus to the search. */
  onCleared?: () => void;
  /** The rows. */
  children: ComponentChildren;
}

/** So many rows that a screen is full at once, and few enough for a key press to be answered within its frame. */
export const pageSize = 30;

/** Search, filters, and the activities that they leave. Without hooks: the first paint makes it without Preact. */
export function ActivityList({
  choice,
  keeps,
  facet,
  onFacet,
  field,
  rows,
  end,
  above,
  onCleared,
  Line = ({ children }) => children,
  children,
  ...on
}: ActivityListProps) {
  const found = choice.activities.length;
  const { filters } = choice;
  return (
    <div class={styles.list} {...on}>
      <div class={styles.search}>
        <input
          ref={field ?? null}
          type="search"
          autofocus
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-label={list.search}
          aria-description={words.left(found, chosenInWords(filters))}
          placeholder={list.search}
          value={choice.text}
          onInput={({ currentTarget }) => {
            // The results stand next to the field.
            onFacet?.(undefined);
            choice.setText(currentTarget.value);
          }}
        />
        <div class={styles.found}>
          <p>
            <Line>{words.count(found)}</Line>
          </p>
          {!isEmpty(filters) && (
            <button
              type="button"
              class="link"
              onClick={() => {
                choice.setFilters(noFilters);
                onCleared?.();
              }}
            >
              {words.clear}
            </button>
          )}
        </div>
      </div>
      <Filters choice={choice} keeps={keeps} open={facet} onOpen={onFacet} />
      {above}
      <p class={styles.nearest}>{found > 0 && choice.nearest && <Line>{list.nearest}</Line>}</p>
      {found > 0 ? (
        <ul class={styles.rows} ref={rows ?? null} aria-label={list.name}>
          {children}
        </ul>
      ) : (
        <NoResult choice={choice} onDropped={onCleared} />
      )}
      <div ref={end ?? null} />
    </div>
  );
}
