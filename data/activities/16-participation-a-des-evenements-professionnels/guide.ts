import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’ai repéré un événement qui touche à l’un de vos objectifs et j’aimerais que nous y allions ensemble, le temps d’une demi-journée.',
    'Je vous envoie le programme : marquez-y deux présentations qui vous attirent et une personne que vous aimeriez aborder.',
    'Voyez avec votre gestionnaire pour le temps et les frais. Nous fixerons d’avance l’heure du départ : rien n’oblige à rester jusqu’au bout.',
  ],
  before: [
    'Viser un événement lié à un objectif de votre mentorat; vérifier l’inscription, le coût et ce que le service rembourse.',
    'Relire les règles sur les invitations de fournisseurs; dans le doute, payer sa place ou refuser.',
    'Repérer au programme deux présentations et une personne à aborder; convenir du trajet et de l’heure du départ.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'En chemin, nommer vos intentions : une question à poser, une personne à aborder, une idée à rapporter.',
    },
    { minutes: 120, text: 'Assister aux présentations; noter une idée à reprendre et une idée à contester.' },
    { minutes: 30, text: 'Pendant la pause, aborder ensemble la personne repérée et lui poser votre question.' },
    {
      minutes: 30,
      text: 'À l’écart, comparer vos notes : les surprises, les désaccords, ce qui ne convient pas à une ville.',
    },
    { minutes: 15, text: 'Décider de ce qui sera rapporté à vos équipes, et sous quelle forme.' },
  ],
  questions: [
    'Avec votre expérience municipale, quelle affirmation entendue sur scène contesteriez-vous?',
    'Quelle question avez-vous gardée pour vous au lieu de la poser au micro, et pourquoi?',
    'Quelle pratique présentée tiendrait la route dans votre service, et à quelle condition?',
    'Qu’est-ce que les conversations de couloir disaient que les conférences ne disaient pas?',
  ],
  closing: [
    'Écrire dans les 48 heures à une personne entendue ou rencontrée.',
    'Présenter en cinq minutes l’idée rapportée, à votre prochaine réunion d’équipe.',
  ],
  remote:
    'Suivre le même webinaire en réagissant par clavardage privé, puis comparer les notes au cours d’un appel de 30 minutes.',
} satisfies Guide;
