import { isBundled } from './origin';
import type { Activity } from './schema';

/** What the illustration of an activity goes by: its id or, for what people wrote, its *But*. */
export const illustrationName = ({ id, facets }: Activity): string => (isBundled(id) ? id : facets.goal);
