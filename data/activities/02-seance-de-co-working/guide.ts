import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’aimerais que nous passions deux heures à travailler côte à côte, vous à votre dossier et moi au mien, pour comparer ensuite nos façons de faire.',
    'Je m’occupe de trouver deux places voisines.',
    'Apportez un travail qui demande de la concentration et que vous remettez à plus tard, sans rien de confidentiel à l’écran.',
    'Le courriel restera fermé pendant les blocs de travail, mais nous prendrons une vraie pause au milieu.',
  ],
  before: [
    'Trouver deux places voisines : aire de cotravail, salle libre ou table de bibliothèque.',
    'Apporter une tâche réelle qui demande de la concentration, sans renseignement confidentiel à l’écran.',
    'Prévenir vos équipes, puis fermer le courriel et les notifications pour la durée des blocs.',
  ],
  steps: [
    { minutes: 10, text: 'Dire à l’autre ce que l’on veut avoir terminé et comment on compte s’y prendre.' },
    { minutes: 45, text: 'Premier bloc : travailler en silence, chaque personne à son projet.' },
    {
      minutes: 10,
      text: 'Pause, à l’écart : comparer vos façons de commencer, de trier et de composer avec les interruptions.',
    },
    { minutes: 40, text: 'Deuxième bloc : essayer sur son propre projet une façon de faire de l’autre.' },
    { minutes: 15, text: 'Montrer où l’on en est et dire ce que l’on garde, ou non, de la méthode essayée.' },
  ],
  questions: [
    'Par où commencez-vous quand un dossier vous paraît trop gros?',
    'Qu’est-ce qui a coupé votre élan pendant le bloc, et comment l’avez-vous retrouvé?',
    'À quoi voyez-vous qu’un travail est assez bon pour être envoyé?',
    'Quelle habitude de travail aimeriez-vous emprunter à l’autre, ne serait-ce que pour une semaine?',
  ],
  closing: [
    'Retenir une méthode et l’essayer pendant cinq jours de travail.',
    'En reparler à la rencontre suivante : ce qui a tenu, ce qui a lâché, et pourquoi.',
  ],
  remote: 'Rester en visioconférence, micros fermés pendant les blocs, et les rouvrir à la pause et au bilan.',
} satisfies Guide;
