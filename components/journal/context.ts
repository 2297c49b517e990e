import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ActivityId } from '@/data/schema';
import type { Day } from '@/utils/days/day';
import type { Trial } from '@/utils/journal/tables/history';

/** Where a trial stands: the same one can stand in several places. */
export type Place = 'day' | 'list';

/** What every part of the journal shares. */
export interface Shared {
  today: Day;
  /** Whom the journal is filtered by. */
  partner: string | undefined;
  /** Whether something can be kept: if not, it is not offered. */
  keeps: boolean;
  addTrial(entry: { day: Day; activityId?: ActivityId }): void;
  editTrial(trial: Trial, place: Place): void;
  removeTrial(trial: Trial, place: Place, row: HTMLElement): Promise<void>;
  /** Takes the focus once, when the trial that is waited for appears. */
  isAwaited(trial: Trial, place: Place): boolean;
}

export const JournalContext = createContext<Shared | undefined>(undefined);

export const useShared = (): Shared => useContext(JournalContext) as Shared;
