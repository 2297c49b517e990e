import * as fc from 'fast-check';
import type { State } from '@/utils/backup/merge';
import type { DayRecord, Favourite, Removal, Trial } from '@/utils/journal/tables';

// Few keys and few moments, so that what is generated meets.
const activityIds = ['balade-mentorat', 'cafe-philosophique', 'jeux-de-roles', 'une-idee-retiree'];
const trialIds = [1, 2, 3, 4].map((digit) => `0000000${digit}-1234-4abc-8def-0123456789ab`);

const activityId = fc.constantFrom(...activityIds);
const day = fc.constantFrom('2024-02-29', '2026-11-21', '2026-11-22', '2027-01-01');
const at = fc.integer({ min: 0, max: 5 }).map((minute) => `2026-11-22T12:0${minute}:00.000Z`);
const title = fc.constantFrom('Balade Mentorat', 'Café philosophique');

const dayRecord: fc.Arbitrary<DayRecord> = fc.record({
  day,
  activityId,
  title,
  drawn: fc.uniqueArray(activityId, { maxLength: 2 }),
  at,
});

const trial: fc.Arbitrary<Trial> = fc.record({
  id: fc.constantFrom(...trialIds),
  activityId,
  title,
  day,
  partner: fc.constantFrom('', 'Amélie', 'Noé'),
  verdict: fc.constantFrom('', 'again', 'fine', 'not-for-us'),
  note: fc.oneof(
    fc.constantFrom('', '<b>gras</b>', 'deux\nlignes', '«\u00a0Très bien\u00a0»'),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  createdAt: at,
  updatedAt: at,
});

const favourite: fc.Arbitrary<Favourite> = fc.record({ activityId, addedAt: at });

const removal: fc.Arbitrary<Removal> = fc.record({
  key: fc.constantFrom(...trialIds.map((id) => `trial/${id}`), ...activityIds.map((id) => `favourite/${id}`)),
  at,
});

/** As a file may say it: several rows of a key, and rows beside their own removal. */
export const state: fc.Arbitrary<State> = fc.record({
  days: fc.array(dayRecord, { maxLength: 6 }),
  trials: fc.array(trial, { maxLength: 8 }),
  favourites: fc.array(favourite, { maxLength: 6 }),
  removals: fc.array(removal, { maxLength: 6 }),
});

/** A trial by number, for journals of thousands. */
export function numberedTrial(number: number): Trial {
  const at = new Date(Date.UTC(2022, 0, 1) + number * 60_000).toISOString();
  return {
    id: `${number.toString(16).padStart(8, '0')}-1234-4abc-8def-0123456789ab`,
    activityId: activityIds[number % 4] as string,
    title: 'Balade Mentorat',
    day: at.slice(0, 10),
    partner: ['Amélie', 'Noé', 'Zoé'][number % 3] as string,
    verdict: (['again', 'fine', 'not-for-us'] as const)[number % 3] as Trial['verdict'],
    note: `Nous avons parlé du projet nº ${number}, puis de la suite de son parcours à la Ville, en marchant.`,
    createdAt: at,
    updatedAt: at,
  };
}
