import { Idea } from '@/components/activity/Idea';
import { openPlan } from '@/components/meeting/actions';
import { planning } from '@/data/locales/fr-meetings';
import { card } from '@/data/locales/fr-newtab';
import type { Activity } from '@/data/schema';
import { plainTitle } from '@/utils/ideas/title';
import { useShared } from './context';

/** What an activity is, where one has asked for it in the journal: it can be planned from there. */
export function OpenIdea({ activity }: { activity: Activity }) {
  const { keeps, partner } = useShared();
  const title = plainTitle(activity);
  return (
    <>
      <Idea activity={activity} />
      {keeps && (
        <button
          type="button"
          aria-label={planning.named(title)}
          onClick={() => openPlan({ activity: { id: activity.id, title }, partner })}
        >
          {card.plan}
        </button>
      )}
    </>
  );
}
