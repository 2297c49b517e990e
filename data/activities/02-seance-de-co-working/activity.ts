import type { Activity } from '../../schema';

export default {
  id: 'seance-de-co-working',
  title: 'Séance de *co-working*',
  text: "Passez du temps ensemble dans un espace de co-working pour travailler sur des projets individuels. Cela permet d'observer et de discuter des méthodes de travail.",
  facets: {
    goal: 'skills',
    time: '120',
    places: ['office', 'outing'],
    readiness: 'quarter-hour',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
