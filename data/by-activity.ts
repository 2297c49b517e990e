import type { ActivityId } from './schema';

/** What was found in the activities' folders, by the activity that each file belongs to. */
export const byActivity = <Content>(files: Record<string, Content>): ReadonlyMap<ActivityId, Content> =>
  new Map(Object.entries(files).map(([path, content]) => [/\d+-([^/]+)/.exec(path)?.[1] ?? '', content]));
