import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’aimerais vous faire observer une réunion où une décision doit se prendre. La personne qui la préside est d’accord et annoncera votre présence.',
    'Vous n’aurez pas à intervenir, mais ce que vous entendrez devra rester confidentiel. Prévenez aussi votre gestionnaire.',
    'Retrouvons-nous 15 minutes avant pour convenir de ce que vous observerez; nous prendrons ensuite une bonne demi-heure pour en parler.',
    'Je vous montrerai l’ordre du jour : si un point vous touche de près, dites-le-moi et vous sortirez pendant qu’on en discute.',
  ],
  before: [
    'Obtenir l’accord de la personne qui préside et faire annoncer la présence de la personne mentorée.',
    'Convenir des attentes : écouter sans intervenir, tout garder confidentiel, sortir si un point touche la personne mentorée.',
    'Lire l’ordre du jour et repérer le point où une décision est attendue.',
  ],
  steps: [
    { minutes: 15, text: 'Avant d’entrer, revoir l’entente : quoi observer, où s’asseoir, que faire des notes.' },
    {
      minutes: 70,
      text: 'Observer la réunion : qui parle, quels arguments pèsent, à quel moment la décision se prend.',
    },
    {
      minutes: 25,
      text: 'À deux, revenir à chaud sur la réunion : les faits d’abord, puis ce que l’on a ressenti et ce qui étonne.',
    },
    { minutes: 10, text: 'Nommer un apprentissage et une façon de faire à essayer dans ses propres réunions.' },
  ],
  questions: [
    'À quel moment la décision s’est-elle vraiment prise, et qu’est-ce qui l’a fait basculer?',
    'Qu’est-ce qui a pesé le plus lourd : le budget, le risque, la population, le climat politique?',
    'Qu’est-ce que personne n’a dit autour de la table, mais que vous avez senti?',
    'À la place de la personne qui présidait, qu’auriez-vous fait autrement, et à quel moment?',
  ],
  closing: [
    'Remercier la personne qui présidait, puis remettre ou détruire les notes, comme convenu.',
    'Prévoir la prochaine réunion à observer, ou un point que la personne mentorée pourrait y présenter.',
  ],
  remote:
    'Se joindre à la réunion virtuelle avec l’accord du groupe, sans enregistrer. Prévoir un appel à deux, tout de suite après, pour en parler.',
} satisfies Guide;
