import type { Activity } from '../../schema';

export default {
  id: 'ateliers-de-developpement-des-competences',
  title: 'Ateliers de développement des compétences',
  text: 'Participez ensemble à des ateliers ou à des formations internes sur des compétences pertinentes, comme la gestion de projet, la communication efficace ou la prise de décision.',
  facets: {
    goal: 'skills',
    time: 'half-day',
    places: ['office'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
