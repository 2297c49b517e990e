import type { Guide } from '../../schema';

export default {
  before: [
    'Repérer près du bureau un parc et une boucle de 35 minutes, à un rythme confortable pour vous deux.',
    'Laisser les dossiers au bureau et le téléphone en poche : une seule question en tête suffit.',
  ],
  steps: [
    { minutes: 5, text: 'Sortir sans parler de travail : le temps de changer d’air et d’accorder vos pas.' },
    {
      minutes: 15,
      text: 'À l’aller, la personne mentorée raconte ce qui l’occupe. L’autre écoute, relance et laisse des silences.',
    },
    {
      minutes: 5,
      text: 'Faire halte sur un banc ou devant un beau point de vue : dire ce qui semble déjà plus clair.',
    },
    {
      minutes: 15,
      text: 'Au retour, chercher des avenues ensemble : une expérience semblable, une personne à consulter, un essai à faire.',
    },
    { minutes: 5, text: 'Avant de rentrer, nommer le premier pas à faire d’ici la prochaine rencontre.' },
  ],
  questions: [
    'Qu’est-ce qui est plus facile à dire côte à côte, en marchant, que face à face dans un bureau?',
    'Si votre parcours à la Ville était un sentier, en seriez-vous à la montée, au plateau ou à la croisée des chemins?',
    'Qu’est-ce qui alourdit votre pas ces temps-ci, et qu’est-ce qui vous donne de l’élan?',
    'Quel endroit, dans les rues autour de nous, vous rappelle un tournant de votre vie professionnelle?',
  ],
  closing: [
    'Noter au retour, en une phrase, l’idée que la marche a fait naître.',
    'Choisir le parc de la prochaine balade et la date à laquelle vous reparlerez de ce premier pas.',
  ],
  remote: 'Marchez au téléphone, chacune ou chacun dans ses propres rues, et décrivez en chemin ce que vous voyez.',
} satisfies Guide;
