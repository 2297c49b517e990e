import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Je vous propose de m’accompagner à un événement de réseautage où je connais déjà quelques personnes : je ferai les présentations.',
    'Comptez deux heures. Nous fixerons d’avance l’heure du départ, et vous pourrez partir plus tôt si vous le voulez.',
    'Préparez une présentation de vous en 30 secondes et deux sujets dont vous aimez parler; nous répéterons en chemin.',
    'Voyez avec votre gestionnaire si cela se fait sur le temps de travail, et qui en paie les frais.',
  ],
  before: [
    'Cibler un événement où la mentore ou le mentor connaît déjà quelques personnes; vérifier l’inscription et le coût.',
    'Revoir les règles sur les cadeaux et les invitations de fournisseurs; convenir de l’heure du départ.',
    'Préparer une présentation de soi en 30 secondes et deux sujets de conversation.',
  ],
  steps: [
    {
      minutes: 15,
      text: 'En chemin, répéter les présentations; convenir de ce que l’on dira du mentorat et d’un signal pour quitter un échange.',
    },
    { minutes: 30, text: 'Circuler à deux : présenter la personne mentorée par ses forces plutôt que par son titre.' },
    { minutes: 40, text: 'Se séparer, le temps que chaque personne engage deux nouvelles conversations.' },
    { minutes: 15, text: 'Se retrouver et présenter l’une à l’autre deux personnes qui gagneraient à se connaître.' },
    { minutes: 20, text: 'En sortant, faire le point : noms à retenir, suites à donner, promesses faites.' },
  ],
  questions: [
    'Quelle phrase d’ouverture a vraiment lancé une conversation, et laquelle est tombée à plat?',
    'Comment vous présentez-vous quand vous taisez votre titre d’emploi?',
    'Qui, parmi les personnes croisées, pourriez-vous aider dès cette semaine?',
    'Quelle conversation avez-vous quittée trop tôt ou trop tard, et à quel signe l’avez-vous su?',
  ],
  closing: [
    'Envoyer dans les deux jours un mot personnel à deux personnes rencontrées.',
    'Offrir à l’autre une mise en contact dans son propre réseau, avec un mot de présentation.',
  ],
  remote:
    'S’inscrire à une activité virtuelle en petits groupes, ou inviter deux personnes de votre réseau à un café en ligne.',
} satisfies Guide;
