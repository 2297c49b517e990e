import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir un irritant réel de votre milieu, assez petit pour être réglé en deux mois.',
    'Faire approuver le sujet et le temps à y consacrer par vos gestionnaires.',
  ],
  steps: [
    {
      minutes: 60,
      text: 'Semaine 1 : définir le problème, le résultat visé, les rôles et ce que la personne mentorée veut apprendre.',
    },
    {
      minutes: 45,
      text: 'Semaine 2 : rencontrer deux personnes touchées et revoir le projet selon ce qu’elles disent.',
    },
    {
      minutes: 60,
      text: 'Semaine 4 : bâtir une première version toute simple et la montrer à une personne de l’équipe.',
    },
    { minutes: 45, text: 'Semaine 6 : revoir l’essai fait sur le terrain, noter les effets et corriger.' },
    {
      minutes: 30,
      text: 'Semaine 8 : présenter le résultat aux gestionnaires et faire le bilan de vos apprentissages.',
    },
  ],
  questions: [
    'Quel irritant revient dans vos réunions d’équipe sans que personne s’en occupe?',
    'À quoi verrez-vous, dans deux mois, que le projet a changé le quotidien de l’équipe?',
    'Quelle partie du projet voulez-vous porter parce qu’elle vous fait un peu peur?',
    'Qui devra changer ses habitudes à cause de ce projet, et comment l’y associer dès le début?',
  ],
  closing: [
    'Souligner devant l’équipe l’apport de chaque personne au projet.',
    'Confier la suite à une équipe responsable, avec une page qui explique comment l’entretenir.',
  ],
  remote: 'Tenez vos rencontres en visioconférence, avec un document de suivi partagé : décisions, tâches et dates.',
} satisfies Guide;
