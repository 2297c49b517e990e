import '@/components/page/fields.css';
import type { ComponentChildren, HTMLAttributes, Ref } from 'preact';
import { list, filters as words } from '@/data/locales/fr';
import styles from './ActivityList.module.css';
import { Filters } from './Filters';
import { NoResult } from './NoResult';
import type { Choice } from './useActivities';

interface ActivityListProps extends Pick<HTMLAttributes<HTMLDivElement>, 'onKeyDown' | 'onFocusIn' | 'onPointerDown'> {
  choice: Choice;
  /** Whether trials and favourites can be kept: if not, they are not offered. */
  keeps: boolean;
  field?: Ref<HTMLInputElement>;
  rows?: Ref<HTMLUListElement>;
  end?: Ref<HTMLDivElement>;
  /** What changes all of the choice leaves the focus to the search. */
  onCleared?: () => void;
  /** The rows. */
  children: ComponentChildren;
}

/** So many rows that a screen is full at once, and few enough for a key press to be answered within its frame. */
export const pageSize = 30;

/** Search, filters, and the activities that they leave. Without hooks: the first paint makes it without Preact. */
export function ActivityList({ choice, keeps, field, rows, end, onCleared, children, ...on }: ActivityListProps) {
  const found = choice.activities.length;
  return (
    <div {...on}>
      <div class={styles.search}>
        <input
          ref={field ?? null}
          type="search"
          autofocus
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-label={list.search}
          placeholder={list.search}
          value={choice.text}
          onInput={({ currentTarget }) => choice.setText(currentTarget.value)}
        />
        <p role="status">{words.count(found)}</p>
      </div>
      <div class={styles.filters}>
        <Filters choice={choice} keeps={keeps} />
        {!choice.isEmpty && (
          <button
            type="button"
            class="link"
            onClick={() => {
              choice.clear();
              onCleared?.();
            }}
          >
            {words.clear}
          </button>
        )}
      </div>
      <p role="status" class={styles.nearest}>
        {found > 0 && choice.nearest && list.nearest}
      </p>
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
