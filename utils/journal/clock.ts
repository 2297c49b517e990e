/**
 * Now, ISO 8601 in UTC; after `last` in any case, so that what comes later also looks later where the clock was set back,
 * and where two changes fall into one millisecond.
 */
export function now(last = ''): string {
  const time = new Date().toISOString();
  if (last < time) return time;
  const next = new Date(Date.parse(last) + 1);
  // A damaged row may say anything.
  return Number.isNaN(next.getTime()) || next.toISOString().length !== time.length ? time : next.toISOString();
}
