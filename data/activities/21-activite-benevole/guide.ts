import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Aimeriez-vous donner un coup de main à un organisme avec moi, le temps d’une demi-journée? Rien ne vous y oblige.',
    'Dites-moi quelles causes vous tiennent à cœur, hors de la politique partisane; je demanderai à l’organisme ce qui lui serait utile.',
    'Je vous confirmerai l’horaire et la tenue. De votre côté, voyez avec votre gestionnaire si cela peut se faire sur le temps de travail.',
    'À la fin, nous garderons une demi-heure pour parler de ce que nous aurons vécu.',
  ],
  before: [
    'Trouver une cause non partisane qui compte pour vous deux et demander à l’organisme ce dont il a besoin.',
    'Confirmer l’horaire, la tenue, l’accord de vos gestionnaires et, s’il y a lieu, la vérification des antécédents judiciaires.',
    'Y aller en votre nom, non en celui de la Ville, et ne prendre aucune photo des personnes accueillies.',
  ],
  steps: [
    { minutes: 15, text: 'En chemin, dire d’où vient l’envie de soutenir cette cause.' },
    { minutes: 15, text: 'Se présenter à l’équipe, écouter les consignes et accepter la tâche utile, même modeste.' },
    { minutes: 130, text: 'Travailler côte à côte, avec les bénévoles et les personnes accueillies.' },
    { minutes: 15, text: 'Saluer tout le monde, remercier et demander ce qui aiderait le plus la prochaine fois.' },
    {
      minutes: 35,
      text: 'À l’écart ou au retour : ce qui s’est passé, ce que l’on a ressenti, ce que l’on en retient, ce que l’on en fera.',
    },
  ],
  questions: [
    'Quel geste ou quelle phrase d’aujourd’hui vous restera en mémoire, et pourquoi?',
    'Quelle valeur avez-vous vue à l’œuvre ici, et où la retrouvez-vous dans vos fonctions?',
    'Comment avez-vous vécu le fait d’accomplir une tâche sans faire valoir votre titre ni votre statut?',
    'À quel besoin du quartier, découvert aujourd’hui, la Ville pourrait-elle mieux répondre?',
  ],
  closing: [
    'Donner des nouvelles à l’organisme et lui proposer une date ou un coup de main précis.',
    'Choisir une valeur vécue ce jour-là et un geste pour la faire vivre dans votre équipe.',
  ],
  remote: null,
  weather:
    'Corvée dehors par verglas, pluie ou canicule : demander à l’organisme une tâche à l’intérieur ou une autre date.',
} satisfies Guide;
