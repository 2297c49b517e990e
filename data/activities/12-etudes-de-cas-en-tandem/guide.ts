import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir un cas d’une page, réel et rendu anonyme, ou fictif, sans solution évidente.',
    'Prévoir un tableau ou de grandes feuilles pour penser à deux.',
  ],
  steps: [
    { minutes: 10, text: 'Lire en silence : souligner les faits d’un trait, les suppositions de deux.' },
    {
      minutes: 20,
      text: 'Poser le problème en une phrase, puis nommer les personnes touchées et ce que chacune veut protéger.',
    },
    { minutes: 25, text: 'Trouver au moins trois solutions, dont une qui semble impossible.' },
    { minutes: 20, text: 'Comparer l’équité, les coûts, les délais et l’accueil au conseil; choisir et justifier.' },
    {
      minutes: 15,
      text: 'Confronter votre choix à ce qui est vraiment arrivé, ou à une expérience semblable, et en tirer une leçon.',
    },
  ],
  questions: [
    'Quel fait manquant changerait complètement votre décision?',
    'Qui est touché par ce cas sans avoir de voix autour de la table?',
    'Quelle solution défendriez-vous en séance du conseil, et laquelle choisiriez-vous si personne ne regardait?',
    'Dans quel dossier actuel retrouvez-vous le même nœud?',
  ],
  closing: [
    'Résumer votre démarche en quatre mots clés : faits, options, critères, choix.',
    'Appliquer cette démarche à une vraie décision de la personne mentorée d’ici la prochaine rencontre.',
  ],
  remote: 'Travaillez dans un tableau blanc partagé. Lisez le cas en silence, caméras fermées, avant d’échanger.',
} satisfies Guide;
