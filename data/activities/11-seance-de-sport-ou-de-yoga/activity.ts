import type { Activity } from '../../schema';

export default {
  id: 'seance-de-sport-ou-de-yoga',
  title: 'Séance de sport ou de yoga',
  text: "Faites du sport ou participez à une séance de yoga ensemble. L'activité physique peut stimuler des discussions plus ouvertes et franches.",
  facets: {
    goal: 'relationship',
    time: '90',
    places: ['outing'],
    readiness: 'planned',
    remote: 'adapted',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'paid',
  },
} satisfies Activity;
