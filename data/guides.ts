import type { ActivityId, Guide } from './schema';

const loaders = import.meta.glob<Guide>('./activities/*/guide.ts', { import: 'default' });
const byId = new Map(
  Object.entries(loaders).map(([path, load]) => [path.replace(/^.*\/\d+-(.+)\/guide\.ts$/, '$1'), load]),
);

/** Loads the guide of an activity: each is a file of its own, read when it is opened and not before. */
export async function loadGuide(id: ActivityId): Promise<Guide> {
  const load = byId.get(id);
  if (!load) throw new Error(`No guide for activity ${id}`);
  return load();
}
