import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { later } from '@/components/page/later';
import { useNear } from '@/components/page/useNear';
import { useTrial } from '@/components/trial/useTrial';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { reasonFor } from '@/utils/ideas/order';
import { ActivityList, pageSize } from './ActivityList';
import { ActivityRow, type ActivityRowProps } from './ActivityRow';
import type { Choice } from './useActivities';

const Guide = later(async () => (await import('@/components/activity/Guide')).Guide);

interface LiveActivityListProps {
  choice: Choice;
  day: Day;
  daily: ActivityId;
  keeps: boolean;
  /** Whether a sheet can be printed from here. */
  prints?: boolean;
  /** What Escape does when no row is open. */
  onEscape?: () => void;
}

/** The list once it lives, all by keyboard: type, arrows, Enter, Space, Escape. */
export function LiveActivityList({ choice, day, daily, keeps, prints, onEscape }: LiveActivityListProps) {
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
    <ActivityList
      choice={choice}
      keeps={keeps}
      field={field}
      rows={rows}
      end={end}
      onKeyDown={onKeyDown}
      onCleared={() => field.current?.focus()}
      {...focus}
    >
      {shown.map((activity) => (
        <LiveRow
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
    </ActivityList>
  );
}

interface LiveRowProps
  extends Pick<ActivityRowProps, 'activity' | 'isToday' | 'isOpen' | 'isFavourite' | 'keeps' | 'reason' | 'marks'> {
  day: Day;
  prints: boolean | undefined;
  onMark: () => void;
  onToggle: () => void;
}

function LiveRow({ day, prints, onMark, ...row }: LiveRowProps) {
  const { activity, isOpen, isFavourite } = row;
  const { mark, star, notice } = useTrial(activity, day);
  return (
    <ActivityRow
      {...row}
      notice={notice}
      onTried={(event) => {
        onMark();
        mark(event);
      }}
      onFavourite={() => star(!isFavourite)}
    >
      {isOpen && <Guide activity={activity} level={3} print={prints ? 'of-list' : undefined} />}
    </ActivityRow>
  );
}

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
