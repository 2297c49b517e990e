import type { Activity } from '@/data/schema';
import type { Programme } from '@/utils/journal/tables/ideas';

/** What a programme's catalogue would change, by the titles. */
export interface ProgrammePlan {
  added: string[];
  changed: string[];
  /** Of the catalogue before, those that this one has no more. */
  withdrawn: string[];
  hidden: string[];
  /** Those that the catalogue before hid. */
  shownAgain: string[];
  /** Ids that it hides and this version does not have. */
  unknown: number;
}

/** @param before the programme's catalogue that it takes the place of */
export function planProgramme(
  before: Programme | undefined,
  { activities, hidden }: Programme,
  bundled: readonly Pick<Activity, 'id' | 'title'>[],
): ProgrammePlan {
  const known = new Map(before?.activities.map((activity) => [activity.id, activity]));
  const ids = new Set(activities.map(({ id }) => id));
  const titles = (all: readonly Pick<Activity, 'title'>[]) => all.map(({ title }) => title);
  const bundledIn = (list: readonly string[] = []) => bundled.filter(({ id }) => list.includes(id));
  return {
    added: titles(activities.filter(({ id }) => !known.has(id))),
    changed: titles(
      activities.filter((activity) => {
        const old = known.get(activity.id);
        return old !== undefined && JSON.stringify(old) !== JSON.stringify(activity);
      }),
    ),
    withdrawn: titles([...known.values()].filter(({ id }) => !ids.has(id))),
    hidden: titles(bundledIn(hidden)),
    shownAgain: titles(bundledIn(before?.hidden).filter(({ id }) => !hidden.includes(id))),
    unknown: hidden.filter((id) => !bundled.some((activity) => activity.id === id)).length,
  };
}
