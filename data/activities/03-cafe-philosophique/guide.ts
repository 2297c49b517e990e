import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous propose un café un peu particulier : une seule question, sans bonne réponse, que nous creuserons à deux pendant une heure.',
    'Je pense à « Qu’est-ce qu’une décision juste? ». Si une autre question vous attire davantage, proposez-la.',
    'D’ici là, cherchez un moment de travail où cette question s’est posée à vous. Au café, chaque personne paiera sa part et nous tairons les noms.',
  ],
  before: [
    'Retenir une question sans bonne réponse, par exemple « Qu’est-ce qu’une décision juste? ».',
    'Trouver un café assez tranquille pour réfléchir à voix haute.',
    'Convenir de ne nommer personne et de changer les détails : dans un lieu public, la table voisine entend.',
  ],
  steps: [
    {
      minutes: 10,
      text: 'Commander, s’installer et poser la règle du jeu : on cherche à deux, il n’y a rien à gagner.',
    },
    {
      minutes: 10,
      text: 'S’entendre sur les mots de la question : que veulent dire ici « juste », « réussir » ou « servir »?',
    },
    {
      minutes: 15,
      text: 'Raconter à tour de rôle un moment où la question s’est posée au travail : les faits, puis ce que l’on a ressenti.',
    },
    { minutes: 15, text: 'Défendre la position contraire à la sienne, puis regarder ce qui tient encore.' },
    { minutes: 10, text: 'Reformuler la question; dire ce que l’on a appris et ce que l’on fera autrement.' },
  ],
  questions: [
    'Comment bien servir la population quand on doit appliquer une règle que l’on trouve injuste?',
    'Que doit-on à son équipe quand toute la vérité ne peut pas être dite?',
    'Où commence la loyauté envers l’organisation, et où s’arrête-t-elle?',
    'Qu’est-ce qui distingue une carrière réussie d’une vie de travail réussie?',
  ],
  closing: [
    'Écrire au dos de la facture la question qui reste en tête.',
    'Repérer cette semaine une décision où cette question se pose, et en reparler à la prochaine rencontre.',
  ],
  remote:
    'Garder le rituel : une boisson chaude devant chaque caméra et une question envoyée la veille, pour la laisser mûrir.',
} satisfies Guide;
