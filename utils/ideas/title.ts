import type { Activity } from '@/data/schema';

/** The title without the source's marks of emphasis. */
export const plainTitle = ({ title }: Pick<Activity, 'title'>): string => title.replaceAll('*', '');
