import type { Activity } from '../../schema';

export default {
  id: 'etudes-de-cas-en-tandem',
  title: 'Études de cas en tandem',
  text: 'Travaillez ensemble sur des études de cas réels ou fictifs pour analyser des situations complexes et trouver des solutions créatives. Cela permet de développer des compétences analytiques et décisionnelles des mentoré(e)s.',
  facets: {
    goal: 'skills',
    time: '90',
    places: ['anywhere'],
    readiness: 'quarter-hour',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'mentor',
    cost: 'free',
  },
} satisfies Activity;
