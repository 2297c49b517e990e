/**
 * Now, ISO 8601 in UTC; after `last` in any case, so that what comes later also looks later where the clock was set back,
 * and where two changes fall into one millisecond.
 */
export function now(last = ''): string {
  const time = new Date().toISOString();
  if (last < time) return time;
  // A damaged row may say anything.
  return Number.isNaN(Date.parse(last)) || momentAfter(last).length !== time.length ? time : momentAfter(last);
}

export const momentAfter = (time: string): string => new Date(Date.parse(time) + 1).toISOString();
