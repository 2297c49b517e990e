import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir une demi-journée ordinaire, ni trop calme ni en pleine crise, et prévenir l’équipe.',
    'Convenir des attentes : deux ou trois aspects à observer, des notes ou non, et la confidentialité.',
    'Repérer les moments fermés à l’observation : dossiers de personnel, appels privés.',
  ],
  steps: [
    { minutes: 20, text: 'Parcourir l’agenda, rappeler l’entente de confidentialité et le signal pour s’éclipser.' },
    {
      minutes: 80,
      text: 'Observer sans intervenir : les échanges, les interruptions, les petites décisions. Noter des faits.',
    },
    { minutes: 15, text: 'Pause à deux : poser les questions qui brûlent et ajuster ce que vous observez.' },
    { minutes: 60, text: 'Reprendre en suivant un seul fil : le ton, l’écoute ou la façon de déléguer.' },
    {
      minutes: 35,
      text: 'Faire le retour : les faits, ce qu’ils ont fait ressentir, ce que vous en apprenez, ce que vous en ferez.',
    },
  ],
  questions: [
    'Quelle petite décision, prise en moins d’une minute, vous a paru la plus lourde de sens?',
    'Comment le ton a-t-il changé d’une personne à l’autre, et pour quelle raison, selon vous?',
    'Qu’est-ce que l’agenda ne montrait pas et qui a pourtant pris toute la place?',
    'Pour la personne observée : qu’avez-vous fait autrement parce que quelqu’un vous regardait?',
  ],
  closing: [
    'Offrir à la personne observée un geste à garder et une question à méditer.',
    'Prévoir l’inverse : une heure où la personne mentorée travaille et où l’autre observe.',
  ],
  remote: null,
} satisfies Guide;
