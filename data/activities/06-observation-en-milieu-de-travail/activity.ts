import type { Activity } from '../../schema';

export default {
  id: 'observation-en-milieu-de-travail',
  title: 'Observation en milieu de travail',
  text: 'En tant que mentoré(e), assistez à des réunions stratégiques ou à des projets importants pour voir comment les décisions sont prises au niveau de la gestion.',
  facets: {
    goal: 'management',
    time: '120',
    places: ['office'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'mentor',
    cost: 'free',
  },
} satisfies Activity;
