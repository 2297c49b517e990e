import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir une conversation qui approche et que la personne mentorée redoute un peu.',
    'Convenir d’un mot pour arrêter le jeu et du genre de rétroaction souhaité.',
  ],
  steps: [
    { minutes: 5, text: 'Planter le décor : qui parle à qui, où, avec quel enjeu. Changer les noms.' },
    {
      minutes: 10,
      text: 'Première prise : la personne mentorée joue son propre rôle, l’autre résiste sans caricaturer.',
    },
    { minutes: 10, text: 'Sortir du jeu : dire ce que vous avez ressenti, ce qui a porté, la phrase à changer.' },
    { minutes: 10, text: 'Deuxième prise, rôles inversés : entendre sa propre demande du côté de l’autre.' },
    { minutes: 10, text: 'Écrire les trois phrases à garder et choisir le moment de la vraie conversation.' },
  ],
  questions: [
    'Quelle phrase avez-vous eu le plus de mal à dire à voix haute?',
    'Qu’avez-vous compris de la personne d’en face en jouant son rôle?',
    'À quel mot l’échange a-t-il basculé, pour le mieux ou pour le pire?',
    'Si la personne se fâche ou se tait, que ferez-vous des trente secondes suivantes?',
  ],
  closing: [
    'Redire une dernière fois la phrase d’ouverture, dans vos mots, sans lire.',
    'Prévoir un appel de dix minutes après la vraie conversation pour dire comment elle s’est passée.',
  ],
  remote:
    'Jouez la scène en visioconférence ou, pour travailler la voix et les mots, caméras fermées comme au téléphone.',
} satisfies Guide;
