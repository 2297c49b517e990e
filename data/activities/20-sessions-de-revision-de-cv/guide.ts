import type { Guide } from '../../schema';

export default {
  before: [
    'Avoir en main le CV à jour et, si possible, une offre d’emploi visée.',
    'Convenir que le CV reste entre vous et que la personne mentorée garde le dernier mot.',
  ],
  steps: [
    { minutes: 5, text: 'Préciser l’emploi visé et ce que le comité de sélection y cherchera.' },
    { minutes: 10, text: 'Parcourir le CV en 30 secondes, puis dire ce qui en ressort et ce qui manque.' },
    { minutes: 25, text: 'Changer trois tâches en réalisations : le contexte, l’action, le résultat.' },
    { minutes: 15, text: 'Élaguer, remettre en ordre et reprendre les mots de l’offre d’emploi.' },
    { minutes: 5, text: 'Relire le haut de la première page à voix haute et noter les corrections à faire.' },
  ],
  questions: [
    'Quelle réalisation vous rend fière ou fier, mais n’apparaît nulle part dans ces pages?',
    'Quel chiffre rendrait cette ligne plus parlante : combien, en combien de temps, pour qui?',
    'Qu’est-ce qu’une personne qui ne connaît pas la Ville ne comprendrait pas ici?',
    'Quelle ligne gardez-vous par habitude et pourriez-vous retirer dès maintenant?',
  ],
  closing: [
    'Envoyer la version corrigée dans la semaine pour une dernière relecture.',
    'Tenir une liste de vos réalisations, mise à jour chaque mois, pour ne plus jamais partir de zéro.',
  ],
  remote:
    'Ouvrez le CV en partageant l’écran, la personne mentorée au clavier, et notez vos suggestions en commentaires.',
} satisfies Guide;
