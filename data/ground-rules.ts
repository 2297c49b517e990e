import type { GroundRule } from './schema';

/** «Repères»: what goes with every guide. */
export const groundRules: readonly GroundRule[] = [
  { name: 'Confidentialité', text: 'Ce qui se dit ici reste ici, sauf si la sécurité de quelqu’un est en jeu.' },
  {
    name: 'Conflit d’intérêts',
    text: 'Un dossier, un concours ou un lien personnel en commun? Le dire d’emblée, laisser ce sujet de côté et, au besoin, en parler à la personne responsable du programme.',
  },
  {
    name: 'Hiérarchie',
    text: 'Jamais de mentorat avec sa ou son gestionnaire; rien de ce qui se dit ici ne sert à une évaluation.',
  },
  {
    name: 'Frais, cadeaux et alcool',
    text: 'Suivre les règles de la Ville : chaque personne paie sa part, aucun cadeau, et rien n’oblige à boire de l’alcool.',
  },
  { name: 'Liberté', text: 'Arrêter ou changer de sujet quand on le veut, sans dire pourquoi.' },
];
