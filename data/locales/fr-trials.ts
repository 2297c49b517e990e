/** The words of trials, under the rules of `fr.ts`. */

export const verdictLabels: Record<'' | 'again' | 'fine' | 'not-for-us', string> = {
  '': 'Aucun avis',
  again: 'On le refera',
  fine: 'Correct, sans plus',
  'not-for-us': 'Pas pour nous',
};

/** Of an idea of which this device knows no more than that it was there. */
export const unknownTitle = 'Titre inconnu';

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
