import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { GuideProps } from '@/components/activity/Guide';
import { openPlan } from '@/components/meeting/actions';
import { comeTo, isFocusLost } from '@/components/page/comeTo';
import { later } from '@/components/page/later';
import { useNear } from '@/components/page/useNear';
import { Said, useSpoken, useSpokenChange } from '@/components/page/useSpoken';
import { useTrial } from '@/components/trial/useTrial';
import { list, filters as words } from '@/data/locales/fr-list';
import { isOwn } from '@/data/origin';
import type { Activity, ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Facet } from '@/utils/ideas/filters';
import { reasonFor } from '@/utils/ideas/order';
import { plainTitle } from '@/utils/ideas/title';
import { ActivityList, pageSize } from './ActivityList';
import { ActivityRow, type ActivityRowProps } from './ActivityRow';
import type { Choice } from './useActivities';
import { useKeys } from './useKeys';
import { rowOf, useOpened } from './useOpened';

const OwnControls = later(async () => (await import('@/components/own/OwnControls')).OwnControls);
const Begin = later(async () => (await import('@/components/meeting/Begin')).Begin);
const Guide = later(async () => (await import('@/components/activity/Guide')).Guide);

interface LiveActivityListProps {
  choice: Choice;
  day: Day;
  daily: ActivityId;
  keeps: boolean;
  /** Whether ideas of one's own are changed here. */
  manages?: boolean;
  /** How an open row's sheet is printed from here. */
  print: GuideProps['print'];
  /** A row that is open from the start, as someone left it. */
  opened?: ActivityId | undefined;
  onOpened?: (open: ActivityId | undefined) => void;
  /** What stands above the rows, and can open one. */
  above?: (open: (id: ActivityId) => void) => ComponentChildren;
  /** What Escape does when nothing is open. */
  onEscape?: () => void;
}

/** The list once it lives, all by keyboard: type, arrows, Enter, Space, Escape. */
export function LiveActivityList(props: LiveActivityListProps) {
  const { choice, day, daily, keeps, manages = false, print, opened, onOpened, onEscape } = props;
  const [facet, setFacet] = useState<Facet>();
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  const [open, setOpen] = useOpened(rows, opened);
  const { activities, context } = choice;
  const focus = useKeptFocus(activities, rows, field);
  const { shown, end } = useShown(activities, JSON.stringify([choice.text, choice.filters]));
  useEffect(() => onOpened?.(open), [open]);
  useSpokenChange(words.count(activities.length), true);
  useSpoken(activities.length > 0 && choice.nearest ? list.nearest : undefined);

  useKeys({
    field,
    rows,
    onEscape() {
      const row = open === undefined ? null : rowOf(rows.current, open);
      if (facet) {
        document.querySelector<HTMLElement>(`[data-facet="${facet}"]`)?.focus();
        setFacet(undefined);
      } else if (row) {
        row.focus();
        setOpen(undefined);
      } else if (onEscape) onEscape();
      else return false;
      return true;
    },
    onEnter() {
      const [first] = shown;
      if (!first) return;
      rowOf(rows.current, first.id)?.focus();
      setOpen(first.id);
    },
  });

  return (
    <ActivityList
      choice={choice}
      keeps={keeps}
      facet={facet}
      onFacet={setFacet}
      field={field}
      rows={rows}
      end={end}
      above={props.above?.((id) => {
        rowOf(rows.current, id)?.focus();
        setOpen(id);
      })}
      onCleared={() => comeTo(field.current)}
      Line={Said}
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
          manages={keeps && manages}
          print={print}
          reason={reasonFor(activity, context)}
          marks={choice.marks}
          onMark={() => choice.setMarked(activity.id)}
          onToggle={() => setOpen(activity.id === open ? undefined : activity.id)}
          onRemoved={() => comeTo(field.current)}
        />
      ))}
    </ActivityList>
  );
}

interface LiveRowProps
  extends Pick<ActivityRowProps, 'activity' | 'isToday' | 'isOpen' | 'isFavourite' | 'keeps' | 'reason' | 'marks'> {
  day: Day;
  print: LiveActivityListProps['print'];
  manages: boolean;
  onMark: () => void;
  onToggle: () => void;
  onRemoved: () => void;
}

function LiveRow({ day, print, manages, onMark, onRemoved, ...row }: LiveRowProps) {
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
      onPlan={() => openPlan({ activity: { id: activity.id, title: plainTitle(activity) }, at: activity.id })}
    >
      {isOpen && manages && isOwn(activity.id) && <OwnControls activity={activity} onRemoved={onRemoved} />}
      {isOpen && (
        <Guide
          activity={activity}
          level={3}
          print={print}
          tools={row.keeps && <Begin activity={activity} isOfList />}
        />
      )}
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
    if (!held.current || !isFocusLost()) return;
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
