/** The words of ideas of one’s own, under the rules of `fr.ts`. */
import type { EntryProblem, IdeaEntry } from '@/utils/ideas/own-idea';
import { inPages } from './fr';
import { facetNames, timeLabels } from './fr-facets';

const minutes = (count: number) => `${count}\u00a0min`;

export const ideaForm = {
  add: inPages.add,
  edit: (title: string) => `Modifier\u00a0: ${title}`,
  fields: {
    title: 'Titre',
    text: 'Texte',
    ...facetNames,
    before: 'Avant',
    steps: 'Déroulement',
    questions: 'Questions pour lancer la discussion',
    closing: 'Pour conclure',
    remoteVariant: 'Variante à distance',
    message: 'Message à envoyer',
  } satisfies Record<keyof IdeaEntry, string>,
  text: 'Ce que vous faites ensemble, en une phrase ou deux.',
  guide: 'Fiche (facultative)',
  guideAbout: 'Remplissez ce qui vous sert\u00a0: une partie laissée vide n’est pas affichée.',
  perLine: 'Un point par ligne.',
  step: (number: number) => `Étape\u00a0${number}`,
  stepMinutes: (number: number) => `Minutes de l’étape\u00a0${number}`,
  minutes: 'min',
  /** How the steps' minutes compare with the time that was chosen. */
  sum: (steps: number, time: number, label: keyof typeof timeLabels) => {
    const chosen =
      label === 'half-day' || label === 'weeks'
        ? `${timeLabels[label].toLowerCase()}, ${minutes(time)}`
        : timeLabels[label];
    const whole = `${minutes(steps)} en tout`;
    if (steps === time) return `${whole}\u00a0: c’est bien le temps choisi.`;
    const gap = `${minutes(Math.abs(time - steps))} de ${steps < time ? 'moins' : 'plus'}`;
    return `${whole}\u00a0: ${gap} que le temps choisi (${chosen}). Ajustez les étapes ou le temps.`;
  },
  problems: (field: keyof IdeaEntry, problem: EntryProblem, most: number) => {
    if (problem === 'too-many') return `Gardez ${most}\u00a0lignes au plus.`;
    if (problem === 'step') return 'Donnez à chaque étape ses minutes, en chiffres, et un texte.';
    const missing: Partial<Record<keyof IdeaEntry, string>> = {
      title: 'Donnez un titre à l’idée.',
      text: 'Dites en une phrase ce que vous faites ensemble.',
      goal: 'Choisissez un but.',
      places: 'Choisissez au moins un lieu.',
      stages: 'Choisissez au moins une étape.',
    };
    return missing[field] ?? '';
  },
  gone: 'Cette idée a été supprimée entre-temps.',
  keepAsNew: 'Garder comme nouvelle idée',
};

export const ownIdeas = {
  edit: 'Modifier',
  remove: 'Supprimer',
  named: (action: string, title: string) => `${action}\u00a0: ${title}`,
  added: 'Idée ajoutée',
  edited: 'Idée modifiée',
  deleted: 'Idée supprimée',
  restored: 'Idée rétablie',
  before: (title: string) => `Supprimée plus tôt\u00a0: ${title}`,
  none: 'Aucune idée à vous pour le moment. Ajoutez-en une\u00a0: elle sera cherchée, pigée et imprimée comme les autres, dans ce navigateur seulement.',
  count: (count: number) => `${count}\u00a0${count < 2 ? 'idée' : 'idées'} à vous`,
};
