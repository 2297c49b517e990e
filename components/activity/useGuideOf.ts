import { useEffect, useState } from 'preact/hooks';
import type { ActivityId, Guide } from '@/data/schema';
import { followGuide } from '@/utils/journal/catalogue';

interface Heard {
  id: ActivityId;
  guide: Guide | null;
}

/** How to run an activity, also once that is changed; undefined until it is read, null where it can't be. */
export function useGuideOf(id: ActivityId): Guide | null | undefined {
  const [heard, setHeard] = useState<Heard>();
  useEffect(
    () =>
      // What was read is kept in sight: of an idea that is gone, the page hears by itself.
      followGuide(id, (guide) => setHeard((before) => (guide || before?.id !== id ? { id, guide } : before))),
    [id],
  );
  return heard?.id === id ? heard.guide : undefined;
}
