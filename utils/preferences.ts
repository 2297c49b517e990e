/** Small choices that a page remembers, in localStorage: losing one costs a click, so errors are silent. */
function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Full or forbidden.
  }
}

export const isWelcomeClosed = (): boolean => read('welcome-closed') === true;
export const closeWelcome = (): void => write('welcome-closed', true);

/** As it was left, or anything at all: whoever asks checks it. */
export const readFilters = (): unknown => read('filters');
export const writeFilters = (filters: unknown): void => write('filters', filters);

/** Safety copies that are not to be offered any more: those made until then. */
export const declinedUntil = (): string => {
  const time = read('declined-copies');
  return typeof time === 'string' ? time : '';
};
export const declineUntil = (time: string): void => write('declined-copies', time);
