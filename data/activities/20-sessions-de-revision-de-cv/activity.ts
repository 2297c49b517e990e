import type { Activity } from '../../schema';

export default {
  id: 'sessions-de-revision-de-cv',
  title: 'Sessions de révision de CV',
  text: "Organisez des sessions où vous examinez et améliorez le CV. Fournissez des conseils sur la manière de mettre en valeur les compétences, les expériences et les réalisations pour attirer l'attention des recruteurs.",
  facets: {
    goal: 'network',
    time: '60',
    places: ['office'],
    readiness: 'quarter-hour',
    remote: 'yes',
    stages: ['ongoing', 'review'],
    organiser: 'mentee',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
