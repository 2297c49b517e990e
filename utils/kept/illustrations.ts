import { illustrationName } from '@/data/illustration-name';
import type { Illustration } from '@/data/illustrations';
import type { Activity } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import { defineItem, isListOf, isText } from './item';

/*
 * The illustrations, kept in localStorage one by one: the first paint can read the one that it shows at once, and no
 * other stands in front of it. One that is missing or broken comes with the page's own module. They are called as the
 * first version called them.
 */
const item = (name: string) => defineItem<Illustration | undefined>(`picture:${name}`, undefined, isIllustration);

const isIllustration = (value: unknown) => {
  const { fill, outline } = Object(value);
  return isListOf([fill, outline], isText);
};

export const readIllustration = (activity: Activity): Illustration | undefined =>
  item(illustrationName(activity)).get();

const keptOn = defineItem('pictures-kept', '', isText);

/** Whether the illustrations were kept on `day`: once a day, they are renewed, as an update may have brought others. */
export const areIllustrationsKept = (day: Day): boolean => keptOn.get() === day;

export function keepIllustrations(illustrations: Readonly<Record<string, Illustration>>, day: Day): void {
  for (const [name, illustration] of Object.entries(illustrations)) item(name).set(illustration);
  keptOn.set(day);
}
