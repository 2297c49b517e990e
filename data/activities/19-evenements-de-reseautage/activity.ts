import type { Activity } from '../../schema';

export default {
  id: 'evenements-de-reseautage',
  title: 'Événements de réseautage',
  text: "Participez ensemble à des événements de réseautage internes ou externes. Cela permet de développer votre réseau professionnel, d'apprendre de nouvelles perspectives et de renforcer vos compétences en communication.",
  facets: {
    goal: 'network',
    time: '120',
    places: ['outing'],
    readiness: 'planned',
    remote: 'adapted',
    stages: ['ongoing'],
    organiser: 'mentor',
    cost: 'paid',
  },
} satisfies Activity;
