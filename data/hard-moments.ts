import type { HardMoment } from './schema';

/** «Moments difficiles»: what to do, and a sentence to begin with. */
export const hardMoments: readonly HardMoment[] = [
  {
    name: 'Un silence',
    advice: 'Compter jusqu’à dix avant de parler : le silence fait souvent avancer la réflexion.',
    opening: 'Prenez votre temps. Qu’est-ce qui vous vient en premier?',
  },
  {
    name: 'Des larmes',
    advice: 'Ne pas consoler trop vite; offrir de l’eau et une pause.',
    opening: 'Nous pouvons nous arrêter un moment ou continuer : c’est vous qui décidez.',
  },
  {
    name: 'Des rencontres manquées',
    advice: 'En parler sans reproche dès la deuxième.',
    opening: 'Nos deux dernières rencontres n’ont pas eu lieu. Qu’est-ce qui vous conviendrait mieux?',
  },
  {
    name: 'Un désaccord',
    advice: 'Chercher à comprendre avant de convaincre; il est permis de ne pas s’entendre.',
    opening: 'Nous voyons la chose autrement. Qu’est-ce qui compte le plus pour vous?',
  },
  {
    name: 'Une demande qui dépasse le rôle',
    advice: 'Dire simplement la limite et indiquer la bonne personne, au besoin la personne responsable du programme.',
    opening: 'Cela dépasse mon rôle auprès de vous, mais cherchons ensemble qui pourrait vous aider.',
  },
  {
    name: 'De la détresse',
    advice:
      'Écouter sans chercher à soigner, et proposer le programme d’aide aux employés. Danger immédiat : rester avec la personne et appeler le 911. Idées suicidaires : 988, jour et nuit.',
    opening: 'Merci de me le confier. Voulez-vous que nous appelions ensemble le programme d’aide aux employés?',
  },
];
