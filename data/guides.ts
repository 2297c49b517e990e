import { byActivity } from './by-activity';
import type { ActivityId, Guide, Situations } from './schema';

const guides = byActivity(import.meta.glob<Guide>('./activities/*/guide.ts', { import: 'default' }));
const situations = byActivity(import.meta.glob<Situations>('./activities/*/situations.ts', { import: 'default' }));

/** Loads the guide of an activity: each is a file of its own, read when it is opened and not before. */
export async function loadGuide(id: ActivityId): Promise<Guide> {
  const load = guides.get(id);
  if (!load) throw new Error(`No guide for activity ${id}`);
  return load();
}

/** Loads the cases or scenes of an activity whose guide names some, in the same way. */
export async function loadSituations(id: ActivityId): Promise<Situations> {
  const load = situations.get(id);
  if (!load) throw new Error(`No situations for activity ${id}`);
  return load();
}
