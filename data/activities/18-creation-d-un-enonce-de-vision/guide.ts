import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’aimerais que nous prenions une heure pour dire ce que nous attendons de ce mentorat et en tirer quelques phrases bien à nous.',
    'Rien à préparer : apportez seulement de quoi écrire. Nous parlerons aussi de choses pratiques : la fréquence, la confidentialité, nos limites.',
    'Si vous voulez y penser d’avance, cherchez trois mots qui décrivent une relation où vous avez bien appris.',
  ],
  before: [
    'Apporter deux feuilles et deux crayons; au bilan, ressortir le premier énoncé.',
    'Avoir sous la main la description du programme : sa durée, ses règles, ce qu’il demande.',
  ],
  steps: [
    { minutes: 5, text: 'En silence, écrire trois mots qui décriraient une relation de mentorat réussie.' },
    { minutes: 15, text: 'Comparer ces mots et raconter l’expérience qui se cache derrière chacun.' },
    {
      minutes: 20,
      text: 'Préciser vos attentes : fréquence, confidentialité, disponibilité entre les rencontres, limites.',
    },
    { minutes: 15, text: 'Rédiger ensemble deux ou trois phrases, au « nous » et au présent.' },
    { minutes: 5, text: 'Lire l’énoncé à voix haute et fixer la date où le relire.' },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 3, minutes: 10 },
    { step: 4, minutes: 10 },
    { step: 5, minutes: 5 },
  ],
  questions: [
    'À quel signe verrions-nous, dans trois mois, que cet énoncé est resté lettre morte?',
    'Qu’attendez-vous de moi que vous n’avez pas encore demandé clairement?',
    'Quelle relation d’apprentissage, heureuse ou décevante, explique vos attentes d’aujourd’hui?',
    'Lequel des mots de notre énoncé mérite encore d’être discuté?',
  ],
  closing: [
    'Garder une copie par personne, mais pas dans l’invitation d’agenda, que des collègues peuvent lire.',
    'Relire l’énoncé à mi-parcours et changer ce qui ne vous ressemble plus.',
  ],
  remote: 'Écrire dans un document partagé : d’abord une colonne par personne, puis une version commune.',
} satisfies Guide;
