import { giveVoice } from '@/components/page/voice';
import { outdated } from '@/data/locales/fr';
import type { Today } from '@/utils/kept/snapshot';
import { append, jsx } from './jsx-runtime';

export interface Painted {
  today: Today;
  /** Buttons pressed before the page lives, to be pressed again once it does. */
  pressed: Set<HTMLButtonElement>;
  /** Keys likewise. What they type is in its field already. */
  keys: KeyboardEvent[];
}

declare global {
  /** What the first paint shows, for Preact to take over as it stands. */
  var painted: Painted | undefined;
}

/**
 * Paints a page from what can be read at once, then loads its own module behind the paint.
 * @param draw makes the page's content, and tells what idea it shows as today's
 * @param load imports the page's own module
 * @param next when to go on with what is drawn: at once, unless said otherwise
 */
export function paint(
  draw: () => { page: unknown; today: Today },
  load: () => Promise<unknown>,
  next = (step: () => void) => step(),
): void {
  const app = document.getElementById('app') as HTMLElement;
  try {
    const { page, today } = draw();
    next(() => {
      const pressed = new Set<HTMLButtonElement>();
      const keys: KeyboardEvent[] = [];
      app.className = 'first-paint';
      append(app, page as Node);
      app.onclick = ({ target }) => {
        const button = (target as Element).closest('button');
        if (button) pressed.add(button);
      };
      app.onkeydown = (event) => keys.push(event);
      globalThis.painted = { today, pressed, keys };
    });
  } finally {
    afterFirstPaint(() => {
      app.className = '';
      // A screen reader knows where the page will speak before it does.
      giveVoice();
      load().catch(() => append(document.body, jsx('p', { role: 'alert', children: outdated })));
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
