import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { list, filters as words } from '@/data/locales/fr';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/day';
import { reasonFor } from '@/utils/order';
import styles from './ActivityList.module.css';
import { ActivityRow } from './ActivityRow';
import { Filters } from './Filters';
import { NoResult } from './NoResult';
import type { Choice } from './useActivities';
import { useNear } from './useNear';

interface ActivityListProps {
  choice: Choice;
  day: Day;
  daily: ActivityId;
  keeps: boolean;
  prints?: boolean;
  /** What Escape does when no row is open. */
  onEscape?: () => void;
}

/** Search, filters, and the activities that they leave, all by keyboard: type, arrows, Enter, Space, Escape. */
export function ActivityList({ choice, day, daily, keeps, prints, onEscape }: ActivityListProps) {
  const [open, setOpen] = useState<ActivityId>();
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const { activities, context } = choice;
  const focus = useKeptFocus(activities, rows, field);
  const { shown, end } = useShown(activities, JSON.stringify([choice.text, choice.filters]));

  function onKeyDown(event: KeyboardEvent) {
    // A dialog above the list keeps its own keys.
    if (event.defaultPrevented || (event.target as Element).closest('dialog')) return;
    if (event.key === 'Escape') {
      if (open === undefined) onEscape?.();
      else {
        rows.current?.querySelector<HTMLElement>(`[data-row="${open}"]`)?.focus();
        setOpen(undefined);
      }
      if (open !== undefined || onEscape) event.preventDefault();
      return;
    }
    const buttons = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const row = (event.target as Element).closest('li')?.querySelector<HTMLElement>('[data-row]');
    const target = nextStop(event, buttons, row ?? null, field.current);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys of its controls bubble up to here
    <div onKeyDown={onKeyDown} {...focus}>
      <div class={styles.search}>
        <input
          ref={field}
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
        <p role="status">{words.count(activities.length)}</p>
      </div>
      <div class={styles.filters}>
        <Filters choice={choice} keeps={keeps} />
        {!choice.isEmpty && (
          <button
            type="button"
            class="link"
            onClick={() => {
              choice.clear();
              field.current?.focus();
            }}
          >
            {words.clear}
          </button>
        )}
      </div>
      {activities.length > 0 ? (
        <ul class={styles.rows} ref={rows} aria-label={list.name}>
          {shown.map((activity) => (
            <ActivityRow
              key={activity.id}
              activity={activity}
              day={day}
              isToday={activity.id === daily}
              isOpen={activity.id === open}
              isFavourite={context.favourites.has(activity.id)}
              keeps={keeps}
              prints={prints}
              reason={reasonFor(activity, context)}
              marks={choice.marks}
              onMark={() => choice.setMarked(activity.id)}
              onToggle={() => setOpen(activity.id === open ? undefined : activity.id)}
            />
          ))}
        </ul>
      ) : (
        <NoResult choice={choice} onDropped={() => field.current?.focus()} />
      )}
      <div ref={end} />
    </div>
  );
}

/** So many rows that a screen is full at once, and few enough for a key press to be answered within its frame. */
const pageSize = 30;

/** The first activities of a long list, and more of them as one comes near the `end` of what is shown; another `query` begins anew. */
function useShown(activities: readonly Activity[], query: string) {
  const [page, setPage] = useState({ query, size: pageSize });
  const size = page.query === query ? page.size : pageSize;
  const { ref: end, near } = useNear<HTMLDivElement>();
  useEffect(() => {
    if (near && size < activities.length) setPage({ query, size: size + pageSize });
  }, [near, size, activities.length, query]);
  return { shown: activities.slice(0, size), end };
}

/**
 * Rows move and go away under the hand, as when an idea stops being a favourite among the favourites: the focus stays
 * with its row, or goes to the one that took its place.
 */
function useKeptFocus(
  activities: readonly Activity[],
  rows: RefObject<HTMLUListElement | null>,
  field: RefObject<HTMLInputElement | null>,
) {
  const held = useRef<{ element: HTMLElement; at: number } | undefined>(undefined);
  useLayoutEffect(() => {
    if (!held.current || document.activeElement !== document.body) return;
    const { element, at } = held.current;
    const rest = [...(rows.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    (element.isConnected ? element : (rest[Math.min(at, rest.length - 1)] ?? field.current))?.focus();
  }, [activities]);
  return {
    onFocusIn({ target }: FocusEvent) {
      const element = target as HTMLElement;
      const row = element.closest('li');
      held.current = row ? { element, at: [...(row.parentElement?.children ?? [])].indexOf(row) } : undefined;
    },
    // Whoever clicks beside it lets go of the focus. A blur would not tell: a row that goes away sends one too.
    onPointerDown() {
      held.current = undefined;
    },
  };
}

/** Where an arrow, Home or End leads: along the rows, and from the first one up to the search field. */
function nextStop(
  { key, target }: KeyboardEvent,
  rows: readonly HTMLElement[],
  row: HTMLElement | null,
  field: HTMLInputElement | null,
): HTMLElement | null | undefined {
  const at = row ? rows.indexOf(row) : -1;
  const inField = target === field;
  if (!row && !inField) return undefined;
  if (key === 'ArrowDown') return rows[at + 1];
  if (key === 'ArrowUp' && row) return at === 0 ? field : rows[at - 1];
  if (key === 'Home' && row) return rows[0];
  if (key === 'End' && row) return rows.at(-1);
  // Whoever goes on typing on a row means the search.
  if (row && target === row && key.length === 1 && key !== ' ') {
    field?.focus();
    return undefined;
  }
  return undefined;
}
