/** The words of the new tab, under the rules of `fr.ts`. */

export const card = {
  tried: 'Marquer comme essayée',
  favourite: 'Favori',
  draw: 'Piger une autre idée',
  return: 'Revenir à l’idée du jour',
  triedOn: (day: string) => `Essayée le ${day}`,
  prepare: 'Préparer la rencontre',
  plan: 'Planifier',
};

/** Of the card, what the first paint does not need. */
export const cardLater = {
  print: 'Imprimer la fiche',
  drawn: (title: string) => `Nouvelle idée\u00a0: ${title}`,
  daily: (title: string) => `Idée du jour\u00a0: ${title}`,
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
