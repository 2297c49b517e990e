import { useEffect, useMemo, useState } from 'preact/hooks';
import { illustrationName } from '@/data/illustration-name';
import type { Layers } from '@/data/illustrations';
import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { arePicturesKept, keepPictures, readPicture } from '@/utils/kept/pictures';

/** The illustration of an activity from those that are kept. All of them are loaded only if it is not there, and once a day to keep them. */
export function usePicture(activity: Activity, day: Day): Layers | undefined {
  const [loaded, setLoaded] = useState<Readonly<Record<string, Layers>>>();
  const picture = useMemo(() => loaded?.[illustrationName(activity)] ?? readPicture(activity), [loaded, activity]);
  useEffect(() => {
    if (loaded || (picture && arePicturesKept(day))) return;
    import('@/data/illustrations').then(
      ({ illustrations }) => {
        keepPictures(illustrations, day);
        setLoaded(illustrations);
      },
      () => {
        // The card is whole without its picture.
      },
    );
  }, [loaded, picture, day]);
  return picture;
}
