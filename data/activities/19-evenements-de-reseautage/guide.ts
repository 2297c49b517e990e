import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir un événement où la mentore ou le mentor connaît déjà quelques personnes.',
    'Préparer une présentation de soi en 30 secondes et deux sujets de conversation.',
    'Vérifier l’inscription, le coût et la liste des organisations présentes.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'En chemin, répéter vos présentations et convenir d’un signal pour entrer dans un échange ou en sortir.',
    },
    { minutes: 30, text: 'Circuler à deux : présenter la personne mentorée par ses forces plutôt que par son titre.' },
    { minutes: 40, text: 'Vous séparer, le temps d’aborder deux personnes inconnues de part et d’autre.' },
    { minutes: 15, text: 'Vous retrouver et présenter l’une à l’autre deux personnes qui gagneraient à se connaître.' },
    { minutes: 20, text: 'Faire le point en sortant : noms à retenir, sujets à suivre, promesses faites.' },
  ],
  questions: [
    'Quelle phrase d’ouverture a vraiment lancé une conversation, et laquelle est tombée à plat?',
    'Comment vous présentez-vous quand vous taisez votre titre d’emploi?',
    'Qui, parmi les personnes croisées, pourriez-vous aider dès cette semaine?',
    'Quelle conversation avez-vous quittée trop tôt ou trop tard, et à quel signe l’avez-vous su?',
  ],
  closing: [
    'Envoyer dans les deux jours un mot personnel à deux personnes rencontrées.',
    'Offrir à l’autre une mise en contact dans votre propre réseau, avec un mot de présentation.',
  ],
  remote:
    'Inscrivez-vous à une activité virtuelle avec petits groupes, ou invitez deux personnes de votre réseau à un café en ligne.',
} satisfies Guide;
