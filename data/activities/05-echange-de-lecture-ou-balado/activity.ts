import type { Activity } from '../../schema';

export default {
  id: 'echange-de-lecture-ou-balado',
  title: 'Échange de lecture ou balado',
  text: "Partagez et discutez d'un balado, d'un livre, ou d'articles que vous avez lus. Cela peut encourager des échanges d'idées et des réflexions sur des sujets en lien avec la gestion, le leadership et la vie au travail.",
  facets: {
    goal: 'reflection',
    time: '45',
    places: ['anywhere'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['start', 'ongoing'],
    organiser: 'both',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
