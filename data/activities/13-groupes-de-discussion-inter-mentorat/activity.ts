import type { Activity } from '../../schema';

export default {
  id: 'groupes-de-discussion-inter-mentorat',
  title: 'Groupes de discussion inter-mentorat',
  text: "Organisez des sessions de discussion avec d'autres mentor(e)s et mentoré(e)s pour échanger des idées, partager des expériences et apprendre les uns des autres dans un cadre collectif.",
  facets: {
    goal: 'network',
    time: '90',
    places: ['office'],
    readiness: 'planned',
    remote: 'yes',
    stages: ['ongoing', 'review'],
    organiser: 'programme',
    cost: 'free',
  },
} satisfies Activity;
