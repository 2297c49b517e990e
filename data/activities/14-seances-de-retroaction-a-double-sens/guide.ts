import type { Guide } from '../../schema';

export default {
  before: [
    'Noter à l’avance, de part et d’autre, deux faits précis : un appui utile et une chose à ajuster.',
    'Choisir un lieu fermé et un moment sans urgence.',
  ],
  steps: [
    {
      minutes: 10,
      text: 'Dire comment vous préférez recevoir une rétroaction : directe ou en douceur, à chaud ou après réflexion.',
    },
    {
      minutes: 10,
      text: 'La personne mentorée commence : un fait, son effet, un souhait. L’autre écoute sans répondre.',
    },
    { minutes: 10, text: 'Inverser : la mentore ou le mentor donne à son tour un fait, son effet, un souhait.' },
    {
      minutes: 10,
      text: 'Vérifier ce qui a été entendu : reformuler, demander un exemple, remercier sans se justifier.',
    },
    { minutes: 5, text: 'Choisir un ajustement de chaque côté.' },
  ],
  questions: [
    'Qu’est-ce que je fais, dans nos rencontres, qui vous aide vraiment à avancer?',
    'À quel moment auriez-vous voulu que je me taise, ou que j’en dise plus?',
    'Quelle parole franche vous a fait grandir dans votre carrière, et comment vous l’avait-on dite?',
    'Qu’est-ce qui reste difficile à me dire, et qu’est-ce qui le rendrait plus facile?',
  ],
  closing: [
    'Écrire les deux ajustements convenus et la date où vous en ferez le point.',
    'Remercier l’autre d’une parole précise, et dire ce qu’elle change pour vous.',
  ],
  remote:
    'Gardez les caméras ouvertes et parlez au lieu d’écrire : le ton compte. Laissez un silence après chaque rétroaction.',
} satisfies Guide;
