import { catalogue } from '@/data/catalogue';
import { outdated } from '@/data/locales/fr';
import { today } from '@/utils/day';
import { readPicture } from '@/utils/picture';
import { readSnapshot, type Today, todayFrom } from '@/utils/snapshot';
import { NewTabPage } from '../NewTabPage';
import { append } from './jsx-runtime';

export interface Painted {
  today: Today;
  /** Buttons pressed before the page lives, to be pressed again once it does. */
  pressed: Set<HTMLButtonElement>;
}

declare global {
  /** What the first paint shows, for Preact to take over as it stands. */
  var painted: Painted | undefined;
}

/** Paints the new tab at once from what can be read at once, then loads the page's own module behind the paint. */
export function paint(): void {
  const load = () => {
    // @ts-expect-error: it is there once the pages are built.
    import('/chunks/newtab.js').catch(() => {
      append(document.body, (<p role="alert">{outdated}</p>) as unknown as Node);
    });
  };
  try {
    const shown = todayFrom(readSnapshot(), today(), catalogue);
    const pressed = new Set<HTMLButtonElement>();
    const app = document.getElementById('app') as HTMLElement;
    append(app, (<NewTabPage today={shown} picture={readPicture(shown.activity.id)} />) as unknown as Node);
    app.onclick = ({ target }) => {
      const button = (target as Element).closest('button');
      if (button) pressed.add(button);
    };
    globalThis.painted = { today: shown, pressed };
  } finally {
    afterFirstPaint(load);
  }
}

/** Once the browser has shown a frame with content; a tab in the background shows none, and waits for none. */
function afterFirstPaint(start: () => void): void {
  if (document.hidden) start();
  else
    new PerformanceObserver((_, observer) => {
      observer.disconnect();
      start();
    }).observe({ type: 'paint', buffered: true });
}
