import type { Activity } from '@/data/schema';
import { noOthers, type Others } from '@/utils/ideas/catalogue';
import { defineItem, isListOf, isText } from './item';

/** Whether a card can be made of it. By hand and not with zod: this stands in front of the first paint. */
export function isShowable(value: unknown): value is Activity {
  const { id, title, text, facets } = Object(value);
  const values = Object.values(Object(facets));
  const isFacet = (facet: unknown) => isText(facet) || isListOf(facet, isText);
  return isListOf([id, title, text], isText) && values.length > 0 && isListOf(values, isFacet);
}

function isOthers(value: unknown): boolean {
  const { hidden, programme, own } = Object(value);
  return isListOf(hidden, isText) && isListOf(programme, isShowable) && isListOf(own, isShowable);
}

/**
 * What the catalogue has beside what comes with the extension, for the first paints: the popup's, and a new tab's on a day
 * that the snapshot does not know yet. A cache, as the snapshot is.
 */
export const keptOthers = defineItem('others', noOthers, isOthers);

/**
 * Whether the organisation gives something that can't be read. Beside them, too: a new tab says so in its first paint, and
 * reads no others on a day that the snapshot knows.
 */
export const keptUnread = defineItem('unread', false, (value) => value === true);

/** In letters: what of one's own is beyond it comes with the page that lives. */
const most = 1_000_000;

export function keepOthers(others: Others): void {
  let length = 0;
  const own = others.own.filter(({ title, text }) => {
    length += title.length + text.length + 300;
    return length < most;
  });
  const kept = { ...others, own };
  const isUnread = others.isUnread === true;
  if (isUnread !== keptUnread.get()) keptUnread.set(isUnread);
  if (JSON.stringify(kept) === JSON.stringify(keptOthers.get())) return;
  if (isUnread || [others.hidden, others.programme, own].some(({ length }) => length > 0)) keptOthers.set(kept);
  else keptOthers.drop();
}
