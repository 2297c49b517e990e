/** The words of a guide, under the rules of `fr.ts`. */
import type { Guide } from '../schema';

export const guide = {
  before: 'Avant',
  steps: 'Déroulement',
  questions: 'Questions pour lancer la discussion',
  closing: 'Pour conclure',
  remote: 'À distance',
  weather: 'Selon la météo',
  hybrid: 'En mode hybride',
  shortVersion: 'Si vous n’avez que 30\u00a0minutes',
  keepSteps: (steps: NonNullable<Guide['shortVersion']>) => {
    const parts = steps.map(({ step, minutes }) => `${step}\u00a0(${minutes}\u00a0min)`);
    return `Garder les étapes ${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}.`;
  },
  message: 'Message à envoyer',
  groundRules: 'Repères',
  hardMoments: 'Moments difficiles',
  opening: (sentence: string) => `«\u00a0${sentence}\u00a0»`,
  minutes: (count: number) => `(${count}\u00a0min)`,
  onTheSpot: 'Cette activité se vit sur place.',
};

/** On paper. */
export const sheet = {
  programme: 'Idée du jour – Mentorat',
  notes: 'Notes',
};
