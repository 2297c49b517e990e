import { outdated } from '@/data/locales/fr';
import type { Today } from '@/utils/kept/snapshot';
import { append, jsx } from './jsx-runtime';

export interface Painted {
  /** What is painted. */
  shown: { today: Today };
  /** Buttons pressed before the page lives, to be pressed again once it does. */
  pressed: Set<HTMLButtonElement>;
  /** Keys likewise. What they type is in its field already. */
  keys: KeyboardEvent[];
  /** What would be painted now. */
  look(): { today: Today };
  /** Adds something else to the page, as long as Preact has not taken it over. */
  put(shown: { today: Today }): void;
  /** Loads the page that lives; it takes over what is painted. */
  live(): void;
}

declare global {
  /** What the first paint shows, for Preact to take over as it stands. */
  var painted: Painted | undefined;
}

interface FirstPaint<Shown extends { today: Today }> {
  /** Gathers what is to be shown from what can be read at once. */
  look(): Shown;
  /** Makes the page's content of it. */
  draw(shown: Shown): unknown;
  /** Imports what leaves the page as it is painted until someone needs more. */
  rest(): Promise<unknown>;
  /** Imports the page's own module. */
  load(): Promise<unknown>;
  /** When to go on with what is drawn: at once, unless said otherwise. */
  next?(step: () => void): void;
}

/** Paints a page, and what comes after that behind the paint. */
export function paint<Shown extends { today: Today }>({
  look,
  draw,
  rest,
  load,
  next = (step) => step(),
}: FirstPaint<Shown>): void {
  const app = document.getElementById('app') as HTMLElement;
  const orSay = (loading: Promise<unknown>) =>
    loading.catch(() => append(document.body, jsx('p', { role: 'alert', children: outdated })));
  const live = () => orSay(load());
  try {
    const shown = look();
    const content = draw(shown);
    next(() => {
      const painted: Painted = {
        shown,
        pressed: new Set(),
        keys: [],
        look,
        put: (shown) => append(app, draw(shown as Shown) as Node),
        live,
      };
      app.className = 'first-paint';
      append(app, content as Node);
      app.onclick = ({ target }) => {
        const button = (target as Element).closest('button');
        if (button) painted.pressed.add(button);
      };
      app.onkeydown = (event) => painted.keys.push(event);
      globalThis.painted = painted;
    });
  } finally {
    afterFirstPaint(() => {
      app.className = '';
      if (globalThis.painted) orSay(rest());
      else live();
    });
  }
}

/**
 * Once the browser has shown a frame with content. A tab in the background shows none, and a browser that hides its
 * timings tells of none: neither waits for ever.
 */
function afterFirstPaint(start: () => void): void {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length > 0) begin();
  });
  const begin = () => {
    observer.disconnect();
    clearTimeout(timer);
    start();
  };
  const timer = setTimeout(begin, 1_000);
  observer.observe({ type: 'paint', buffered: true });
}
