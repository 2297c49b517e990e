import { byActivity } from './by-activity';
import { illustrationName } from './illustration-name';
import type { Activity } from './schema';

/** An illustration's two layers, as the `d` of a path on 256 × 256: what is filled, and the outline over it. */
export interface Layers {
  fill: string;
  outline: string;
}

const drawn = byActivity(
  import.meta.glob<string>('./activities/*/illustration.svg', { eager: true, query: '?raw', import: 'default' }),
);
const plain = Object.entries(
  import.meta.glob<string>('./goals/*.svg', { eager: true, query: '?raw', import: 'default' }),
).map(([path, svg]) => [/(\w+)\.svg/.exec(path)?.[1] ?? '', svg] as const);

/** By activity; and by *But*, the plain ones of activities that have none of their own. */
export const illustrations: Readonly<Record<string, Layers>> = Object.fromEntries(
  [...drawn, ...plain].map(([name, svg]) => [name, layersOf(svg)]),
);

export const illustrationOf = (activity: Activity): Layers | undefined => illustrations[illustrationName(activity)];

function layersOf(svg: string): Layers {
  const path = (pattern: RegExp) => pattern.exec(svg)?.[1] ?? '';
  return { fill: path(/<path class="fill" d="([^"]+)/), outline: path(/<path d="([^"]+)/) };
}
