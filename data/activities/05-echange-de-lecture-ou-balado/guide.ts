import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Pour notre prochaine rencontre, je vous propose de lire ou d’écouter la même chose, puis d’en parler pendant 45 minutes.',
    'Je pense à un article ou à un épisode de moins de 30 minutes et je vous enverrai le lien; si un titre vous tente, proposez-le.',
    'Marquez deux passages : un qui vous touche, un qui vous agace. Les désaccords sont les bienvenus.',
  ],
  before: [
    'S’entendre sur un article, un chapitre ou un épisode de moins de 30 minutes, à lire ou à écouter avant la rencontre.',
    'Marquer deux passages : un qui touche, un qui agace.',
  ],
  steps: [
    { minutes: 5, text: 'Résumer l’idée centrale en deux ou trois phrases, sans la juger.' },
    { minutes: 10, text: 'Lire ou faire entendre les passages et dire l’effet qu’ils ont fait.' },
    { minutes: 15, text: 'Mettre l’idée à l’épreuve d’une situation vécue : où elle tient, où elle craque.' },
    { minutes: 10, text: 'Dire ce que l’on en apprend sur sa façon de travailler ou de gérer.' },
    { minutes: 5, text: 'Choisir une idée à essayer et le prochain titre à partager.' },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 2, minutes: 10 },
    { step: 3, minutes: 10 },
    { step: 5, minutes: 5 },
  ],
  questions: [
    'Quel passage feriez-vous lire ou entendre à votre équipe, et dans quel but?',
    'Sur quel point ce contenu vous semble-t-il loin de la réalité d’une ville?',
    'Quel extrait vous a rappelé une décision que vous avez prise, bonne ou mauvaise?',
    'Quelle phrase hésiteriez-vous à citer devant votre direction, et pourquoi?',
  ],
  closing: [
    'Retenir une seule idée et décider où l’essayer cette semaine.',
    'Tenir une liste commune de lectures et d’écoutes, avec un mot sur chaque titre.',
  ],
  remote: 'S’envoyer le lien et les passages, puis en discuter en visioconférence ou au téléphone.',
} satisfies Guide;
