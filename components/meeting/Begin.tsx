import { useEffect } from 'preact/hooks';
import { begin as words } from '@/data/locales/fr-session';
import type { Activity } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { beginHere, beginInPanel, findWindow, hasPanel } from './begin';

interface BeginProps {
  activity: Pick<Activity, 'id' | 'title'>;
  /** The meeting that was planned, if one was. */
  meeting?: Meeting['id'] | undefined;
  /** Whether the names end with the title, to be told apart by ear. */
  isOfList?: boolean;
}

/** «Commencer» and «Commencer dans le volet». */
export function Begin({ activity, meeting, isOfList = false }: BeginProps) {
  useEffect(() => {
    findWindow();
    addEventListener('focus', findWindow);
    return () => removeEventListener('focus', findWindow);
  }, []);
  const label = (name: string) => (isOfList ? words.of(name, plainTitle(activity)) : undefined);
  return (
    <>
      <button type="button" class="link" aria-label={label(words.here)} onClick={() => beginHere(activity.id, meeting)}>
        {words.here}
      </button>
      {hasPanel() && (
        <button
          type="button"
          class="link"
          aria-label={label(words.inPanel)}
          onClick={() => beginInPanel(activity.id, meeting)}
        >
          {words.inPanel}
        </button>
      )}
    </>
  );
}
