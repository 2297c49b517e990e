import type { Day } from './day';

/** «14 h», «9 h 30». */
export function hourInWords(time: string): string {
  const [hour, minutes] = time.split(':');
  return `${Number(hour)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}

/** What the clocks show at an hour that they leave out on that day; undefined for any other. */
export function leaptTo(day: Day, time: string): string | undefined {
  const date = new Date(`${day}T${time}`);
  if (time === '' || Number.isNaN(date.getTime())) return undefined;
  const shown = [date.getHours(), date.getMinutes()].map((number) => String(number).padStart(2, '0')).join(':');
  return shown === time ? undefined : shown;
}
