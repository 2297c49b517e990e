import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous propose d’analyser un cas à deux, comme le ferait un comité de direction, mais sans conséquence.',
    'J’apporterai un cas fictif d’une page; si vous préférez partir d’une situation vécue, changez les noms, le service et les détails.',
    'Rien à préparer : apportez de quoi écrire et réservez 90 minutes.',
  ],
  before: [
    'Prendre l’un des trois cas fictifs de cette fiche, ou un cas réel d’une page, rendu méconnaissable.',
    'Prévoir un tableau ou de grandes feuilles pour réfléchir ensemble.',
  ],
  steps: [
    { minutes: 10, text: 'Lire en silence : souligner les faits d’un trait, les suppositions de deux.' },
    {
      minutes: 20,
      text: 'Poser le problème en une phrase, puis nommer les personnes touchées et ce que chacune veut protéger.',
    },
    { minutes: 25, text: 'Trouver au moins trois solutions, dont une qui semble impossible.' },
    { minutes: 20, text: 'Les comparer : équité, coûts, délais, réaction du conseil municipal. Choisir et justifier.' },
    {
      minutes: 15,
      text: 'Rapprocher ce choix de ce qui est arrivé, ou d’une expérience semblable, et en tirer une leçon.',
    },
  ],
  questions: [
    'Quel fait manquant changerait complètement votre décision?',
    'Qui est touché par ce cas sans avoir voix au chapitre?',
    'Quelle solution défendriez-vous en séance du conseil, et laquelle choisiriez-vous si personne ne regardait?',
    'Dans quel dossier actuel retrouvez-vous le même nœud?',
  ],
  closing: [
    'Résumer votre démarche en quatre mots clés : faits, options, critères, choix.',
    'Appliquer cette démarche à une vraie décision de la personne mentorée d’ici la prochaine rencontre.',
  ],
  remote: 'Travailler sur un tableau blanc partagé; lire le cas en silence, caméras fermées, avant d’échanger.',
  situations: 'Trois cas fictifs',
} satisfies Guide;
