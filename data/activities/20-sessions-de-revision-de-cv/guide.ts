import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous propose de relire votre CV à deux, pour que vos réalisations sautent aux yeux. Une heure, dans un local fermé.',
    'Apportez la version actuelle, même imparfaite, et si possible une offre d’emploi qui vous attire.',
    'Pensez à trois réalisations dont vous tirez de la fierté : nous leur trouverons des mots et des chiffres.',
    'Votre CV restera entre nous. Si je devais siéger au comité de sélection, je vous le dirais et quelqu’un d’autre prendrait le relais.',
  ],
  before: [
    'Vérifier que la mentore ou le mentor ne siégera pas au comité de sélection; sinon, passer la main à quelqu’un d’autre.',
    'Avoir en main le CV à jour et, si possible, une offre d’emploi visée.',
    'S’installer dans un local fermé : le CV reste entre vous, et la personne mentorée garde le dernier mot.',
  ],
  steps: [
    { minutes: 5, text: 'Préciser l’emploi visé et ce que le comité de sélection y cherchera.' },
    { minutes: 10, text: 'Parcourir le CV en 30 secondes, puis dire ce qui en ressort et ce qui manque.' },
    {
      minutes: 25,
      text: 'Changer trois tâches en réalisations, sans rien enjoliver : le contexte, l’action, le résultat.',
    },
    { minutes: 15, text: 'Élaguer, remettre en ordre et reprendre les mots de l’offre d’emploi.' },
    { minutes: 5, text: 'Relire le haut de la première page à voix haute et noter les corrections à faire.' },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 2, minutes: 5 },
    { step: 3, minutes: 15 },
    { step: 5, minutes: 5 },
  ],
  questions: [
    'Quelle réalisation vous donne de la fierté, mais n’apparaît nulle part dans ces pages?',
    'Quel chiffre rendrait cette ligne plus parlante : combien, en combien de temps, pour qui?',
    'Qu’est-ce qu’une personne qui ne connaît pas la Ville ne comprendrait pas ici?',
    'Laquelle de ces lignes n’est là que par habitude, et que mettriez-vous à sa place?',
  ],
  closing: [
    'Envoyer la version corrigée dans la semaine pour une dernière relecture.',
    'Tenir une liste de réalisations, mise à jour chaque mois, pour ne plus jamais partir de zéro.',
  ],
  remote: 'Partager l’écran, la personne mentorée au clavier, et noter les suggestions en commentaires.',
} satisfies Guide;
