/**
 * Every word of ours that people read. Typography of the Office québécois de la langue française: no space before
 * ; ! ?, a no-break space (\u00a0) before : and inside « », apostrophe ’. One export a screen or part, so that a page loads its own.
 */
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

/** What the forms of the journal's entries have in common. */
export const editForm = {
  activity: 'Idée',
  noActivity: 'Choisissez une idée.',
  day: 'Jour',
  partner: 'Avec qui',
  discreet: 'Des initiales suffisent. N’y notez rien de confidentiel.',
  halfTyped: 'Un jour, une heure ou un nombre n’est écrit qu’en partie\u00a0: complétez-le, ou videz le champ.',
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

/** The way back from what was done last. */
export const undo = {
  name: 'Annuler',
  keys: (keys: string) => `${keys} pour annuler`,
};

/** A file of the extension is gone under an open page. */
export const outdated = 'L’extension vient d’être mise à jour. Rechargez la page.';

export const unread = 'Le catalogue du programme n’a pas pu être lu\u00a0: voici les idées de l’extension.';

export const problems = {
  page: 'Cette page n’a pas pu s’afficher. Vos données sont intactes\u00a0: rechargez la page.',
  reload: 'Recharger la page',
  retry: 'Réessayer',
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
