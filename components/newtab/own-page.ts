import type { Day } from '@/utils/days/day';
import { defineItem, isText } from '@/utils/kept/item';
import { firstTabOn } from '@/utils/kept/preferences';

// As it is, and not through the polyfill: this stands in front of the first paint.
declare const chrome: {
  tabs: { getCurrent(): Promise<{ id: number }>; update(id: number, to: { url: string }): Promise<unknown> };
};

/** Whether this browser lets an extension go to its own new-tab page. Firefox does not. */
export const hasOwnPage = !import.meta.env.FIREFOX;

/** Our own address, which leads on: so it works before the page lives, and in a tab of its own. */
export const ownPageLink = '/newtab.html?navigateur';

/** What this tab has done already: `left` for the browser's page once, or shown the idea `here`. */
const deed = defineItem('tab', '', isText, () => sessionStorage);

/** Goes to the browser's own page if this tab is to, before anything is painted; otherwise, or if refused, stays. */
export function leaveOr(stay: () => void, day: Day): void {
  const lastOn = hasOwnPage && firstTabOn.get();
  const asked = hasOwnPage && location.search;
  if (!lastOn && !asked) {
    stay();
    return;
  }
  const remain = () => {
    if (!deed.get()) deed.set('here');
    if (lastOn) firstTabOn.set(day);
    stay();
  };
  // By itself once at most, in case the browser leads back here.
  const byItself = lastOn === day && !deed.get();
  if (!isNew() || !(asked || byItself)) {
    remain();
    return;
  }
  deed.set('left');
  chrome.tabs
    .getCurrent()
    .then(({ id }) => chrome.tabs.update(id, { url: 'chrome://new-tab-page/' }))
    .catch(remain);
}

/** Whether the browser did not let this tab go, or led it back. */
export const wasLedBack = (): boolean => hasOwnPage && deed.get() === 'left' && isNew();

const isNew = () => {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !/reload|back/.test(`${entry?.type}`);
};
