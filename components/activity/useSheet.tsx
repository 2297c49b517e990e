import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Activity, Guide, Situations } from '@/data/schema';
import { Sheet } from './Sheet';

/** Whatever way one prints the page, it is this activity's sheet that comes out, and nothing else. */
export function useSheet(
  activity: Activity,
  guide: Guide | undefined,
  situations: Situations | null | undefined,
): void {
  // In place with the button that prints, not after the next frame.
  useLayoutEffect(() => {
    if (!guide) return;
    // Beside the app, and only while printing: on the screen, nobody comes upon the same words twice.
    const place = document.createElement('div');
    place.className = 'sheet';
    const put = () => {
      document.body.append(place);
      render(<Sheet activity={activity} guide={guide} situations={situations ?? []} />, place);
    };
    const takeAway = () => {
      render(null, place);
      place.remove();
    };
    addEventListener('beforeprint', put);
    addEventListener('afterprint', takeAway);
    return () => {
      removeEventListener('beforeprint', put);
      removeEventListener('afterprint', takeAway);
      takeAway();
    };
  }, [activity, guide, situations]);
}
