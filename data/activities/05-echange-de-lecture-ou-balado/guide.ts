import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir un article, un chapitre ou un épisode de moins de 30 minutes, à lire ou à écouter avant la rencontre.',
    'Noter deux passages : un qui vous rejoint, un qui vous agace.',
  ],
  steps: [
    { minutes: 5, text: 'Résumer l’idée centrale en deux ou trois phrases, sans la juger.' },
    { minutes: 10, text: 'Lire ou faire entendre vos passages et dire l’effet qu’ils vous ont fait.' },
    { minutes: 15, text: 'Mettre l’idée à l’épreuve d’une situation vécue : où elle tient, où elle craque.' },
    { minutes: 10, text: 'Dire ce que vous en apprenez sur votre façon de travailler ou de gérer.' },
    { minutes: 5, text: 'Choisir une idée à essayer et le prochain titre à partager.' },
  ],
  questions: [
    'Quel passage feriez-vous lire ou entendre à votre équipe, et dans quel but?',
    'Sur quel point ce contenu vous semble-t-il loin de la réalité d’une ville?',
    'Quel extrait vous a rappelé une décision que vous avez prise, bonne ou mauvaise?',
    'Qu’auriez-vous pensé de ce texte ou de cet épisode il y a cinq ans?',
  ],
  closing: [
    'Retenir une seule idée et décider où vous l’essaierez cette semaine.',
    'Tenir une liste commune de vos lectures et écoutes, avec un mot sur chaque titre.',
  ],
  remote: 'Envoyez-vous le lien et vos passages, puis discutez-en en visioconférence ou au téléphone.',
} satisfies Guide;
