/**
 * Every word of ours that people read. Typography of the Office québécois de la langue française: no space before
 * ; ! ?, a no-break space (\u00a0) before : and inside « », apostrophe ’. One export a screen or part, so that a page loads its own.
 */
import type { readinessChoices, timeChoices } from '../facets';
import type { Activity, Guide } from '../schema';

type Labels<Facet extends keyof Activity['facets']> = Record<
  Activity['facets'][Facet] extends readonly (infer Value extends string)[]
    ? Value
    : Activity['facets'][Facet] & string,
  string
>;

const oneCapital = ([first = '', ...others]: readonly string[]) => [first, ...others.map((word) => word.toLowerCase())];

export const weekdays = ['dimanche', 'lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'];
export const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

export const goalLabels: Labels<'goal'> = {
  relationship: 'Relation',
  reflection: 'Réflexion',
  skills: 'Compétences',
  management: 'Gestion et organisation',
  network: 'Carrière et réseau',
};
export const timeLabels: Labels<'time'> = {
  '30': '30\u00a0min',
  '45': '45\u00a0min',
  '60': '60\u00a0min',
  '90': '90\u00a0min',
  '120': '2\u00a0h',
  'half-day': 'Une demi-journée',
  weeks: 'Sur plusieurs semaines',
};
/** As in «30 à 45 min», where there is a short version. */
export const timeInWords = ({ facets: { time }, shortVersion }: Activity): string =>
  shortVersion ? `30 à ${timeLabels[time]}` : timeLabels[time];
export const placeLabels: Labels<'places'> = {
  outdoors: 'Dehors',
  office: 'Bureau',
  cafe: 'Café',
  outing: 'Sortie',
  anywhere: 'N’importe où',
};
/** As in «Bureau ou café». */
export const placesInWords = (places: Activity['facets']['places']): string =>
  oneCapital(places.map((place) => placeLabels[place])).join(' ou ');
export const readinessLabels: Labels<'readiness'> = {
  now: 'Aucune',
  'quarter-hour': '15\u00a0min',
  planned: 'À planifier',
};
export const remoteLabels: Labels<'remote'> = { yes: 'Oui', adapted: 'Adapté', no: 'Non' };
export const stageLabels: Labels<'stages'> = {
  start: 'Première rencontre',
  ongoing: 'En cours',
  review: 'Bilan',
};
/** As in «Première rencontre, bilan». */
export const stagesInWords = (stages: Activity['facets']['stages']): string =>
  oneCapital(stages.map((stage) => stageLabels[stage])).join(', ');
export const organiserLabels: Labels<'organiser'> = {
  both: 'Les deux',
  mentor: 'Mentor(e)',
  mentee: 'Mentoré(e)',
  programme: 'Programme',
};
export const costLabels: Labels<'cost'> = { free: 'Aucuns', paid: 'À prévoir' };

/** The names of the facets, as in «Temps». */
export const facetNames: Record<keyof Activity['facets'], string> = {
  goal: 'But',
  time: 'Temps',
  places: 'Lieu',
  readiness: 'Préparation',
  remote: 'À distance',
  stages: 'Étape',
  organiser: 'Qui organise',
  cost: 'Frais',
};

export const badges = {
  name: 'En bref',
  readiness: {
    now: 'Prête maintenant',
    'quarter-hour': 'Prête en 15\u00a0min',
    planned: 'À planifier',
  } satisfies Labels<'readiness'>,
  remote: { yes: 'Aussi à distance', adapted: 'À distance, adaptée' },
  paid: 'Frais à prévoir',
};

export const card = {
  tried: 'Marquer comme essayée',
  favourite: 'Favori',
  draw: 'Piger une autre idée',
  return: 'Revenir à l’idée du jour',
  triedOn: (day: string) => `Essayée le ${day}`,
  prepare: 'Préparer la rencontre',
  plan: 'Planifier',
};

/** The meeting to come, in the first paint. */
export const next = {
  name: 'Prochaine rencontre',
  with: (partner: string) => `avec ${partner}`,
  begin: 'Commencer',
  prepare: 'Préparer',
  over: 'A-t-elle eu lieu?',
  held: 'Oui',
  moved: 'Reportée',
  cancelled: 'Annulée',
};

/** Of the card, what the first paint does not need. */
export const cardLater = {
  print: 'Imprimer la fiche',
  drawn: (title: string) => `Nouvelle idée\u00a0: ${title}`,
  daily: (title: string) => `Idée du jour\u00a0: ${title}`,
};

/** On paper. */
export const sheet = {
  programme: 'Idée du jour – Mentorat',
  notes: 'Notes',
};

export const pages = {
  name: 'Pages',
  newtab: 'Idée du jour',
  ideas: 'Toutes les idées',
  journal: 'Carnet',
};

/** In some of them. */
export const inPages = {
  popup: 'Trouver une idée',
  messages: 'Messages',
  add: 'Ajouter une idée',
};

export const settings = {
  title: 'Réglages',
  ownPage: 'Onglet du navigateur',
};

/** What is in the dialog, and what the first paint does not need. */
export const settingsDialog = {
  show: 'Afficher l’idée',
  eachTab: 'à chaque onglet',
  firstTab: 'au premier onglet du jour',
  later: 'Les onglets suivants sont alors ceux du navigateur. L’idée reste à portée de main dans la barre d’outils.',
  firefox:
    'L’idée s’affiche à chaque onglet\u00a0: Firefox ne permet pas à une extension de rouvrir la page d’origine. Pour retrouver cette page, désactivez l’extension dans les modules complémentaires de Firefox.',
  ledBack: 'Ce navigateur ne donne pas accès à sa page d’origine\u00a0: l’idée reste ici.',
  close: 'Fermer',
};

export const welcome = {
  title: 'Bienvenue!',
  pin: 'Pour l’avoir sous la main avant une rencontre, épinglez l’extension\u00a0: icône de casse-tête, dans la barre d’outils.',
  privacy: 'Tout ce que vous notez reste dans ce navigateur\u00a0: aucun compte, aucun envoi, aucune statistique.',
  introduction: 'Pourquoi ces idées',
  close: 'C’est compris',
};

export const guide = {
  before: 'Avant',
  steps: 'Déroulement',
  questions: 'Questions pour lancer la discussion',
  closing: 'Pour conclure',
  remote: 'À distance',
  weather: 'Selon la météo',
  hybrid: 'En mode hybride',
  shortVersion: 'Si vous n’avez que 30\u00a0minutes',
  keepSteps: (steps: NonNullable<Guide['shortVersion']>) => {
    const parts = steps.map(({ step, minutes }) => `${step}\u00a0(${minutes}\u00a0min)`);
    return `Garder les étapes ${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}.`;
  },
  message: 'Message à envoyer',
  groundRules: 'Repères',
  hardMoments: 'Moments difficiles',
  opening: (sentence: string) => `«\u00a0${sentence}\u00a0»`,
  minutes: (count: number) => `(${count}\u00a0min)`,
  onTheSpot: 'Cette activité se vit sur place.',
};

export const verdictLabels: Record<'' | 'again' | 'fine' | 'not-for-us', string> = {
  '': 'Aucun avis',
  again: 'On le refera',
  fine: 'Correct, sans plus',
  'not-for-us': 'Pas pour nous',
};

export const trialForm = {
  title: (activity: string) => `Essai\u00a0: ${activity}`,
  verdict: 'Votre avis',
  noVerdict: 'Retirer l’avis',
  note: 'Note',
  dayProblems: {
    missing: 'Indiquez une date complète.',
    early: 'Indiquez un jour à partir du 1er\u00a0janvier 2000.',
    late: 'Indiquez un jour déjà venu\u00a0: aujourd’hui au plus tard.',
  },
  unnamed: 'nouvel essai',
  gone: 'Cet essai a été supprimé entre-temps.',
  keepAsNew: 'Garder comme nouvel essai',
};

/** What the forms of the journal's entries have in common. */
export const editForm = {
  activity: 'Idée',
  noActivity: 'Choisissez une idée.',
  day: 'Jour',
  partner: 'Avec qui',
  discreet: 'Des initiales suffisent. N’y notez rien de confidentiel.',
  save: 'Enregistrer',
  close: 'Fermer',
};

const characters = (count: number) => `${count}\u00a0${count < 2 ? 'caractère' : 'caractères'}`;

/** What all fields of text say. */
export const text = {
  left: (count: number) => `Il reste ${characters(count)}`,
  leftOut: (count: number) =>
    count < 2
      ? 'Le texte collé était trop long\u00a0: 1\u00a0caractère a été laissé de côté.'
      : `Le texte collé était trop long\u00a0: ${characters(count)} ont été laissés de côté.`,
};

/** What was typed and is not saved yet. */
export const drafts = {
  found: 'Brouillon retrouvé',
  abandon: 'Abandonner',
  abandoned: 'Brouillon abandonné',
  takeBack: 'Annuler',
  unkept: 'Le navigateur ne garde pas ce brouillon\u00a0: enregistrez avant de fermer.',
  name: 'Brouillons',
  waiting: 'Une note attend d’être enregistrée',
  unnamedIdea: 'nouvelle idée',
  of: (title: string) => `\u00a0: ${title}`,
  resume: 'Reprendre',
};

/** Two pages have changed the same. */
export const conflict = {
  told: (field: string) => `«\u00a0${field}\u00a0» a aussi été modifié dans une autre page.`,
  mine: 'Votre texte',
  theirs: 'Texte enregistré entre-temps',
  empty: '(vide)',
  keepMine: 'Garder le vôtre',
  keepTheirs: 'Garder l’autre',
  keepBoth: 'Garder les deux',
  first: 'Choisissez d’abord le texte à garder.',
};

export const notices = {
  tried: 'Essai noté',
  cancelled: 'Essai annulé',
  restored: 'Essai rétabli',
  saved: 'Essai enregistré',
  addNote: 'Ajouter une note',
  which: (title: string, day: string) => `${title}, ${day}`,
  before: (which: string) => `Supprimé plus tôt\u00a0: ${which}`,
  starred: 'Ajouté aux favoris',
  unstarred: 'Retiré des favoris',
};

/** The way back from what was done last. */
export const undo = {
  name: 'Annuler',
  keys: (keys: string) => `${keys} pour annuler`,
};

/** A file of the extension is gone under an open page. */
export const outdated = 'L’extension vient d’être mise à jour. Rechargez la page.';

export const problems = {
  page: 'Cette page n’a pas pu s’afficher. Vos données sont intactes\u00a0: rechargez la page.',
  reload: 'Recharger la page',
  retry: 'Réessayer',
  programme: 'Le catalogue du programme n’a pas pu être lu\u00a0: voici les idées de l’extension.',
  /** While it lasts: what still works, and what to do. */
  lasting: {
    full: 'Le disque, ou l’espace de stockage du navigateur, est plein\u00a0: les essais et les favoris ne peuvent pas être gardés. Libérez de l’espace, puis revenez à cette page.',
    newer:
      'Le carnet vient d’une version plus récente de l’extension. Rien n’y sera changé\u00a0: mettez l’extension à jour pour le retrouver.',
    updating: 'L’extension vient d’être mise à jour. Rechargez la page pour continuer à noter vos essais.',
    unavailable:
      'Le navigateur ne permet pas d’enregistrer\u00a0: les idées restent accessibles, mais les essais et les favoris ne peuvent pas être gardés ici. Le disque est peut-être plein.',
  },
  /** After an action that did not succeed. */
  failed: {
    full: 'Rien n’a été enregistré\u00a0: le disque, ou l’espace de stockage du navigateur, est plein. Libérez de l’espace, puis réessayez.',
    newer:
      'Rien n’a été enregistré\u00a0: le carnet vient d’une version plus récente de l’extension. Mettez-la à jour.',
    updating:
      'Rien n’a été enregistré\u00a0: l’extension vient d’être mise à jour. Copiez ce que vous avez écrit, puis rechargez la page.',
    unavailable:
      'Rien n’a été enregistré\u00a0: le navigateur ne l’a pas permis. Le disque est peut-être plein\u00a0: libérez de l’espace, puis réessayez.',
  },
};

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
  remote: { yes: 'Oui', adapted: 'Oui, en l’adaptant', no: 'Non' } satisfies Labels<'remote'>,
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
