import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Et si notre prochaine rencontre se faisait dehors? Je vous propose une marche de 45 minutes, au rythme qui vous convient.',
    'De bonnes chaussures et un vêtement selon la météo suffisent; en cas de verglas ou de canicule, nous irons à l’intérieur.',
    'D’ici là, pensez à une question qui vous occupe et que vous aimeriez laisser mûrir en marchant.',
    'Si la marche ne vous convient pas, dites-le-moi, sans explication : nous ferons autrement.',
  ],
  before: [
    'Repérer près du bureau un parc et un parcours de 40 minutes, accessible, à un rythme confortable pour vous deux.',
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
      text: 'Au retour, chercher des pistes ensemble : une expérience semblable, une personne à consulter, un essai à faire.',
    },
    { minutes: 5, text: 'Avant de rentrer, nommer le premier pas à faire d’ici la prochaine rencontre.' },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 2, minutes: 10 },
    { step: 4, minutes: 10 },
    { step: 5, minutes: 5 },
  ],
  questions: [
    'Qu’est-ce qui est plus facile à dire côte à côte, en marchant, que face à face dans un bureau?',
    'Si votre parcours à la Ville était un sentier, où en seriez-vous : dans la montée, sur le plateau, à la croisée des chemins?',
    'Qu’est-ce qui alourdit votre pas ces temps-ci, et qu’est-ce qui vous donne de l’élan?',
    'Si la balade durait une heure de plus, de quoi finiriez-vous par parler?',
  ],
  closing: [
    'Noter au retour, en une phrase, l’idée que la marche a fait naître.',
    'Choisir le prochain parcours et la date où vous reparlerez de ce premier pas.',
  ],
  remote:
    'Marcher au téléphone, chaque personne dans ses propres rues, et décrire en chemin ce que l’on voit, une oreille libre pour la circulation.',
  weather:
    'Verglas, smog ou canicule : marcher à l’abri, dans une galerie ou un centre sportif, ou remettre la balade sans hésiter.',
} satisfies Guide;
