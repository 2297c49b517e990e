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

export const waitingInvitation = 'Une invitation attend d’être envoyée';
