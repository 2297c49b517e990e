import type { Activity } from '../../schema';

export default {
  id: 'participation-a-des-evenements-professionnels',
  title: 'Participation à des événements professionnels',
  text: "Assistez ensemble à des conférences, des séminaires ou des webinaires sur des sujets liés à la gestion et au leadership. Ces événements offrent des opportunités d'apprentissage et de réseautage précieuses.",
  facets: {
    goal: 'network',
    time: 'half-day',
    places: ['outing'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing'],
    organiser: 'both',
    cost: 'paid',
  },
} satisfies Activity;
