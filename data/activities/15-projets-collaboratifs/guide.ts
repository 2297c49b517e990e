import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous propose de mener un petit projet ensemble : cinq rencontres en deux mois, et un peu de travail entre les rencontres.',
    'Cherchez dans votre milieu un problème concret, assez petit pour être réglé en huit semaines; je ferai de même et nous choisirons.',
    'Avant de commencer, il nous faudra l’accord de nos gestionnaires sur le sujet et sur le temps : comptez une heure ou deux par semaine.',
  ],
  before: [
    'Cerner un problème concret de votre milieu, assez petit pour être réglé en deux mois.',
    'Faire approuver le sujet et le temps par vos gestionnaires : les rencontres, plus une heure ou deux par semaine.',
  ],
  steps: [
    {
      minutes: 60,
      text: 'Semaine 1 : définir le problème, le résultat visé, les rôles et ce que la personne mentorée veut apprendre.',
    },
    {
      minutes: 30,
      text: 'Semaine 2 : mettre en commun ce qu’ont dit deux personnes touchées, rencontrées entre-temps, et ajuster le projet.',
    },
    {
      minutes: 60,
      text: 'Semaine 4 : examiner la première version, bâtie depuis, et préparer un essai avec une personne de l’équipe.',
    },
    {
      minutes: 45,
      text: 'Semaine 6 : revoir l’essai fait sur le terrain, en relever les effets et décider des corrections.',
    },
    {
      minutes: 45,
      text: 'Semaine 8 : présenter le résultat aux gestionnaires, puis faire à deux le bilan des apprentissages.',
    },
  ],
  questions: [
    'Quel problème revient dans vos réunions d’équipe sans que personne s’en occupe?',
    'À quoi verrez-vous, dans deux mois, que le projet a changé le quotidien de l’équipe?',
    'Quelle partie du projet voulez-vous porter parce qu’elle vous fait un peu peur?',
    'Qui devra changer ses habitudes à cause de ce projet, et comment l’y associer dès le début?',
  ],
  closing: [
    'Souligner devant l’équipe l’apport de chaque personne au projet.',
    'Confier la suite à une équipe, avec une page qui dit quoi vérifier, quand, et à qui s’adresser.',
  ],
  remote: 'Tenir les rencontres en visioconférence, avec un document de suivi partagé : décisions, tâches et dates.',
} satisfies Guide;
