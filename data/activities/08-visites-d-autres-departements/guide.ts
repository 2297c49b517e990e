import type { Guide } from '../../schema';

export default {
  before: [
    'Choisir deux services que la personne mentorée connaît peu, par exemple les travaux publics et le 311.',
    'Trouver une personne-ressource par service et demander les consignes de sécurité des lieux.',
    'Préparer trois questions à poser à chaque équipe.',
  ],
  steps: [
    { minutes: 20, text: 'Situer les deux services dans l’organigramme et dire ce que vous croyez savoir de chacun.' },
    {
      minutes: 75,
      text: 'Premier service : voir les lieux, rencontrer l’équipe et suivre une demande du début à la fin.',
    },
    { minutes: 15, text: 'En chemin, relever ce qui contredit vos idées de départ.' },
    { minutes: 70, text: 'Deuxième service : même parcours, en cherchant ce qui le relie au premier.' },
    {
      minutes: 30,
      text: 'Dessiner le trajet d’une demande citoyenne d’un service à l’autre et y placer votre propre travail.',
    },
  ],
  questions: [
    'Quelle idée reçue la visite de ce service a-t-elle fait tomber?',
    'Qu’est-ce que cette équipe aimerait que la vôtre fasse autrement?',
    'À quel endroit une demande citoyenne risque-t-elle de se perdre entre deux services?',
    'Quel métier rencontré aujourd’hui aimeriez-vous mieux comprendre, et pourquoi?',
  ],
  closing: [
    'Remercier chaque équipe en lui disant une chose précise que vous avez apprise chez elle.',
    'Rappeler une personne rencontrée pour améliorer un point de contact entre vos services.',
  ],
  remote:
    'Remplacez les visites par deux rencontres virtuelles de 45 minutes, où une personne de chaque service montre ses outils et raconte sa journée.',
} satisfies Guide;
