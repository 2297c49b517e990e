import type { Guide } from '../../schema';

export default {
  before: [
    'Obtenir l’accord de la personne qui préside et faire annoncer la présence de la personne mentorée.',
    'Convenir des attentes : écouter sans intervenir, garder confidentiel ce qui est dit, notes comprises.',
    'Lire l’ordre du jour et repérer le point où une décision est attendue.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'Avant d’entrer, revoir l’entente : quoi observer, où s’asseoir, ce qui restera confidentiel.',
    },
    {
      minutes: 70,
      text: 'Observer la réunion : qui parle, quels arguments pèsent, à quel moment la décision se prend.',
    },
    {
      minutes: 25,
      text: 'Faire le retour à chaud, à deux : les faits d’abord, puis ce que vous avez ressenti et ce qui vous étonne.',
    },
    { minutes: 10, text: 'Nommer un apprentissage et une façon de faire à essayer dans vos propres réunions.' },
  ],
  questions: [
    'À quel moment la décision s’est-elle vraiment prise, et qu’est-ce qui l’a fait basculer?',
    'Qu’est-ce qui a pesé le plus lourd : le budget, le risque, la population, le climat politique?',
    'Qu’est-ce que personne n’a dit autour de la table, mais que vous avez senti?',
    'À la place de la personne qui présidait, qu’auriez-vous fait autrement, et à quel moment?',
  ],
  closing: [
    'Remercier la personne qui présidait et disposer des notes comme convenu.',
    'Choisir la prochaine réunion à observer, ou un point que la personne mentorée pourrait y présenter.',
  ],
  remote:
    'Joignez-vous à la réunion virtuelle avec l’accord du groupe, sans enregistrer. Gardez un appel à deux, tout de suite après, pour le retour.',
} satisfies Guide;
