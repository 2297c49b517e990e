import type { Guide } from '../../schema';

export default {
  before: [
    'Réunir trois ou quatre dyades par l’entremise du programme, autour d’un thème choisi ensemble.',
    'Confier l’animation à une personne et la gestion du temps à une autre.',
    'Envoyer les règles : confidentialité, parole partagée, personne n’est nommé.',
  ],
  steps: [
    { minutes: 10, text: 'Accueillir, se présenter en une phrase et convenir que ce qui se dit ici reste ici.' },
    { minutes: 20, text: 'Tour de table : chaque personne partage une réussite ou une difficulté liée au thème.' },
    {
      minutes: 35,
      text: 'Creuser en petits groupes, chaque personne sans l’autre membre de sa dyade, à partir d’une difficulté entendue.',
    },
    { minutes: 15, text: 'Mettre en commun deux idées par groupe, assez concrètes pour être essayées.' },
    { minutes: 10, text: 'Finir par un dernier tour : ce que chaque personne emporte dans sa propre dyade.' },
  ],
  questions: [
    'Quelle habitude d’une autre dyade aimeriez-vous essayer dans la vôtre?',
    'Quelle difficulté pensiez-vous unique à votre dyade avant d’entendre les autres?',
    'Qu’est-ce que des gens d’autres services ont vu dans votre situation que vous ne voyiez plus?',
    'Si ce groupe ne se revoyait qu’une fois, de quoi faudrait-il absolument parler?',
  ],
  closing: [
    'Reprendre à deux, dans la semaine, l’idée entendue qui vous convient le mieux.',
    'Proposer au programme un thème et une personne pour animer la prochaine fois.',
  ],
  remote:
    'Tenez la rencontre en visioconférence, avec des salles de petits groupes et un document commun pour les idées.',
} satisfies Guide;
