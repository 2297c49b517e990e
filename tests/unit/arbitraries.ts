import * as fc from 'fast-check';
import type { State } from '@/utils/backup/merge';
import type { DayRecord, Favourite, Removal, Trial } from '@/utils/journal/tables/history';
import type { OwnIdea } from '@/utils/journal/tables/ideas';
import {
  doers,
  type Meeting,
  minutesLimit,
  type NextStep,
  nextStepLimit,
  placeLimit,
  statuses,
  stepStates,
} from '@/utils/journal/tables/meetings';

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

const name = fc.constantFrom('', 'Amélie', 'Noé');

const meeting: fc.Arbitrary<Meeting> = fc.record({
  // A meeting that was held has a trial of its id.
  id: fc.constantFrom(...trialIds),
  activityId,
  title,
  day,
  time: fc.constantFrom('', '09:30', '14:00'),
  minutes: fc.constantFrom(30, 60, minutesLimit),
  partner: name,
  place: fc.constantFrom('', 'Café du coin', '<i>Parc</i>; ici', 'x'.repeat(placeLimit)),
  status: fc.constantFrom(...statuses),
  sequence: fc.nat(3),
  createdAt: at,
  updatedAt: at,
});

const nextStep: fc.Arbitrary<NextStep> = fc.record({
  id: fc.constantFrom(...trialIds),
  trialId: fc.constantFrom(...trialIds),
  partner: name,
  text: fc.constantFrom('Lire l’article', '<b>Appeler</b>\n=1+1', 'x'.repeat(nextStepLimit)),
  by: fc.constantFrom(...doers),
  due: fc.oneof(fc.constant<''>(''), day),
  state: fc.constantFrom(...stepStates),
  createdAt: at,
  updatedAt: at,
});

const facets: OwnIdea['facets'] = {
  goal: 'relationship',
  time: '60',
  places: ['office', 'cafe'],
  readiness: 'now',
  remote: 'yes',
  stages: ['ongoing'],
  organiser: 'both',
  cost: 'free',
};

const idea: fc.Arbitrary<OwnIdea> = fc.record({
  id: fc.constantFrom(...trialIds.map((id) => `own/${id}`)),
  title: fc.constantFrom('Visite du port', '<script>alert(1)</script>'),
  text: fc.constantFrom('On y va à pied.', 'deux\nlignes'),
  facets: fc.constantFrom(facets, { ...facets, goal: 'network' as const }),
  guide: fc.record({
    message: fc.constantFrom([], ['Bonjour,', 'on se voit au port?']),
    before: fc.constantFrom([], ['Réserver']),
    steps: fc.constantFrom([], [{ minutes: 60, text: 'Marcher' }]),
    questions: fc.constantFrom([], ['Qu’as-tu vu?']),
    closing: fc.constantFrom([], ['Merci']),
    remote: fc.constantFrom(null, 'Par téléphone'),
  }),
  createdAt: at,
  updatedAt: at,
});

const removal: fc.Arbitrary<Removal> = fc.record({
  key: fc.constantFrom(
    ...['trial/', 'meeting/', 'step/', 'idea/own/'].flatMap((kind) => trialIds.map((id) => `${kind}${id}`)),
    ...activityIds.map((id) => `favourite/${id}`),
  ),
  at,
});

/** As a file may say it: several rows of a key, and rows beside their own removal. */
export const state: fc.Arbitrary<State> = fc.record({
  days: fc.array(dayRecord, { maxLength: 6 }),
  trials: fc.array(trial, { maxLength: 8 }),
  favourites: fc.array(favourite, { maxLength: 6 }),
  meetings: fc.array(meeting, { maxLength: 6 }),
  nextSteps: fc.array(nextStep, { maxLength: 6 }),
  ideas: fc.array(idea, { maxLength: 4 }),
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
