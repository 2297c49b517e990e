/** The words of the journal, under the rules of `fr.ts`. */
import { months } from './fr';

const essais = (count: number) => `${count}\u00a0${count < 2 ? 'essai' : 'essais'}`;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const monthName = (month: string) => months[Number(month.slice(5)) - 1] as string;
const monthInWords = (month: string) => `${monthName(month)} ${Number(month.slice(0, 4))}`;

export const journal = {
  title: 'Carnet',
  daily: 'Idée du jour',
  ideas: 'Toutes les idées',
  pages: 'Pages',
  nav: 'Sections',
  sections: {
    calendrier: 'Calendrier',
    essais: 'Essais',
    favoris: 'Favoris',
    boussole: 'Boussole',
    sauvegarde: 'Sauvegarde',
  },
  partner: 'Essais faits avec',
  everyone: 'Tout le monde',
  noStorage: 'Le carnet n’est pas accessible pour l’instant. Ce qui y est noté n’est pas perdu.',
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
  monthOfYear: (month: string, count: number) => `${capital(monthInWords(month))}\u00a0: ${essais(count)}`,
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
  activity: 'Idée',
  edit: 'Modifier',
  remove: 'Supprimer',
  named: (action: string, title: string, day: string) => `${action}\u00a0: ${title}, ${day}`,
  with: (partner: string) => `avec ${partner}`,
  none: 'Aucun essai pour le moment. Marquez une idée comme essayée, ou ajoutez un essai fait plus tôt.',
  noneWith: (partner: string) => `Aucun essai avec ${partner}.`,
  more: 'Afficher plus',
  page: (from: string, to: string) => (from === to ? `Essais du ${to}` : `Essais du ${to} au ${from}`),
};

export const messages = {
  added: 'Essai noté',
  edited: 'Essai modifié',
  deleted: 'Essai supprimé',
  restored: 'Essai rétabli',
  which: (title: string, day: string) => `${title}, ${day}`,
  before: (which: string) => `Supprimé avant\u00a0: ${which}`,
  undo: 'Annuler',
};

export const favourites = {
  none: 'Aucun favori pour le moment. L’étoile d’une idée l’ajoute ici.',
  remove: 'Retirer des favoris',
  putBack: 'Remettre dans les favoris',
  named: (action: string, title: string) => `${action}\u00a0: ${title}`,
  gone: 'Cette idée n’est plus dans le catalogue.',
};

export const compass = {
  byGoal: 'Par but',
  byStage: 'Par étape',
  goal: 'But',
  stage: 'Étape',
  trials: 'Essais',
  ideas: 'Idées essayées',
  of: (tried: number, ideas: number) => `${tried} sur ${ideas}`,
  stageNote: 'Une idée qui convient à plusieurs étapes compte pour chacune.',
  untried: (goal: string, title: string) => `Rien encore en ${goal}\u00a0: ${title}?`,
  rare: (goal: string, title: string) => `Plus rarement en ${goal}\u00a0: ${title}?`,
  untriedWith: (goal: string, title: string, partner: string) =>
    `Rien encore avec ${partner} en ${goal}\u00a0: ${title}?`,
  rareWith: (goal: string, title: string, partner: string) =>
    `Plus rarement avec ${partner} en ${goal}\u00a0: ${title}?`,
  open: 'Lire l’idée',
};
