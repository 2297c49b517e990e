/** The words of the journal, under the rules of `fr.ts`. */
import { months } from './fr';
import { tables } from './fr-backup';

const essais = tables.trials.count;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const monthName = (month: string) => months[Number(month.slice(5)) - 1] as string;
const monthInWords = (month: string) => `${monthName(month)} ${Number(month.slice(0, 4))}`;

export const journal = {
  title: 'Carnet',
  nav: 'Sections',
  sections: {
    calendrier: 'Calendrier',
    rencontres: 'Rencontres',
    essais: 'Essais',
    pas: 'Prochains pas',
    favoris: 'Favoris',
    'mes-idees': 'Mes idées',
    boussole: 'Boussole',
    programme: 'Programme',
    sauvegarde: 'Sauvegarde',
  },
  partner: 'Essais faits avec',
  everyone: 'Tout le monde',
  rename: 'Renommer',
};

export const calendar = {
  month: (month: string) => capital(monthInWords(month)),
  earlier: 'Mois précédent',
  later: 'Mois suivant',
  today: 'Aujourd’hui',
  weekdays: ['dim.', 'lun.', 'mar.', 'mer.', 'jeu.', 'ven.', 'sam.'],
  year: 'Douze mois',
  yearEarlier: 'Douze mois plus tôt',
  yearLater: 'Douze mois plus tard',
  shortMonths: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juill.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  /** After the short month, which one sees: « 2026 : 3 essais». */
  restOfMonth: (month: string, count: number) => ` ${Number(month.slice(0, 4))}\u00a0: ${essais(count)}`,
  /** After the date, which one sees: « novembre 2026». */
  restOfDate: (day: string) => ` ${monthInWords(day.slice(0, 7))}`,
  tried: 'essayée',
  trials: essais,
  more: (count: number) => `+${count}`,
};

export const day = {
  idea: (title: string) => `Idée du jour\u00a0: ${title}`,
  unseen: (title: string) => `Idée du jour\u00a0: ${title} (pas affichée ce jour-là)`,
  none: 'Aucun essai noté ce jour-là.',
  noneWith: (partner: string) => `Aucun essai avec ${partner} ce jour-là.`,
  close: 'Fermer la journée',
};

export const trials = {
  add: 'Ajouter un essai',
  addOn: (day: string) => `Ajouter un essai\u00a0: ${day}`,
  edit: 'Modifier',
  remove: 'Supprimer',
  named: (action: string, title: string, day: string) => `${action}\u00a0: ${title}, ${day}`,
  with: (partner: string) => `avec ${partner}`,
  none: 'Aucun essai pour le moment. Marquez une idée comme essayée, ou ajoutez un essai fait plus tôt.',
  noneWith: (partner: string) => `Aucun essai avec ${partner}.`,
  failed: 'Ces essais n’ont pas pu être lus. Rechargez la page pour réessayer.',
  more: 'Afficher plus',
  morePrinted: (count: number) =>
    `Seuls les ${count} essais les plus récents sont imprimés\u00a0: «\u00a0Exporter les essais (CSV)\u00a0» les donne tous.`,
  page: (from: string, to: string) => (from === to ? `Essais du ${to}` : `Essais du ${to} au ${from}`),
};

export const messages = {
  added: 'Essai noté',
  edited: 'Essai modifié',
  deleted: 'Essai supprimé',
};

export const renaming = {
  title: 'Renommer une personne',
  from: 'Nom dans le carnet',
  to: 'Nouveau nom',
  empty: 'Écrivez un nom.',
  joins: (name: string) => `${name} est déjà dans le carnet\u00a0: les deux noms n’en feront plus qu’un.`,
  rename: 'Renommer',
  close: 'Fermer',
  done: (count: number) => `${essais(count)} ${count < 2 ? 'renommé' : 'renommés'}`,
  undone: 'Nom rétabli',
  which: (from: string, to: string) => `${from} → ${to}`,
  before: (which: string) => `Renommé plus tôt\u00a0: ${which}`,
};

export const favourites = {
  none: 'Aucun favori pour le moment. Marquez une idée d’une étoile pour la retrouver ici.',
  remove: 'Retirer des favoris',
  putBack: 'Remettre dans les favoris',
  removed: 'Retiré des favoris',
  back: 'Remis dans les favoris',
  before: (title: string) => `Retiré plus tôt des favoris\u00a0: ${title}`,
  named: (action: string, title: string) => `${action}\u00a0: ${title}`,
  gone: 'Cette idée n’est plus dans le catalogue.',
};

export const compass = {
  counting: 'Calcul en cours',
  cancel: 'Arrêter le calcul',
  count: 'Compter les essais',
  failed: 'Les essais n’ont pas pu être comptés. Rechargez la page pour réessayer.',
  byGoal: 'Par but',
  byStage: 'Par étape',
  goal: 'But',
  stage: 'Étape',
  trials: 'Essais',
  ideas: 'Idées essayées',
  of: (tried: number, ideas: number) => `${tried} sur ${ideas}`,
  stageNote: 'Une idée qui convient à plusieurs étapes compte pour chacune.',
  untried: (goal: string, title: string) => `Aucune idée essayée en ${goal}. Pourquoi pas ${title}?`,
  rare: (goal: string, title: string) => `Peu d’idées essayées en ${goal}. Pourquoi pas ${title}?`,
  untriedWith: (goal: string, title: string, partner: string) =>
    `Aucune idée essayée avec ${partner} en ${goal}. Pourquoi pas ${title}?`,
  rareWith: (goal: string, title: string, partner: string) =>
    `Peu d’idées essayées avec ${partner} en ${goal}. Pourquoi pas ${title}?`,
  open: 'Lire l’idée',
};

/** What a version brings, in a line: `CHANGELOG.md` has the rest. */
export const news = {
  text: (version: string) =>
    `Nouveau dans la version ${version}\u00a0: planifier une rencontre, y inviter et la tenir avec la fiche à côté de soi; ajouter ses propres idées; garder une copie du carnet dans un dossier.`,
  close: 'C’est lu',
};
