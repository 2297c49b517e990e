import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Quelques tandems du programme se réunissent pour échanger, et j’aimerais que nous y participions : 90 minutes autour d’un même thème.',
    'Une partie se passera en petits groupes, vous et moi dans des groupes différents, pour entendre d’autres voix.',
    'Pensez à une réussite ou à une difficulté que vous accepteriez de raconter, sans nommer personne.',
    'Ce qui s’y dit reste confidentiel. Je vous dirai qui y sera : si la présence de quelqu’un vous gênait, dites-le-moi.',
  ],
  before: [
    'Réunir trois ou quatre tandems par l’entremise du programme, autour d’un thème choisi ensemble.',
    'S’assurer que personne ne se trouve avec sa ou son gestionnaire; confier l’animation à une personne, la gestion du temps à une autre.',
    'Envoyer les règles : confidentialité, parole partagée, aucun nom, et rien de ce que l’autre a confié dans le tandem.',
  ],
  steps: [
    { minutes: 10, text: 'Accueillir, se présenter en une phrase et convenir que ce qui se dit ici reste ici.' },
    { minutes: 20, text: 'Tour de table : chaque personne raconte une réussite ou une difficulté liée au thème.' },
    {
      minutes: 35,
      text: 'Former de petits groupes qui séparent les tandems, et y creuser une difficulté entendue au tour de table.',
    },
    { minutes: 15, text: 'Mettre en commun deux idées par groupe, assez concrètes pour être essayées.' },
    { minutes: 10, text: 'Finir par un dernier tour : ce que chaque personne rapporte dans son tandem.' },
  ],
  questions: [
    'Quelle habitude d’un autre tandem aimeriez-vous essayer dans le vôtre?',
    'Quelle difficulté pensiez-vous unique à votre tandem avant d’entendre les autres?',
    'Qu’est-ce que des gens d’autres services ont vu dans votre situation que vous ne voyiez plus?',
    'Si ce groupe ne se revoyait qu’une fois, de quoi faudrait-il absolument parler?',
  ],
  closing: [
    'Reprendre à deux, dans la semaine, l’idée entendue qui vous convient le mieux.',
    'Proposer au programme un thème et une personne pour animer la prochaine rencontre.',
  ],
  remote:
    'Tenir la rencontre en visioconférence, avec des salles de petits groupes et un document commun pour les idées.',
} satisfies Guide;
