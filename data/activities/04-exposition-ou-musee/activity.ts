import type { Activity } from '../../schema';

export default {
  id: 'exposition-ou-musee',
  title: 'Exposition ou musée',
  text: "Visitez une exposition d'art ou un musée ensemble. Ce genre de visite peut inspirer des discussions sur la créativité et l'innovation.",
  facets: {
    goal: 'reflection',
    time: '120',
    places: ['outing'],
    readiness: 'planned',
    remote: 'adapted',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'paid',
  },
} satisfies Activity;
