import { isBundled } from '@/data/origin';
import type { Activity } from '@/data/schema';

/** The source marks what it emphasises; in what people wrote, a star is a star. */
export const hasMarks = ({ id }: Pick<Activity, 'id'>): boolean => isBundled(id);

/** The title without the source's marks of emphasis. */
export const plainTitle = (activity: Pick<Activity, 'id' | 'title'>): string =>
  hasMarks(activity) ? activity.title.replaceAll('*', '') : activity.title;
