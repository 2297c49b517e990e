import type { Activity } from '../../schema';

export default {
  id: 'observation-d-une-demi-journee',
  title: "Observation d'une demi-journée",
  text: 'Passez une demi-journée ensemble pour observer le travail quotidien, les interactions et le style de gestion en temps réel.',
  facets: {
    goal: 'management',
    time: 'half-day',
    places: ['office'],
    readiness: 'planned',
    remote: 'no',
    stages: ['ongoing'],
    organiser: 'mentor',
    cost: 'free',
  },
} satisfies Activity;
