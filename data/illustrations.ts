import { byActivity } from './by-activity';
import { illustrationName } from './illustration-name';
import type { Activity } from './schema';

/** Its two layers, each as the `d` of a path on 256 × 256: what is filled, and the outline over it. */
export interface Illustration {
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
export const illustrations: Readonly<Record<string, Illustration>> = Object.fromEntries(
  [...drawn, ...plain].map(([name, svg]) => [name, illustrationIn(svg)]),
);

export const illustrationOf = (activity: Activity): Illustration | undefined =>
  illustrations[illustrationName(activity)];

function illustrationIn(svg: string): Illustration {
  const path = (pattern: RegExp) => pattern.exec(svg)?.[1] ?? '';
  return { fill: path(/<path class="fill" d="([^"]+)/), outline: path(/<path d="([^"]+)/) };
}
