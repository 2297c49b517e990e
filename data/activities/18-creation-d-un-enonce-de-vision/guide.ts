import type { Guide } from '../../schema';

export default {
  before: [
    'Prendre deux feuilles et deux crayons; au bilan, ressortir votre premier énoncé.',
    'Avoir sous la main la description du programme : sa durée, ses règles, ce qu’il demande.',
  ],
  steps: [
    { minutes: 10, text: 'En silence, écrire trois mots qui décriraient une relation de mentorat réussie.' },
    { minutes: 15, text: 'Comparer vos mots et raconter l’expérience qui se cache derrière chacun.' },
    {
      minutes: 15,
      text: 'Préciser vos attentes : fréquence, confidentialité, disponibilité entre les rencontres, limites.',
    },
    { minutes: 15, text: 'Rédiger ensemble deux ou trois phrases, au « nous » et au présent.' },
    { minutes: 5, text: 'Lire l’énoncé à voix haute et fixer la date où vous le relirez.' },
  ],
  questions: [
    'À la fin du programme, que voudriez-vous pouvoir dire de notre relation?',
    'Qu’attendez-vous de moi que vous n’avez pas encore demandé clairement?',
    'Quelle relation d’apprentissage, heureuse ou décevante, explique vos attentes d’aujourd’hui?',
    'Lequel des mots de notre énoncé mérite encore d’être discuté?',
  ],
  closing: [
    'Coller l’énoncé dans l’invitation de vos rencontres, pour l’avoir sous les yeux.',
    'Le relire à mi-parcours et changer ce qui ne vous ressemble plus.',
  ],
  remote: 'Écrivez dans un document partagé : d’abord une colonne par personne, puis une version commune.',
} satisfies Guide;
