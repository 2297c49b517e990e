/** The words of «Sauvegarde», of safety copies and of erasure, under the rules of `fr.ts`. */
import type { NextStep } from '@/utils/journal/tables/meetings';
import { steps } from './fr-steps';

const counted = (count: number, one: string, many: string) => `${count}\u00a0${count < 2 ? one : many}`;

/** What a person calls the rows of a table. */
export const tables = {
  days: { name: 'Idées du jour', count: (count: number) => counted(count, 'idée du jour', 'idées du jour') },
  trials: { name: 'Essais', count: (count: number) => counted(count, 'essai', 'essais') },
  favourites: { name: 'Favoris', count: (count: number) => counted(count, 'favori', 'favoris') },
  meetings: { name: 'Rencontres', count: (count: number) => counted(count, 'rencontre', 'rencontres') },
  nextSteps: { name: 'Prochains pas', count: (count: number) => counted(count, 'prochain pas', 'prochains pas') },
  ideas: { name: 'Mes idées', count: (count: number) => counted(count, 'idée personnelle', 'idées personnelles') },
} satisfies Record<string, { name: string; count: (count: number) => string }>;

export const backup = {
  about:
    'Tout est gardé dans ce navigateur. Une sauvegarde est un fichier que vous gardez où vous voulez\u00a0: il sert à retrouver votre carnet, ou à le fusionner avec celui d’un autre appareil.',
  /** In the package that leaves the new tab alone. */
  twoPackages:
    'Cette extension laisse vos nouveaux onglets comme ils sont. Celle qui y affiche l’idée du jour a un carnet à part\u00a0: pour l’apporter ici, téléchargez-y une sauvegarde et restaurez-la ci-dessous, ou choisissez le même dossier dans les deux, là où la copie dans un dossier est offerte.',
  download: 'Télécharger une sauvegarde',
  restore: 'Restaurer une sauvegarde',
  drop: 'On peut aussi déposer le fichier sur cette page.',
  csv: 'Exporter les essais (CSV)',
  meetingsCsv: 'Exporter les rencontres (CSV)',
  erase: 'Tout effacer',
  working: 'Préparation du fichier…',
  cancel: 'Annuler',
  aborted: 'Annulé\u00a0: aucun fichier n’a été créé.',
  ready: (file: string) => `Fichier prêt\u00a0: voyez vos téléchargements (${file})`,
  damaged: (count: number) =>
    count < 2
      ? 'Une entrée abîmée du carnet n’a pas pu y être incluse.'
      : `${count}\u00a0entrées abîmées du carnet n’ont pas pu y être incluses.`,
};

/** The tables for spreadsheets. */
export const csvWords = {
  trials: {
    columns: {
      day: 'Jour',
      activity: 'Activité',
      partner: 'Avec',
      verdict: 'Avis',
      note: 'Note',
      steps: 'Prochains pas',
    },
    step: ({ text, by, due, state }: NextStep) =>
      `${text} (${[steps.doers[by], ...(due ? [due] : []), ...(state === 'open' ? [] : [steps.states[state]])].join(', ')})`,
  },
  meetings: {
    columns: {
      day: 'Jour',
      time: 'Heure',
      minutes: 'Durée (min)',
      activity: 'Activité',
      partner: 'Avec',
      place: 'Lieu',
      status: 'État',
    },
    statuses: { planned: 'planifiée', held: 'tenue', cancelled: 'annulée' },
  },
};

/** Whether the browser may drop what it keeps. */
export const protection = {
  protected: 'Le navigateur ne supprime pas votre carnet de lui-même, même quand il manque d’espace.',
  exposed: 'Quand il manque d’espace, le navigateur peut supprimer votre carnet.',
  refused:
    'Le navigateur n’a pas promis de garder votre carnet quand il manque d’espace\u00a0: téléchargez une sauvegarde de temps en temps.',
  ask: 'Demander au navigateur de le garder',
};

export const restore = {
  title: 'Aperçu de la restauration',
  reading: 'Lecture du fichier…',
  from: (name: string, day: string) => `${name}, sauvegarde du ${day}`,
  copy: 'Copie de sécurité',
  modes: {
    merge: {
      name: 'Fusionner',
      about: 'Réunit la sauvegarde et le carnet. De deux versions d’une même entrée, la plus récente reste.',
      nothing: 'Rien à fusionner\u00a0: tout est déjà dans le carnet.',
    },
    replace: {
      name: 'Remplacer',
      about: 'La sauvegarde remplace le contenu du carnet. Ce qui n’y figure pas est retiré.',
      nothing: 'Rien à remplacer\u00a0: le carnet est déjà comme la sauvegarde.',
    },
  },
  effect: (mode: string) => `Ce que changerait «\u00a0${mode}\u00a0»`,
  what: 'Quoi',
  counts: { added: 'Ajoutés', changed: 'Modifiés', left: 'Inchangés', removed: 'Retirés' },
  unknownActivities: (count: number) =>
    count < 2
      ? 'Une idée n’est pas dans ce catalogue\u00a0: elle est gardée sous le titre qu’elle avait.'
      : `${count}\u00a0idées ne sont pas dans ce catalogue\u00a0: elles sont gardées sous le titre qu’elles avaient.`,
  leftOut: (count: number, where: string) =>
    count < 2
      ? `Une entrée illisible est laissée de côté\u00a0: ${where}`
      : `${count}\u00a0entrées illisibles sont laissées de côté\u00a0: ${where}${count > 20 ? '…' : ''}`,
  unknownNames: (names: string) => `Éléments inconnus, laissés de côté\u00a0: ${names}`,
  cancel: 'Annuler',
  working: 'Restauration en cours…',
  unread: (name: string) => `«\u00a0${name}\u00a0» n’a pas été lu\u00a0: attendez la fin, ou annulez d’abord.`,
  ansi: 'Un autre programme a enregistré ce fichier\u00a0: certains caractères ont pu y être remplacés par un point d’interrogation.',
  done: 'Sauvegarde restaurée',
  aborted: 'Restauration interrompue\u00a0: rien n’a changé.',
  undone: 'Restauration annulée',
  noCopy: 'Aucune copie de sécurité n’a pu être faite avant la restauration.',
  undo: 'Annuler',
  refused: {
    unreadable: 'Le fichier n’a pas pu être lu. Vérifiez qu’il est encore là, puis choisissez-le de nouveau.',
    'too-large': 'Ce fichier est trop gros pour être une sauvegarde du carnet.',
    'not-json': 'Ce fichier n’est pas une sauvegarde du carnet.',
    'not-ours': 'Ce fichier vient d’un autre programme\u00a0: ce n’est pas une sauvegarde du carnet.',
    'later-version':
      'Cette sauvegarde vient d’une version plus récente de l’extension. Mettez l’extension à jour pour la lire.',
    'no-preview': 'L’aperçu n’a pas pu être préparé\u00a0: le carnet n’a pas pu être lu. Réessayez.',
    damaged: 'Cette sauvegarde est abîmée\u00a0: elle n’a pas pu être lue en entier.',
  },
  damagedAt: (where: string) => `Cette sauvegarde est abîmée à l’endroit «\u00a0${where}\u00a0».`,
  unchanged: 'Le carnet n’a pas changé.',
};

export const copies = {
  title: 'Copies de sécurité',
  about: 'L’extension en garde quelques-unes d’elle-même, dans ce navigateur.',
  reasons: {
    daily: 'copie du jour',
    'after-failure': 'après un enregistrement manqué',
    'before-merge': 'avant une fusion',
    'before-replace': 'avant un remplacement',
    'before-erase': 'avant un effacement',
  },
  entries: (count: number) => counted(count, 'entrée', 'entrées'),
  restore: 'Restaurer cette copie',
  named: (when: string) => `Restaurer cette copie\u00a0: ${when}`,
  at: (day: string, hour: number, minute: number) => `${day}, ${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`,
};

type Counts = Record<keyof typeof tables, number>;

const holding = (counts: Counts) => {
  const parts = Object.entries(tables).flatMap(([name, { count }]) => {
    const rows = counts[name as keyof Counts];
    return rows > 0 ? [count(rows)] : [];
  });
  return parts.length < 2 ? (parts[0] ?? 'rien') : `${parts.slice(0, -1).join(', ')} et ${parts.at(-1)}`;
};

/** The safety copy that is offered when something was lost. */
export const rescue = {
  lost: {
    title: 'Votre carnet peut être retrouvé',
    what: () => 'Le navigateur a perdu ce que vous y aviez noté, mais une copie de sécurité est restée.',
    effect: 'La restaurer ne retire rien de ce que le carnet contient maintenant.',
  },
  damaged: {
    title: 'Votre carnet peut être réparé',
    what: (count: number) =>
      count < 2
        ? 'Une de ses entrées est abîmée, mais une copie de sécurité l’a encore.'
        : `${count}\u00a0de ses entrées sont abîmées, mais une copie de sécurité les a encore.`,
    effect: 'La restaurer ne retire rien de ce que le carnet contient maintenant.',
  },
  closed: {
    title: 'Votre carnet est en sécurité',
    what: () => 'Le navigateur n’arrive pas à l’ouvrir, mais une copie de sécurité est restée.',
    effect:
      'Téléchargez-la, puis gardez le fichier\u00a0: on pourra le restaurer quand le carnet s’ouvrira de nouveau.',
  },
  name: 'Copie de sécurité',
  holds: (when: string, counts: Counts) => `Copie du ${when}\u00a0: ${holding(counts)}`,
  restore: 'Restaurer cette copie',
  download: 'Télécharger cette copie',
  decline: 'Ne plus proposer',
};

export const erase = {
  title: 'Tout effacer',
  what: (counts: Counts) => `Seront effacés\u00a0: ${holding(counts)}, ainsi que les filtres choisis.`,
  copies: (count: number) => `Effacer aussi les copies de sécurité (${count})`,
  keep: 'Sinon, une copie de sécurité est gardée dans ce navigateur.',
  first: 'Effacer…',
  sure: 'Vraiment tout effacer? Cela ne peut pas être annulé.',
  sureButCopy: 'Vraiment tout effacer? Seules les copies de sécurité resteront.',
  second: 'Oui, tout effacer',
  noCopy:
    'Rien n’a été effacé\u00a0: aucune copie de sécurité n’a pu être gardée. Téléchargez une sauvegarde, puis effacez aussi les copies.',
  cancel: 'Ne rien effacer',
  done: 'Tout est effacé',
  copiesLeft:
    'Le carnet est effacé, mais le navigateur n’a pas pu retirer toutes les copies de sécurité. Fermez les autres pages de l’extension, puis effacez de nouveau.',
};
