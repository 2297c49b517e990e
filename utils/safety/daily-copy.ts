import { isSafetyCopyDue } from '@/utils/kept/preferences';

/** Keeps the day's safety copy once the page is idle. Of what that takes, nothing is loaded a second time in a day. */
export function keepDailyCopy(): void {
  if (!isSafetyCopyDue()) return;
  requestIdleCallback(
    () =>
      import('./safety-copy')
        .then(({ keepSafetyCopy }) => keepSafetyCopy('daily'))
        .catch(() => {
          // No room, or no access: the page says so already where it matters, and the next new tab tries again.
        }),
    // A page that makes no frames may never be called idle.
    { timeout: 2000 },
  );
}
