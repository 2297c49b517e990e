import type { Guide } from '../../schema';

export default {
  before: [
    'Trouver une cause qui compte pour vous deux et demander à l’organisme ce dont il a besoin.',
    'Confirmer l’horaire, la tenue et, s’il y a lieu, la vérification d’antécédents.',
    'Demander à vos gestionnaires si l’activité peut se faire sur les heures de travail.',
  ],
  steps: [
    { minutes: 15, text: 'En chemin, dire d’où vous vient l’envie de soutenir cette cause.' },
    { minutes: 15, text: 'Se présenter à l’équipe, écouter les consignes et prendre la tâche utile, même modeste.' },
    { minutes: 130, text: 'Travailler côte à côte, avec les bénévoles et les personnes accueillies.' },
    { minutes: 15, text: 'Saluer tout le monde, remercier et demander ce qui aiderait le plus la prochaine fois.' },
    {
      minutes: 35,
      text: 'À l’écart : ce qui s’est passé, ce que vous avez ressenti, ce que vous en retenez, ce que vous en ferez.',
    },
  ],
  questions: [
    'Quelle rencontre d’aujourd’hui vous restera en mémoire, et pourquoi?',
    'Quelle valeur avez-vous vue à l’œuvre ici, et où la retrouvez-vous dans vos fonctions?',
    'Comment avez-vous vécu le fait d’exécuter une tâche sans titre ni statut?',
    'Quel besoin du quartier avez-vous découvert que la Ville pourrait mieux servir?',
  ],
  closing: [
    'Donner des nouvelles à l’organisme et lui proposer une date ou un coup de main précis.',
    'Choisir une valeur vécue ce jour-là et un geste pour la faire vivre dans votre équipe.',
  ],
  remote: null,
} satisfies Guide;
