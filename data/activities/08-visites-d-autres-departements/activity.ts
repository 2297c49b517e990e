import type { Activity } from '../../schema';

export default {
  id: 'visites-d-autres-departements',
  title: "Visites d'autres départements",
  text: "Planifiez des visites dans différents départements à la Ville pour comprendre le fonctionnement global de l'organisation et voir comment chaque service contribue aux objectifs de l'entreprise.",
  facets: {
    goal: 'management',
    time: 'half-day',
    places: ['outing'],
    readiness: 'planned',
    remote: 'adapted',
    stages: ['start', 'ongoing'],
    organiser: 'mentor',
    cost: 'free',
  },
} satisfies Activity;
