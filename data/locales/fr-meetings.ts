/** The words of meetings, under the rules of `fr.ts`. */

/** The days that have a name of their own, from the one before today on. */
export const nearDays = ['Hier', 'Aujourd’hui', 'Demain'];

/** What is sent to the other person. */
export const invitation = {
  subject: (title: string, moment: string) => `${title}\u00a0: ${moment}`,
  cancelledSubject: (title: string, moment: string) => `Annulée\u00a0: ${title}, ${moment}`,
  moment: (day: string, hour: string) => (hour ? `${day}, à ${hour}` : day),
  greeting: 'Bonjour!',
  greetingTo: (partner: string) => `Bonjour ${partner}!`,
  proposal: (title: string) => `Pour notre prochaine rencontre, voici ce que je vous propose\u00a0: ${title}.`,
  when: (moment: string) => `Quand\u00a0: ${moment}`,
  where: (place: string) => `Où\u00a0: ${place}`,
  replaces: 'Si vous aviez déjà noté un autre moment, celui-ci le remplace.',
  cancelled: (title: string, moment: string) =>
    `Notre rencontre «\u00a0${title}\u00a0», prévue le ${moment}, est annulée.`,
};

/** The dialog in which it is read before it goes. */
export const invite = {
  name: 'Inviter',
  title: (title: string) => `Invitation\u00a0: ${title}`,
  cancelledTitle: (title: string) => `Annulation\u00a0: ${title}`,
  about: 'Rien n’est envoyé d’ici\u00a0: copiez le texte, ou ouvrez-le dans votre courriel.',
  subject: 'Objet',
  message: 'Message',
  copy: 'Copier',
  copied: 'Copié',
  notCopied:
    'Le navigateur n’a pas permis la copie. Le message est sélectionné\u00a0: copiez-le avec les touches Ctrl+C.',
  mail: 'Ouvrir dans le courriel',
  tooLong: 'Ce texte est trop long pour s’ouvrir dans le courriel\u00a0: copiez-le, puis collez-le dans votre message.',
  file: 'Fichier d’agenda (.ics)',
  cancellationFile: 'Fichier d’annulation (.ics)',
  fileReady: 'Fichier prêt\u00a0: voyez vos téléchargements',
  changed: 'La rencontre a changé depuis que vous avez modifié ce texte\u00a0: vérifiez-y le jour, l’heure et le lieu.',
  gone: 'Cette rencontre a été supprimée entre-temps.',
  proposed: 'Reprendre le texte proposé',
  unkept: 'Le navigateur ne garde pas ce texte\u00a0: copiez-le avant de fermer.',
  close: 'Fermer',
};

/** What was typed and is not saved yet, by the kind of draft. */
export const waiting: Record<string, string> = {
  invitation: 'Une invitation attend d’être envoyée',
  meeting: 'Une rencontre attend d’être enregistrée',
  'new-meeting': 'Une rencontre attend d’être enregistrée',
  idea: 'Une idée attend d’être enregistrée',
  'new-idea': 'Une idée attend d’être enregistrée',
};

/** The form of a meeting. */
export const planning = {
  named: (title: string) => `Planifier\u00a0: ${title}`,
  any: 'Planifier une rencontre',
  edit: (title: string) => `Rencontre\u00a0: ${title}`,
  time: 'Heure',
  minutes: 'Durée',
  unit: 'min',
  place: 'Lieu',
  dayProblems: {
    missing: 'Indiquez une date complète.',
    early: 'Indiquez un jour à partir du 1er\u00a0janvier 2000.',
    late: 'Indiquez un jour d’ici cinq ans.',
  },
  minutesProblem: (most: number) => `Indiquez une durée de 1 à ${most}\u00a0minutes.`,
  past: 'Ce jour est passé\u00a0: la rencontre sera notée comme un essai.',
  leap: (hour: string) => `Cette nuit-là, l’horloge avance\u00a0: ce sera ${hour}.`,
  /** What a trial has no field for. */
  placeNote: (place: string) => `Lieu\u00a0: ${place}`,
  gone: 'Cette rencontre a été notée ou supprimée entre-temps.',
  keepAsNew: 'Planifier de nouveau',
  unnamed: 'nouvelle rencontre',
};

/** «Rencontres», in the journal. */
export const meetings = {
  toConfirm: 'À confirmer',
  toCome: 'À venir',
  none: 'Aucune rencontre à venir. Planifiez-en une à partir d’une idée, ou ici.',
  noneWith: (partner: string) => `Aucune rencontre à venir avec ${partner}.`,
  minutes: (count: number) => `${count}\u00a0min`,
  move: 'Déplacer',
  held: 'Elle a eu lieu',
  cancel: 'Annuler la rencontre',
  named: (action: string, title: string, day: string) => `${action}\u00a0: ${title}, ${day}`,
  more: 'Afficher plus de rencontres',
  planned: 'rencontre planifiée',
  noneThatDay: 'Aucune rencontre planifiée ce jour-là.',
  planOn: (day: string) => `Planifier une rencontre\u00a0: ${day}`,
};

/** What was done with a meeting. */
export const meetingMessages = {
  planned: 'Rencontre planifiée',
  unplanned: 'Rencontre retirée',
  moved: 'Rencontre déplacée',
  edited: 'Rencontre modifiée',
  cancelled: 'Rencontre annulée',
  restored: 'Rencontre rétablie',
  warn: 'Prévenir',
  before: (which: string) => `Modifié plus tôt\u00a0: ${which}`,
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
