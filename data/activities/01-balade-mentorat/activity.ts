import type { Activity } from '../../schema';

export default {
  id: 'balade-mentorat',
  title: 'Balade Mentorat',
  text: 'Organisez une rencontre en plein air, comme une promenade dans un parc de la Ville. Le changement de décor peut favoriser une discussion plus détendue et inspirante.',
  facets: {
    goal: 'relationship',
    time: '45',
    place: 'outdoors',
    readiness: 'now',
    remote: 'no',
    stages: ['start', 'ongoing', 'review'],
    organiser: 'both',
    cost: 'free',
  },
} satisfies Activity;
