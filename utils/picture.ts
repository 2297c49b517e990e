import type { Layers } from '@/data/illustrations';
import type { ActivityId } from '@/data/schema';
import type { Day } from './day';

/*
 * The illustrations, kept in localStorage one by one: the first paint can read the one that it shows at once, and no
 * other stands in front of it. One that is missing or broken comes with the page's own module.
 */
const keyOf = (id: ActivityId) => `picture:${id}`;
const keptOn = 'pictures-kept';

export function readPicture(id: ActivityId): Layers | undefined {
  try {
    const { fill, outline } = JSON.parse(localStorage.getItem(keyOf(id)) ?? '{}');
    return typeof fill === 'string' && typeof outline === 'string' ? { fill, outline } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the pictures were kept on `day`: once a day, they are renewed, as an update may have brought others. */
export function arePicturesKept(day: Day): boolean {
  try {
    return localStorage.getItem(keptOn) === day;
  } catch {
    return false;
  }
}

export function keepPictures(illustrations: Readonly<Record<ActivityId, Layers>>, day: Day): void {
  try {
    for (const [id, layers] of Object.entries(illustrations)) localStorage.setItem(keyOf(id), JSON.stringify(layers));
    localStorage.setItem(keptOn, day);
  } catch {
    // Full or forbidden: pictures come a moment after the card.
  }
}
