import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’aimerais suivre un atelier avec vous : apprendre la même chose au même moment, puis en tirer parti à deux.',
    'Parcourez l’offre de formation interne et dites-moi quelle compétence vous servirait le plus; je ferai de même.',
    'Comme il faut une demi-journée, parlez-en à votre gestionnaire avant de vous inscrire.',
    'Le jour venu, arrivez avec une situation réelle où cette compétence vous manque.',
  ],
  before: [
    'Parcourir l’offre de formation interne et y retenir une compétence utile à vos deux rôles.',
    'S’inscrire aux mêmes dates et faire approuver ce temps par vos gestionnaires.',
    'Repérer une situation réelle où cette compétence fait défaut; n’en parler au groupe que si on le souhaite.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'Nommer ce que l’on vient chercher : la situation visée et le niveau de départ de chaque personne, de 1 à 10.',
    },
    {
      minutes: 150,
      text: 'Suivre l’atelier, faire au moins un exercice ensemble et noter ce qui bouscule les habitudes.',
    },
    { minutes: 25, text: 'À chaud, reprendre la situation de départ avec un outil tout juste appris.' },
    { minutes: 20, text: 'Décider où chaque personne appliquera l’outil et comment l’autre pourra l’appuyer.' },
  ],
  questions: [
    'Quel exercice vous a donné du fil à retordre, et qu’est-ce que cela vous apprend?',
    'Parmi les outils présentés, lequel survivrait à une semaine chargée dans votre service?',
    'Qu’est-ce que la formation n’a pas dit et que le métier vous a appris?',
    'À quel moment avez-vous retrouvé le malaise des débuts, et qu’en avez-vous fait?',
  ],
  closing: [
    'Réserver, d’ici dix jours, un moment précis pour appliquer l’outil choisi.',
    'Se situer de nouveau dans un mois, de 1 à 10, et comparer avec le départ.',
  ],
  remote:
    'Suivre la même formation en ligne en clavardant à deux pendant les exercices, puis faire le bilan en visioconférence.',
} satisfies Guide;
