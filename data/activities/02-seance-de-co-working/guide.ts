import type { Guide } from '../../schema';

export default {
  before: [
    'Trouver deux places voisines : aire de cotravail, salle libre ou table de bibliothèque.',
    'Choisir une tâche réelle qui demande de la concentration, sans renseignement confidentiel à l’écran.',
    'Fermer le courriel et les notifications pour la durée des blocs.',
  ],
  steps: [
    { minutes: 10, text: 'Dire à l’autre ce que vous voulez avoir terminé et comment vous comptez vous y prendre.' },
    { minutes: 45, text: 'Premier bloc : travailler en silence, chaque personne sur son projet.' },
    { minutes: 10, text: 'Pause : comparer vos façons de commencer, de trier et de composer avec les interruptions.' },
    { minutes: 40, text: 'Deuxième bloc : essayer sur votre propre projet une façon de faire de l’autre.' },
    { minutes: 15, text: 'Montrer où vous en êtes et dire ce que vous gardez, ou non, de la méthode essayée.' },
  ],
  questions: [
    'Par où commencez-vous quand un dossier vous paraît trop gros?',
    'Qu’est-ce qui a coupé votre élan pendant le bloc, et comment l’avez-vous retrouvé?',
    'À quoi voyez-vous qu’un travail est assez bon pour être envoyé?',
    'Quelle habitude de travail de l’autre aimeriez-vous emprunter, ne serait-ce qu’une semaine?',
  ],
  closing: [
    'Retenir une méthode et l’essayer pendant cinq jours de travail.',
    'Vous en reparler à la rencontre suivante : ce qui a tenu, ce qui a lâché, et pourquoi.',
  ],
  remote: 'Restez en visioconférence, micros fermés pendant les blocs, et rouvrez-les à la pause et au bilan.',
} satisfies Guide;
