import type { Activity } from '../../schema';

export default {
  id: 'jeux-de-roles',
  title: 'Jeux de rôles',
  text: "Organisez des séances de jeux de rôles où vous simulez des situations de gestion, telles que la résolution de conflits, la conduite d'entretiens d'évaluation ou la prise de décisions difficiles. Ces exercices permettent de pratiquer et de recevoir des feedbacks constructifs dans un environnement bienveillant et ouvert.",
  facets: {
    goal: 'skills',
    time: '45',
    places: ['office'],
    readiness: 'now',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'mentor',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
