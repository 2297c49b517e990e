import { planning as words } from '@/data/locales/fr-meetings';
import type { Activity } from '@/data/schema';
import { isDay, today } from '@/utils/days/day';
import { type MeetingEntry, planMeeting } from '@/utils/journal/meetings';
import type { Draft, Trial } from '@/utils/journal/tables/history';
import type { Meeting } from '@/utils/journal/tables/meetings';
import { addTrial } from '@/utils/journal/trials';

/** Told what came of it. */
export interface Planned {
  onPlanned: (meeting: Meeting) => void;
  onNoted: (trial: Trial) => void;
}

export const isPast = (day: string): boolean => isDay(day) && day < today();

/** Plans a meeting; on a day that is past it took place, and is noted as a trial. */
export async function planOrNote(
  activity: Pick<Activity, 'id' | 'title'>,
  entry: MeetingEntry,
  draft: Draft['key'],
  { onPlanned, onNoted }: Planned,
): Promise<void> {
  const { day, partner, place } = entry;
  if (!isPast(day)) onPlanned(await planMeeting(activity, entry, draft));
  else onNoted(await addTrial(activity, { day, partner, verdict: '', note: place && words.placeNote(place) }, draft));
}
