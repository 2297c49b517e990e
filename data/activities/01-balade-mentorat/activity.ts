import type { Activity } from '../../schema';

export default {
  id: 'balade-mentorat',
  title: 'Balade Mentorat',
  text: 'Organisez une rencontre en plein air, comme une promenade dans un parc de la Ville. Le changement de décor peut favoriser une discussion plus détendue et inspirante.',
  facets: {
    goal: 'relationship',
    time: '45',
    places: ['outdoors'],
    readiness: 'now',
    remote: 'adapted',
    stages: ['start', 'ongoing', 'review'],
    organiser: 'both',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
