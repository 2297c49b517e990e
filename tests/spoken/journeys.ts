import assert from 'node:assert/strict';
import type { Reader } from './reader.ts';

/** How a control is heard: its name, and then what Orca says of it. */
const control = (name: string) => new RegExp(`^${RegExp.escape(name)}(?=[ .,]|$)`);

const has = (said: readonly string[], expected: RegExp) => assert.match(said.join(' '), expected);
const hasNot = (said: readonly string[], unwanted: RegExp) => assert.doesNotMatch(said.join(' '), unwanted);

/** Goes to a control by Tab, and presses it. */
async function push(reader: Reader, name: string, key = 'Tab'): Promise<void> {
  await reader.reach(key, control(name));
  await reader.press('Return');
}

/**
 * Hears where the focus has gone to. Where what had it goes at the same time, or a dialog opens with a text, Orca may find
 * the new place by itself and say nothing of it: then the person goes a step back, and on again.
 */
async function lands(reader: Reader, where: RegExp): Promise<void> {
  if ((await reader.all()).some((text) => where.test(text))) return;
  for (let turn = 0; turn < 5; turn++) {
    await reader.press('shift+Tab');
    await reader.all();
    await reader.press('Tab');
    if ((await reader.all()).some((text) => where.test(text))) return;
  }
  throw new Error(`The focus is not at ${where}; heard ${reader.heard}`);
}

async function closePopup(reader: Reader): Promise<void> {
  // The first one may close a filter.
  for (let turn = 0; turn < 2; turn++) {
    await reader.press('Escape');
    await reader.all();
  }
}

/**
 * What is done, and must be heard, as nothing but ears can tell. They come one after the other in one profile: each
 * begins at a page that it opens, and finds what those before it wrote.
 */
export const journeys: Record<string, (reader: Reader) => Promise<void>> = {
  async 'new tab: what was done is said once, and nothing old comes back as news'(reader) {
    await reader.open('newtab.html');
    await push(reader, 'C’est compris');
    await lands(reader, control('Marquer comme essayée'));
    await reader.press('Return');
    await reader.hears('Essai noté');
    await push(reader, 'Ajouter une note');
    await lands(reader, /^Note/);
    await reader.press('Escape');
    hasNot(await reader.all(), /Essai noté/);
    await reader.press('Return');
    await lands(reader, /^Note/);
    await reader.type('Un beau moment');
    await push(reader, 'Enregistrer');
    await reader.hears('Essai enregistré');
    await reader.press('ctrl+z');
    await reader.hears('Essai annulé');
    await reader.press('ctrl+z');
    await reader.hears('Essai rétabli');
    await push(reader, 'Piger une autre idée');
    await reader.hears(/^Nouvelle idée : ./);
    hasNot(await reader.all(), /Essai/);
    await push(reader, 'Revenir à l’idée du jour');
    await reader.hears(/^Idée du jour : ./);
    hasNot(await reader.all(), /Essai/);
  },

  async 'popup: its keys, the count, the filters that are remembered, and no region that is empty'(reader) {
    const first = await reader.openPopup();
    has(first, /21 idées/);
    hasNot(first, /vide/);
    await push(reader, 'Temps');
    await reader.hears('étendu');
    await reader.reach('Tab', control('jusqu’à 60 min'));
    has(await reader.all(), /\d+ idées/);
    await reader.press('Return');
    await reader.hears('pressé');
    if (reader.browser === 'Chromium') await reader.hears(/^\d+ idées$/);
    await closePopup(reader);
    has(await reader.openPopup(), /\d+ idées, filtres : jusqu’à 60 min/);
    await push(reader, 'Effacer les filtres');
    await reader.hears(/^21 idées/);
    await closePopup(reader);
  },

  async 'popup: a row says what it is, and Space stars it'(reader) {
    await reader.openPopup();
    await reader.type('jeux');
    await reader.hears(/^\d+ idées?$/);
    await reader.press('Down');
    await reader.hears(control('Jeux de rôles'));
    has(await reader.all(), /Compétences.*30 à 45 min.*Pas encore essayée/);
    await reader.press('space');
    // Of what changes in a popup of Firefox, Orca tells descriptions and states alone.
    if (reader.browser === 'Chromium') await reader.hears('Ajouté aux favoris');
    await reader.all();
    await reader.press('Tab');
    await reader.hears('Favori : Jeux de rôles bouton à deux états pressé.');
    await closePopup(reader);
  },

  async 'journal: a favourite taken away is said, with the way back'(reader) {
    await reader.open('journal.html#favoris');
    await push(reader, 'Retirer des favoris : Jeux de rôles');
    await reader.hears('Retiré des favoris : Jeux de rôles. Ctrl+Z pour annuler');
    await reader.press('ctrl+z');
    await reader.hears('Remis dans les favoris : Jeux de rôles');
    await lands(reader, control('Retirer des favoris : Jeux de rôles'));
  },

  async 'journal: a trial is added without a reproach, changed, deleted and brought back'(reader) {
    await reader.open('journal.html#essais');
    await push(reader, 'Ajouter un essai');
    await reader.hears(/Idée/);
    hasNot(await reader.all(), /non valable/);
    await reader.reach('Tab', /^Avec qui/);
    await reader.press('Return');
    await reader.hears(/Choisissez une idée/);
    await reader.type('Jeux');
    await reader.reach('Tab', /^Avec qui/);
    await reader.press('Return');
    await reader.hears('Essai noté');
    await reader.reach('Tab', /^Modifier : /);
    await reader.press('Return');
    await lands(reader, /^Note/);
    await push(reader, 'Enregistrer');
    await reader.hears(/^Essai modifié : ./);
    await reader.reach('Tab', /^Supprimer : /);
    await reader.press('Return');
    await reader.hears(/^Essai supprimé : .*\. Ctrl\+Z pour annuler$/);
    await reader.press('ctrl+z');
    await reader.hears(/^Essai rétabli : ./);
  },

  async 'journal: each column of the compass is told by its own name'(reader) {
    await reader.open('journal.html#boussole');
    await reader.press('t');
    await reader.hears(/Par but/);
    await reader.press('Down');
    has(await reader.all(), /Relation.* Essais.* \d.* Idées essayées.* \d+ sur \d/);
  },

  async 'journal: a restore that is not wanted leaves the focus where it began'(reader) {
    await reader.open('journal.html#sauvegarde');
    await reader.reach('Tab', /^Restaurer cette copie : /);
    await reader.press('Return');
    await reader.hears(/Aperçu de la restauration/);
    hasNot(await reader.all(), /Lecture du fichier/);
    await push(reader, 'Annuler');
    await lands(reader, control('Restaurer une sauvegarde'));
  },

  async 'an idea of one’s own: what is missing is said, and that it was added'(reader) {
    await reader.open('ideas.html');
    await lands(reader, control('Chercher une idée'));
    await push(reader, 'Ajouter une idée', 'shift+Tab');
    await lands(reader, /^Titre/);
    await reader.press('Return');
    await reader.hears(/Donnez un titre à l’idée/);
    await reader.type('Promenade');
    await reader.reach('Tab', /^Texte/);
    await reader.type('On marche ensemble.');
    await reader.reach('Tab', /^Relation/);
    await reader.press('space');
    await reader.hears(/sélectionné/);
    await reader.reach('shift+Tab', /^Titre/);
    await reader.press('Return');
    await reader.hears(/^Idée ajoutée : Promenade/);
  },

  async 'a meeting is planned and invited to'(reader) {
    await reader.open('newtab.html');
    await push(reader, 'Planifier');
    await reader.hears(/bouton de réglage/);
    await reader.reach('Tab', /Avec qui/);
    await reader.type('Lea');
    await reader.reach('Tab', /^Lieu/);
    await reader.type('m'.repeat(150));
    await reader.hears('Il reste 50 caractères');
    await reader.type('m'.repeat(5));
    hasNot(await reader.all(), /Il reste/);
    await reader.press('Return');
    await reader.hears('Rencontre planifiée');
    await push(reader, 'Inviter');
    await reader.hears(/Objet/);
    await push(reader, 'Copier');
    await reader.hears('Copié');
    await push(reader, 'Fichier d’agenda (.ics)');
    await reader.hears('Fichier prêt : voyez vos téléchargements');
    await reader.press('Escape');
    hasNot(await reader.all(), /Rencontre planifiée/);
  },

  async 'the meeting is held, and ends with a next step'(reader) {
    await reader.open('newtab.html');
    await push(reader, 'Commencer');
    await reader.hears(/^Rencontre/);
    await push(reader, 'Étape suivante');
    await reader.hears(/^Étape 2 sur \d+ : .+\. \d+ min\.$/);
    await push(reader, 'Terminer la rencontre');
    await reader.hears(/^Pour conclure/);
    await push(reader, 'Ajouter un prochain pas');
    await reader.hears(/Prochain pas 1/);
    await reader.type('Lire');
    await push(reader, 'Enregistrer');
    await reader.hears(/^Rencontre notée : ./);
  },

  async 'the next step comes up in the journal, is done, and brought back'(reader) {
    await reader.open('journal.html#pas');
    await push(reader, 'Fait : Lire');
    await reader.hears('Prochain pas fait : Lire. Ctrl+Z pour annuler');
    await reader.press('ctrl+z');
    await reader.hears('Prochain pas rétabli : Lire');
  },

  async 'the journal is erased: the question is heard before anything can be pressed'(reader) {
    await reader.open('journal.html#sauvegarde');
    await push(reader, 'Tout effacer');
    await reader.hears(control('Ne rien effacer'));
    await push(reader, 'Effacer…', 'shift+Tab');
    await reader.hears(control('Vraiment tout effacer? Cela ne peut pas être annulé.'));
    await reader.press('Tab');
    await reader.hears(control('Oui, tout effacer'));
    await reader.press('Return');
    await reader.hears('Tout est effacé');
  },
};
