import type { ActivityId } from '@/data/schema';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { toBegin } from '@/utils/kept/to-begin';

// As they are, and not through the polyfill: a panel opens straight inside a press, or not at all.
interface Extension {
  windows?: { getCurrent(): Promise<{ id?: number }> };
  sidePanel?: { open(where: { windowId: number }): Promise<void> };
  sidebarAction?: { open(): Promise<void> };
}
const { chrome = {} } = globalThis as { chrome?: Extension };

/** Where a meeting can be held. */
const isHeldHere = () => ['/meeting.html', '/sidepanel.html'].includes(location.pathname);
const isPopup = () => document.documentElement.classList.contains('popup');

export const hasPanel = (): boolean =>
  location.pathname !== '/sidepanel.html' && Boolean(chrome.sidebarAction?.open ?? chrome.sidePanel?.open);

let windowId: number | undefined;

/** Finds out in which window this page is, before someone presses: afterwards it is too late to ask. */
export function findWindow(): void {
  if (!chrome.sidePanel) return;
  chrome.windows?.getCurrent().then(({ id }) => {
    windowId = id;
  });
}

const ask = (activityId: ActivityId, id: Meeting['id'] | undefined) =>
  toBegin.set({ id: id ?? crypto.randomUUID(), activityId, at: Date.now() });

/** «Commencer»: in this tab; from the popup, in one of its own. */
export function beginHere(activityId: ActivityId, meeting?: Meeting['id']): void {
  ask(activityId, meeting);
  if (isHeldHere()) dispatchEvent(new StorageEvent('storage', { key: toBegin.key }));
  else if (!isPopup()) location.assign('/meeting.html');
  else {
    open('/meeting.html');
    close();
  }
}

/** «Commencer dans le volet»: straight inside the press. */
export function beginInPanel(activityId: ActivityId, meeting?: Meeting['id']): void {
  ask(activityId, meeting);
  const opening = chrome.sidebarAction
    ? chrome.sidebarAction.open()
    : windowId !== undefined && chrome.sidePanel?.open({ windowId });
  // Where the browser has no room for it, the page has.
  if (!opening) beginHere(activityId, meeting);
  else
    opening.then(
      () => isPopup() && close(),
      () => beginHere(activityId, meeting),
    );
}
