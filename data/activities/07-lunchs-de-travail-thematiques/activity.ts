import type { Activity } from '../../schema';

export default {
  id: 'lunchs-de-travail-thematiques',
  title: 'Lunchs de travail thématiques',
  text: "Organisez des lunchs où vous discutez de sujets spécifiques liés à la gestion, tels que la gestion du changement, la résolution de conflits, la mobilisation d'équipe ou le leadership rassembleur.",
  facets: {
    goal: 'management',
    time: '60',
    places: ['office', 'cafe'],
    readiness: 'quarter-hour',
    remote: 'adapted',
    stages: ['start', 'ongoing'],
    organiser: 'both',
    cost: 'paid',
  },
} satisfies Activity;
