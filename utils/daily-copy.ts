const key = 'safety-copy';

/** The date in UTC of the last daily safety copy. */
export function copiedOn(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function markCopied(date: string | undefined): void {
  try {
    if (date === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, date);
  } catch {
    // Forbidden: the copy is then compared each time instead of once a day.
  }
}

/** Keeps the day's safety copy once the page is idle. Of what that takes, nothing is loaded a second time in a day. */
export function keepDailyCopy(): void {
  if (copiedOn() === new Date().toISOString().slice(0, 10)) return;
  requestIdleCallback(() =>
    import('./safety-copy')
      .then(({ keepSafetyCopy }) => keepSafetyCopy('daily'))
      .catch(() => {
        // No room, or no access: the page says so already where it matters, and the next new tab tries again.
      }),
  );
}
