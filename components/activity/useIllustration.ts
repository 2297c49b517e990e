import { useEffect, useMemo, useState } from 'preact/hooks';
import { illustrationName } from '@/data/illustration-name';
import type { Illustration } from '@/data/illustrations';
import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { areIllustrationsKept, keepIllustrations, readIllustration } from '@/utils/kept/illustrations';

/** The illustration of an activity from those that are kept. All of them are loaded only if it is not there, and once a day to keep them. */
export function useIllustration(activity: Activity, day: Day): Illustration | undefined {
  const [loaded, setLoaded] = useState<Readonly<Record<string, Illustration>>>();
  const illustration = useMemo(
    () => loaded?.[illustrationName(activity)] ?? readIllustration(activity),
    [loaded, activity],
  );
  useEffect(() => {
    if (loaded || (illustration && areIllustrationsKept(day))) return;
    import('@/data/illustrations').then(
      ({ illustrations }) => {
        keepIllustrations(illustrations, day);
        setLoaded(illustrations);
      },
      () => {
        // The card is whole without it.
      },
    );
  }, [loaded, illustration, day]);
  return illustration;
}
