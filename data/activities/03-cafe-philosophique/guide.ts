import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir une question sans bonne réponse, par exemple « Qu’est-ce qu’une décision juste? ».',
    'Trouver un café assez tranquille pour réfléchir à voix haute, à l’écart de vos collègues.',
  ],
  steps: [
    { minutes: 5, text: 'Commander et poser la règle du jeu : on cherche à deux, il n’y a rien à gagner.' },
    {
      minutes: 10,
      text: 'S’entendre sur les mots de la question : que veulent dire ici « juste », « réussir » ou « servir »?',
    },
    {
      minutes: 20,
      text: 'Raconter à tour de rôle un moment de travail où la question s’est posée : les faits, puis ce que vous avez ressenti.',
    },
    { minutes: 15, text: 'Défendre la position contraire à la vôtre, puis regarder ce qui tient encore.' },
    { minutes: 10, text: 'Reformuler la question, dire ce que vous avez appris et ce que vous ferez autrement.' },
  ],
  questions: [
    'Comment bien servir la population quand on doit appliquer une règle que l’on trouve injuste?',
    'Que doit-on à son équipe quand toute la vérité ne peut pas être dite?',
    'Où commence la loyauté envers l’organisation, et où s’arrête-t-elle?',
    'Qu’est-ce qui distingue une carrière réussie d’une vie de travail réussie?',
  ],
  closing: [
    'Écrire au dos de la facture la question qui vous reste en tête.',
    'Repérer cette semaine une décision où cette question se pose, et en reparler à la prochaine rencontre.',
  ],
  remote:
    'Gardez le rituel : une boisson chaude devant chaque caméra et une question envoyée la veille, pour la laisser mûrir.',
} satisfies Guide;
