import type { Activity } from '../../schema';

export default {
  id: 'seances-de-retroaction-a-double-sens',
  title: 'Séances de rétroaction à double sens',
  text: "Planifiez des sessions où le mentoré donne également un retour d'expérience au mentor. Cela encourage un dialogue ouvert et montre l'importance de l'apprentissage mutuel et de la réciprocité.",
  facets: {
    goal: 'relationship',
    time: '45',
    places: ['office'],
    readiness: 'quarter-hour',
    remote: 'yes',
    stages: ['ongoing', 'review'],
    organiser: 'both',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
