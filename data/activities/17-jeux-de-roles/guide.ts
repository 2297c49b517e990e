import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! Y a-t-il une conversation que vous remettez à plus tard? Je vous propose de la répéter ensemble, dans un local fermé, avant de la vivre.',
    'J’ai aussi trois scènes fictives, si vous préférez vous exercer sur une autre situation que la vôtre.',
    'Inutile de savoir jouer, et nous arrêterons quand vous le voudrez. Changez simplement les noms et les détails.',
  ],
  before: [
    'Partir d’une conversation à venir que la personne mentorée redoute un peu, ou de l’une des trois scènes de cette fiche.',
    'S’installer dans un local fermé; changer les noms et les détails pour que personne ne soit reconnaissable.',
    'Convenir d’un mot qui arrête le jeu et du genre de rétroaction souhaité.',
  ],
  steps: [
    { minutes: 5, text: 'Planter le décor : qui parle à qui, où, avec quel enjeu.' },
    {
      minutes: 10,
      text: 'Première prise : la personne mentorée joue son propre rôle, l’autre résiste sans caricaturer. Dire ce qui a porté ou non.',
    },
    {
      minutes: 10,
      text: 'Inverser les rôles pour entendre sa propre demande; dire ce que l’on a ressenti et la phrase à changer.',
    },
    { minutes: 10, text: 'Rejouer la scène corrigée, dans les rôles du début.' },
    {
      minutes: 10,
      text: 'Sortir du jeu : écrire les trois phrases à garder et, si la conversation est à venir, en choisir le moment.',
    },
  ],
  shortVersion: [
    { step: 1, minutes: 5 },
    { step: 2, minutes: 10 },
    { step: 4, minutes: 10 },
    { step: 5, minutes: 5 },
  ],
  questions: [
    'Quelle phrase avez-vous eu le plus de mal à dire à voix haute?',
    'Qu’avez-vous compris de la personne d’en face en jouant son rôle?',
    'À quel mot l’échange a-t-il basculé, pour le mieux ou pour le pire?',
    'Si la personne se fâche ou se tait, que ferez-vous des trente secondes suivantes?',
  ],
  closing: [
    'Redire une dernière fois la phrase d’ouverture, avec ses propres mots, sans lire.',
    'Prévoir un appel de dix minutes, après la vraie conversation, pour dire comment elle s’est passée.',
  ],
  remote:
    'Jouer la scène en visioconférence, porte fermée de part et d’autre, ou sans caméra, pour travailler la voix et les mots.',
  situations: 'Trois scènes à jouer',
} satisfies Guide;
