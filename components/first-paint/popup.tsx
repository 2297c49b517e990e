import { ActivityList, pageSize } from '@/components/list/ActivityList';
import { ActivityRow } from '@/components/list/ActivityRow';
import { PopupPage } from '@/components/list/PopupPage';
import type { Choice } from '@/components/list/useActivities';
import { NextMeeting } from '@/components/meeting/NextMeeting';
import { UnreadLine } from '@/components/page/UnreadLine';
import { bundled } from '@/data/catalogue';
import { today as dayOf } from '@/utils/days/day';
import { type Others, sharedOf } from '@/utils/ideas/catalogue';
import { contextOf, type Filters, isEmpty, parseFilters, passing } from '@/utils/ideas/filters';
import { order, reasonFor, todayFirst } from '@/utils/ideas/order';
import { nearOf, nextOf } from '@/utils/kept/next';
import { keptOthers } from '@/utils/kept/others';
import { keptFilters } from '@/utils/kept/preferences';
import { keptSnapshot, todayFrom } from '@/utils/kept/snapshot';
import { paint } from './paint';

/**
 * Chromium shows a popup once it has loaded, and takes some milliseconds for it: the list is drawn meanwhile, and put
 * into the page in a task of its own, so that what Chromium asks in between has its answer.
 */
export function paintPopup(): void {
  addEventListener('click', leave);
  const next = (step: () => void) => setTimeout(step);
  // @ts-expect-error: it is there once the pages are built.
  const rest = () => import('/popup-rest.js');
  // @ts-expect-error: likewise.
  const load = () => import('/chunks/popup.js');
  addEventListener('load', () => next(() => paint({ look, draw, rest, load, next })));
}

/** A page that is opened from the popup takes its place: Firefox would leave it standing in front. */
function leave({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) {
  const goes = (target as Element).closest('a') && !ctrlKey && !metaKey && !shiftKey;
  // Once the browser has followed the link.
  if (goes) setTimeout(() => window.close());
}

/** So many rows are above the popup's edge; `ActivityRow.module.css` has the other half of it. */
const inSight = 8;

function look() {
  const snapshot = keptSnapshot.get();
  const today = todayFrom(snapshot, dayOf());
  const next = nearOf(nextOf(today.meetings), today.day);
  return { today, next, snapshot, filters: keptFilters.get(), others: keptOthers.get() };
}

function draw({ today, next, snapshot, filters, others }: ReturnType<typeof look>) {
  const daily = today.activity.id;
  const choice = choiceFrom(daily, parseFilters(filters), others, contextOf(snapshot?.favourites, snapshot?.tried));
  const above = <NextMeeting next={next} today={today.day} />;
  return (
    <PopupPage line={others.isUnread && <UnreadLine />}>
      <ActivityList choice={choice} keeps above={above}>
        {choice.activities.slice(0, pageSize).map((activity, place) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            isToday={activity.id === daily}
            isOpen={false}
            isFavourite={choice.context.favourites.has(activity.id)}
            keeps
            reason={reasonFor(activity, choice.context)}
            marks={choice.marks}
            titleOnly={place >= inSight}
          />
        ))}
      </ActivityList>
    </PopupPage>
  );
}

const nothing = () => {};

/** What the list begins with: nothing is searched for, and the filters are those of last time. */
function choiceFrom(daily: string, filters: Filters, others: Others, context: Choice['context']): Choice {
  const activities = [...sharedOf(bundled, others), ...others.own];
  return {
    text: '',
    filters,
    isEmpty: isEmpty(filters),
    catalogue: activities,
    found: activities,
    activities: todayFirst(order(passing(activities, filters, context), filters, context), daily),
    nearest: false,
    marks: () => [],
    context,
    partners: [],
    problem: undefined,
    setText: nothing,
    setFilters: nothing,
    clear: nothing,
    setMarked: nothing,
  };
}
