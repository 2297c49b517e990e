import { illustrationName } from '@/data/illustration-name';
import type { Layers } from '@/data/illustrations';
import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { defineItem, isListOf, isText } from './item';

/*
 * The illustrations, kept in localStorage one by one: the first paint can read the one that it shows at once, and no
 * other stands in front of it. One that is missing or broken comes with the page's own module.
 */
const picture = (name: string) => defineItem<Layers | undefined>(`picture:${name}`, undefined, isLayers);

const isLayers = (value: unknown) => {
  const { fill, outline } = Object(value);
  return isListOf([fill, outline], isText);
};

export const readPicture = (activity: Activity): Layers | undefined => picture(illustrationName(activity)).get();

const keptOn = defineItem('pictures-kept', '', isText);

/** Whether the pictures were kept on `day`: once a day, they are renewed, as an update may have brought others. */
export const arePicturesKept = (day: Day): boolean => keptOn.get() === day;

export function keepPictures(illustrations: Readonly<Record<string, Layers>>, day: Day): void {
  for (const [name, layers] of Object.entries(illustrations)) picture(name).set(layers);
  keptOn.set(day);
}
