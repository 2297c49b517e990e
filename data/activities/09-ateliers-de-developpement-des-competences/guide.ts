import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir dans l’offre de formation interne une compétence utile à vos deux rôles.',
    'Vous inscrire aux mêmes dates et faire approuver ce temps par vos gestionnaires.',
    'Repérer une situation réelle où cette compétence vous manque.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'Nommer ce que vous venez chercher : la situation visée et votre niveau de départ, de 1 à 10.',
    },
    {
      minutes: 150,
      text: 'Suivre l’atelier, faire au moins un exercice ensemble et noter ce qui bouscule vos habitudes.',
    },
    { minutes: 25, text: 'À chaud, reprendre la situation de départ avec un outil tout juste appris.' },
    { minutes: 20, text: 'Décider où chaque personne appliquera l’outil et comment l’autre pourra l’appuyer.' },
  ],
  questions: [
    'Quel exercice vous a donné du fil à retordre, et qu’est-ce que cela vous apprend?',
    'Parmi les outils présentés, lequel survivrait à une semaine chargée dans votre service?',
    'Qu’est-ce que la formation n’a pas dit et que le métier vous a appris?',
    'À qui pourriez-vous enseigner dès demain ce que vous venez de pratiquer?',
  ],
  closing: [
    'Bloquer dans les dix jours un moment précis pour appliquer l’outil choisi.',
    'Vous redonner une cote de 1 à 10 dans un mois et comparer avec le départ.',
  ],
  remote:
    'Suivez la même formation en ligne en clavardant à deux pendant les exercices, puis faites le retour en visioconférence.',
} satisfies Guide;
