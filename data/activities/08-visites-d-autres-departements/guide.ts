import type { Guide } from '../../schema';

export default {
  message: [
    'Bonjour! J’organise la visite de deux services de la Ville que vous connaissez peu. Réservez une demi-journée, trajets compris.',
    'Les deux équipes sont d’accord : elles nous montreront leurs lieux et le chemin que suit une demande fictive.',
    'Prévenez votre gestionnaire, prévoyez des chaussures fermées et dites-moi si un accès particulier vous est utile.',
    'D’ici là, notez trois questions que vous n’avez jamais eu l’occasion de poser à ces services.',
  ],
  before: [
    'Demander l’accord de deux services que la personne mentorée connaît peu, par exemple les travaux publics et le 311.',
    'Trouver dans chacun une personne-ressource; s’informer des consignes de sécurité et prévoir les trajets.',
    'Faire préparer une demande fictive, pour qu’aucun renseignement sur la population ne soit à l’écran.',
  ],
  steps: [
    {
      minutes: 20,
      text: 'En route vers le premier service, dire ce que l’on croit savoir des deux, organigramme en main.',
    },
    {
      minutes: 60,
      text: 'Premier service : voir les lieux, rencontrer l’équipe et suivre la demande fictive du début à la fin.',
    },
    { minutes: 25, text: 'Se rendre au second et relever, en chemin, ce qui contredit les idées de départ.' },
    { minutes: 60, text: 'Second service : même parcours, en cherchant ce qui le relie au premier.' },
    {
      minutes: 45,
      text: 'Revenir au bureau, puis dessiner le trajet de la demande d’un service à l’autre et y situer votre propre travail.',
    },
  ],
  questions: [
    'Quelle idée reçue la visite de ce service a-t-elle fait tomber?',
    'Qu’est-ce que cette équipe aimerait que la vôtre fasse autrement?',
    'À quel endroit une demande citoyenne risque-t-elle de se perdre entre deux services?',
    'Quelle astuce de terrain, vue aujourd’hui, mériterait d’être connue dans votre service?',
  ],
  closing: [
    'Remercier chaque équipe en lui disant une chose précise apprise chez elle.',
    'Rappeler une des personnes rencontrées pour simplifier un échange entre vos services.',
  ],
  remote:
    'Remplacer les visites par deux rencontres virtuelles de 45 minutes, où une personne de chaque service montre ses outils et raconte sa journée.',
} satisfies Guide;
