import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’aimerais que notre prochaine rencontre serve à nous dire ce qui va bien dans notre mentorat et ce qui pourrait changer, dans les deux sens.',
    'Je commencerai par vous demander votre rétroaction : notez un appui qui vous a été utile et une chose que je pourrais faire autrement.',
    'Nous serons 45 minutes dans un local fermé, et rien n’en sortira.',
    'Si un autre moment ou une autre façon de faire vous convient mieux, dites-le-moi.',
  ],
  before: [
    'Noter, de part et d’autre, deux faits précis : un appui utile et une chose à ajuster.',
    'Réserver un local fermé, à un moment sans urgence.',
    'Se rappeler que rien ne sortira de la pièce ni ne servira à une évaluation.',
  ],
  steps: [
    {
      minutes: 10,
      text: 'Dire comment on préfère recevoir une rétroaction : directe ou en douceur, à chaud ou après réflexion.',
    },
    {
      minutes: 15,
      text: 'La mentore ou le mentor demande « Qu’est-ce qui vous aide? Qu’est-ce qui vous manque? », puis écoute, reformule et remercie.',
    },
    {
      minutes: 15,
      text: 'Inverser les rôles : la personne mentorée demande à son tour, écoute, reformule et remercie.',
    },
    { minutes: 5, text: 'Retenir un ajustement de chaque côté.' },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 2, minutes: 10 },
    { step: 3, minutes: 10 },
    { step: 4, minutes: 5 },
  ],
  questions: [
    'Qu’est-ce que je fais, dans nos rencontres, qui vous aide vraiment à avancer?',
    'À quel moment auriez-vous voulu que je me taise, ou que j’en dise plus?',
    'Quelle parole franche vous a fait grandir dans votre carrière, et comment vous l’avait-on dite?',
    'Qu’est-ce qui reste difficile à me dire, et qu’est-ce qui le rendrait plus facile?',
  ],
  closing: [
    'Écrire les deux ajustements convenus et la date où faire le point.',
    'Remercier l’autre d’une parole précise, et dire ce qu’elle change.',
  ],
  remote:
    'Garder les caméras ouvertes et parler au lieu d’écrire : le ton compte. Laisser un silence après chaque rétroaction.',
} satisfies Guide;
