import type { Activity } from '../../schema';

export default {
  id: 'activite-benevole',
  title: 'Activité bénévole',
  text: 'Impliquez-vous ensemble dans une activité bénévole ou communautaire. Cela renforce les liens et permet de partager des valeurs communes.',
  facets: {
    goal: 'relationship',
    time: 'half-day',
    places: ['outing'],
    readiness: 'planned',
    remote: 'no',
    stages: ['ongoing', 'review'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
