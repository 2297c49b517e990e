import type { Activity } from './schema';

// Ids with a «/» are not those that come with the extension: `own/<UUID>`, `programme/<slug>`.

type Id = Activity['id'];

export const isBundled = (id: Id): boolean => !id.includes('/');

/** Whether the user wrote it. */
export const isOwn = (id: Id): boolean => id.startsWith('own/');
