import type { Day } from '@/utils/days/day';
import { firstTabOn, firstTabOnly } from '@/utils/kept/preferences';

// As it is, and not through the polyfill: this stands in front of the first paint.
declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }>; update(id: number, to: { url: string }): Promise<unknown> };
};

/** Whether this browser lets an extension go to its own new-tab page. Firefox does not. */
export const hasOwnPage = !import.meta.env.FIREFOX;

/** Our own address, which leads on: so it works before the page lives, and in a tab of its own. */
export const ownPageLink = '/newtab.html?navigateur';

/** What this tab has done already: gone to the browser's page once, or shown the idea. */
type Deed = 'left' | 'stayed';

interface Circumstances {
  /** Through the link, not as a new tab. */
  asked: boolean;
  /** Not by going back or by reloading. */
  isNew: boolean;
  deed: Deed | undefined;
  firstTabOnly: boolean;
  isFirst: boolean;
}

/** Whether a tab goes on to the browser's own page. By itself once at most, in case the browser leads back here. */
export const leaves = ({ asked, isNew, deed, firstTabOnly, isFirst }: Circumstances): boolean =>
  isNew && (asked || (firstTabOnly && !isFirst && deed === undefined));

/** Goes to the browser's own page if this tab is to, before anything is painted; otherwise, or if refused, stays. */
export function leaveOr(stay: () => void, day: Day): void {
  const only = hasOwnPage && firstTabOnly.get();
  const asked = hasOwnPage && location.search !== '';
  if (!only && !asked) {
    stay();
    return;
  }
  const isFirst = firstTabOn.get() !== day;
  const remain = () => {
    if (deedOf() === undefined) keepDeed('stayed');
    if (only) firstTabOn.set(day);
    stay();
  };
  if (!leaves({ asked, isNew: isNew(), deed: deedOf(), firstTabOnly: only, isFirst })) {
    remain();
    return;
  }
  keepDeed('left');
  chrome.tabs
    .getCurrent()
    .then((tab) => chrome.tabs.update(tab.id, { url: 'chrome://new-tab-page/' }))
    .catch(remain);
}

/** Whether the browser did not let this tab go, or led it back. */
export const wasLedBack = (): boolean => hasOwnPage && deedOf() === 'left' && isNew();

const isNew = () =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => (entry as PerformanceNavigationTiming).type === 'navigate');

const key = 'own-page';

function deedOf(): Deed | undefined {
  try {
    return (sessionStorage.getItem(key) as Deed | null) ?? undefined;
  } catch {
    // Where nothing can be kept, one never leaves by oneself.
    return 'stayed';
  }
}

function keepDeed(deed: Deed): void {
  try {
    sessionStorage.setItem(key, deed);
  } catch {
    // Forbidden.
  }
}
