/** «14 h», «9 h 30». */
export function hourInWords(time: string): string {
  const [hour, minutes] = time.split(':');
  return `${Number(hour)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`;
}
