/** The words of the list of ideas, under the rules of `fr.ts`. */
import type { readinessChoices, timeChoices } from '../facets';
import type { Activity } from '../schema';
import { badges } from './fr-facets';

/** In French, 0 is singular. */
const ideas = (count: number) => `${count}\u00a0${count < 2 ? 'idée' : 'idées'}`;

export const filters = {
  name: 'Filtres',
  times: {
    '30': 'jusqu’à 30\u00a0min',
    '45': 'jusqu’à 45\u00a0min',
    '60': 'jusqu’à 60\u00a0min',
    '90': 'jusqu’à 90\u00a0min',
    '120': 'jusqu’à 2\u00a0h',
    'half-day': 'jusqu’à une demi-journée',
  } satisfies Record<(typeof timeChoices)[number], string>,
  readinesses: {
    now: 'prête maintenant',
    'quarter-hour': 'prête en 15\u00a0min',
  } satisfies Record<(typeof readinessChoices)[number], string>,
  favourites: 'Favoris',
  untried: 'Pas encore essayées',
  with: 'avec',
  untriedWith: (partner: string) => `Pas encore essayées avec ${partner}`,
  anyone: 'qui que ce soit',
  count: ideas,
  /** What the search field is described with. */
  left: (count: number, chosen: readonly string[]) =>
    chosen.length === 0 ? ideas(count) : `${ideas(count)}, filtres\u00a0: ${chosen.join(', ')}`,
  clear: 'Effacer les filtres',
  clearAll: 'Effacer la recherche et les filtres',
};

export const list = {
  search: 'Chercher une idée',
  name: 'Idées',
  nearest: 'Aucune idée ne contient tous ces mots; voici les plus proches',
  nothing: 'Aucune idée ne correspond à ces critères.',
  drop: (filter: string) => `Retirer «\u00a0${filter}\u00a0»`,
  dropText: 'Effacer la recherche',
};

export const row = {
  today: 'Idée du jour',
  favourite: (title: string) => `Favori\u00a0: ${title}`,
  untried: (readiness: Activity['facets']['readiness']) =>
    `Pas encore essayée, ${badges.readiness[readiness].toLowerCase()}`,
  triedOn: (day: string) => `Essayée le ${day}`,
};

export const shortcuts = {
  name: 'Raccourcis clavier',
  popup: 'ouvrir cette fenêtre de n’importe où',
  keys: [
    ['↓ ↑', 'aller d’une idée à l’autre'],
    ['Entrée', 'ouvrir ou fermer une idée; depuis la recherche, ouvrir la première'],
    ['Espace', 'ajouter aux favoris ou en retirer'],
  ],
  /** Where the keys that open the popup are chosen. */
  change: {
    chromium: 'Pour choisir d’autres touches pour ouvrir la fenêtre\u00a0: chrome://extensions/shortcuts',
    firefox:
      'Pour choisir d’autres touches pour ouvrir la fenêtre\u00a0: about:addons, la roue dentée, puis «\u00a0Gérer les raccourcis d’extensions\u00a0»',
  },
  escape: 'Échap',
  /** What Escape does: in a page, in the popup, and in Firefox's, which is gone before the page hears of the key. */
  escapes: {
    page: 'fermer le filtre ouvert, puis l’idée',
    popup: 'fermer le filtre ouvert, puis l’idée, puis la fenêtre',
    firefoxPopup: 'fermer la fenêtre',
  },
} as const;
