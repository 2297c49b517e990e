import { byActivity } from './by-activity';
import type { ActivityId } from './schema';

/** An illustration's two layers, as the `d` of a path on 256 × 256: what is filled, and the outline over it. */
export interface Layers {
  fill: string;
  outline: string;
}

const files = import.meta.glob<string>('./activities/*/illustration.svg', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** The illustration of each activity. */
export const illustrations: Readonly<Record<ActivityId, Layers>> = Object.fromEntries(
  [...byActivity(files)].map(([id, svg]) => [id, layersOf(svg)]),
);

function layersOf(svg: string): Layers {
  const path = (pattern: RegExp) => pattern.exec(svg)?.[1] ?? '';
  return { fill: path(/<path class="fill" d="([^"]+)/), outline: path(/<path d="([^"]+)/) };
}
