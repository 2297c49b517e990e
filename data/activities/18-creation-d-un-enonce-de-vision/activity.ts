import type { Activity } from '../../schema';

export default {
  id: 'creation-d-un-enonce-de-vision',
  title: "Création d'un énoncé de vision pour la relation de mentorat",
  text: 'Travaillez ensemble pour créer un énoncé de vision qui définit vos objectifs communs et les attentes pour votre relation de mentorat. Cet exercice aide à aligner vos perspectives et à clarifier la direction de votre collaboration.',
  facets: {
    goal: 'relationship',
    time: '60',
    places: ['anywhere'],
    readiness: 'now',
    remote: 'yes',
    stages: ['start', 'review'],
    organiser: 'both',
    cost: 'free',
  },
  shortVersion: true,
} satisfies Activity;
