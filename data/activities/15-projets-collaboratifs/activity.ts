import type { Activity } from '../../schema';

export default {
  id: 'projets-collaboratifs',
  title: 'Projets collaboratifs',
  text: "Travaillez ensemble sur un projet spécifique qui apporte une valeur ajoutée à votre milieu de travail. Cela peut être une initiative d'amélioration des processus ou la création d'un programme de formation interne.",
  facets: {
    goal: 'skills',
    time: 'weeks',
    places: ['office'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
