import { ownIdeas as words } from '@/data/locales/fr-ideas';
import type { Activity } from '@/data/schema';
import { openIdea, removeIdea } from './dialogs';

interface OwnControlsProps {
  activity: Activity;
  /** Where the focus goes once the idea, and these with it, is gone. */
  onRemoved: () => void;
}

/** What one can do with an idea of one's own besides. */
export function OwnControls({ activity, onRemoved }: OwnControlsProps) {
  const { id, title } = activity;
  return (
    <>
      <button type="button" class="link" aria-label={words.named(words.edit, title)} onClick={() => openIdea(activity)}>
        {words.edit}
      </button>
      <button
        type="button"
        class="link"
        aria-label={words.named(words.remove, title)}
        onClick={() => removeIdea(id, onRemoved)}
      >
        {words.remove}
      </button>
    </>
  );
}
