import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous invite à passer une demi-journée à mes côtés, pour voir le travail tel qu’il se vit, imprévus compris.',
    'Mon équipe est d’accord : vous observez pour apprendre, personne n’est évalué, et ce que vous verrez reste confidentiel.',
    'Demandez à votre gestionnaire de vous libérer pour ce moment, et pensez à deux ou trois choses que vous aimeriez observer.',
    'Nous commencerons par l’agenda du jour et finirons par une bonne demi-heure à deux.',
  ],
  before: [
    'Proposer une demi-journée ordinaire, ni trop calme ni en pleine crise; obtenir l’accord des gestionnaires et de l’équipe.',
    'Dire à l’équipe qu’il s’agit d’observer pour apprendre, et non d’évaluer qui que ce soit.',
    'Convenir de deux ou trois aspects à observer, des notes et de ce qui reste hors de vue : dossiers de personnel, données de la population.',
  ],
  steps: [
    { minutes: 20, text: 'Parcourir l’agenda; rappeler la confidentialité et le signal pour s’éclipser.' },
    {
      minutes: 80,
      text: 'Observer sans intervenir : les échanges, les interruptions, les petites décisions. Noter des faits.',
    },
    { minutes: 15, text: 'Pause à deux : poser les questions qui ne peuvent attendre et ajuster ce que l’on observe.' },
    { minutes: 60, text: 'Reprendre en suivant un seul fil : le ton, l’écoute ou la façon de déléguer.' },
    {
      minutes: 35,
      text: 'Faire le bilan : les faits, ce que l’on a ressenti, ce que l’on en apprend, ce que l’on en fera.',
    },
  ],
  questions: [
    'Quelle petite décision, prise en moins d’une minute, vous a paru la plus lourde de sens?',
    'Comment le ton a-t-il changé d’une personne à l’autre, et pour quelle raison, selon vous?',
    'Qu’est-ce que l’agenda ne montrait pas et qui a pourtant pris toute la place?',
    'Pour la personne observée : qu’avez-vous fait autrement parce que quelqu’un vous regardait?',
  ],
  closing: [
    'Dire à la personne observée un geste à garder et lui laisser une question à méditer.',
    'Prévoir l’inverse : une heure où la personne mentorée travaille et où l’autre observe.',
  ],
  remote: null,
  hybrid:
    'Si la matinée se passe surtout sur Teams, s’asseoir dans la même pièce et faire annoncer l’observation au début de chaque réunion.',
} satisfies Guide;
