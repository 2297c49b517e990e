import type { Trial } from '@/utils/journal/tables/history';

/**
 * What a meeting becomes that was held. It has the meeting's own id, so that it is one, whoever closes it and how often.
 * Without a word more, it also has the meeting's own time: what was written in it elsewhere is the newer.
 */
export const trialOf = (
  { id, activityId, title, day, partner, updatedAt }: Omit<Trial, 'verdict' | 'note' | 'createdAt'>,
  said: Partial<Trial> = {},
  at = updatedAt,
): Trial => ({ id, activityId, title, day, partner, verdict: '', note: '', ...said, createdAt: at, updatedAt: at });
