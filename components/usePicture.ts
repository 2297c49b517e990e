import { useEffect, useState } from 'preact/hooks';
import type { Layers } from '@/data/illustrations';
import type { ActivityId } from '@/data/schema';
import type { Day } from '@/utils/day';
import { arePicturesKept, keepPictures, readPicture } from '@/utils/picture';

/** The illustration of an activity from those that are kept. All of them are loaded only if it is not there, and once a day to keep them. */
export function usePicture(id: ActivityId, day: Day): Layers | undefined {
  const [picture, setPicture] = useState(() => ({ id, layers: readPicture(id) }));
  const layers = picture.id === id ? picture.layers : readPicture(id);
  const isMissing = layers === undefined;
  useEffect(() => {
    if (!isMissing && arePicturesKept(day)) return;
    import('@/data/illustrations').then(
      ({ illustrations }) => {
        keepPictures(illustrations, day);
        setPicture({ id, layers: illustrations[id] });
      },
      () => {
        // The card is whole without its picture.
      },
    );
  }, [id, isMissing, day]);
  return layers;
}
