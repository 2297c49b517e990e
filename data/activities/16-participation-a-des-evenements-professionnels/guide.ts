import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir ensemble un événement lié à un objectif de votre mentorat.',
    'Vérifier le coût, l’inscription et ce que votre service peut rembourser.',
    'Repérer au programme deux présentations et une personne à aborder.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'Nommer vos intentions : une question à poser, une personne à aborder, une idée à rapporter.',
    },
    { minutes: 120, text: 'Assister aux présentations; noter une idée à reprendre et une idée à contester.' },
    { minutes: 30, text: 'Pendant la pause, aborder ensemble la personne repérée et lui poser votre question.' },
    { minutes: 30, text: 'Comparer vos notes : les surprises, les désaccords, ce qui ne convient pas à une ville.' },
    { minutes: 15, text: 'Décider ce que vous rapporterez à vos équipes, et sous quelle forme.' },
  ],
  questions: [
    'Quelle affirmation entendue sur scène contesteriez-vous, avec votre expérience municipale?',
    'Quelle question avez-vous gardée pour vous au lieu de la poser au micro, et pourquoi?',
    'Quelle pratique présentée tiendrait la route dans votre service, et à quelle condition?',
    'Qu’est-ce que les conversations de couloir disaient que les conférences ne disaient pas?',
  ],
  closing: [
    'Écrire dans les 48 heures à une personne entendue ou rencontrée.',
    'Présenter l’idée rapportée en cinq minutes à votre prochaine réunion d’équipe.',
  ],
  remote:
    'Suivez le même webinaire en réagissant par clavardage privé, puis comparez vos notes dans un appel de 30 minutes.',
} satisfies Guide;
