import type { Activity } from '../../schema';

export default {
  id: 'cafe-philosophique',
  title: 'Café philosophique',
  text: 'Choisissez un thème ou une question philosophique à discuter et allez dans un café. Cela peut ouvrir des discussions authentiques, profondes et stimulantes.',
  facets: {
    goal: 'reflection',
    time: '60',
    places: ['cafe'],
    readiness: 'now',
    remote: 'adapted',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'paid',
  },
} satisfies Activity;
