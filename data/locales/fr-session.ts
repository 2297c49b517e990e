/** The words of a meeting that is being held, under the rules of `fr.ts`. */

const minutes = (count: number) => `${count}\u00a0min`;

export const begin = {
  here: 'Commencer',
  inPanel: 'Commencer dans le volet',
  of: (name: string, title: string) => `${name}\u00a0: ${title}`,
};

export const session = {
  title: 'Rencontre en cours',
  with: (partner: string) => `avec ${partner}`,
  step: 'Étape en cours',
  stepOf: (number: number, count: number) => `Étape ${number} sur ${count}`,
  allSteps: 'Toutes les étapes',
  minutes,
  left: (count: number) => `Encore ${minutes(count)}`,
  timeIsUp: 'Le temps prévu est écoulé',
  over: (count: number) => `${minutes(count)} de plus`,
  paused: 'En pause',
  next: (text: string, count: number) => `Ensuite\u00a0: ${text} (${minutes(count)})`,
  last: 'C’est la dernière étape.',
  end: (hour: string) => `Fin prévue à ${hour}`,
  late: (count: number, hour: string) => `${minutes(count)} après l’heure convenue (${hour})`,
  nextStep: 'Étape suivante',
  previousStep: 'Étape précédente',
  extend: '5\u00a0minutes de plus',
  pause: 'Pause',
  resume: 'Reprendre',
  shareOut: 'Répartir le temps qui reste',
  shared: 'Temps réparti',
  tooLittle: (count: number) =>
    count < 2
      ? 'Il reste moins de deux minutes avant l’heure convenue\u00a0: rien n’a été réparti.'
      : `Il reste trop peu de temps avant l’heure convenue pour ces ${count}\u00a0étapes, à deux minutes chacune au moins\u00a0: rien n’a été réparti.`,
  versions: 'Durée',
  full: (count: number) => `Fiche complète\u00a0: ${minutes(count)}`,
  short: (count: number) => `Version courte\u00a0: ${minutes(count)}`,
  questions: 'Questions',
  finish: 'Terminer la rencontre',
  abandon: 'Abandonner',
  spokenStep: (of: string, text: string, count: number) => `${of}\u00a0: ${text}. ${minutes(count)}.`,
  spokenUp: (text: string) => `Le temps prévu est écoulé\u00a0: ${text}`,
};

export const notes = {
  name: 'Notes',
  hide: 'Masquer les notes',
  hidden: 'Les notes sont masquées.',
  discreet: 'N’y notez rien de confidentiel.',
  unkept: 'Le navigateur ne garde pas ces notes\u00a0: copiez-les avant de fermer.',
};

export const closing = {
  title: 'Pour conclure',
  save: 'Enregistrer',
  back: 'Revenir à la rencontre',
  tooLong: (count: number) =>
    `Les notes dépassent de ${count}\u00a0${count < 2 ? 'caractère' : 'caractères'} ce qu’un essai peut garder\u00a0: raccourcissez-les.`,
  ended: 'Rencontre notée',
  resumed: 'Rencontre reprise',
  other: 'Une autre rencontre est en cours\u00a0: celle-ci n’a pas été reprise.',
};

export const abandon = {
  title: 'Abandonner la rencontre?',
  about: 'Aucun essai ne sera noté. Une rencontre planifiée le reste.',
  notes: 'Vos notes peuvent attendre dans un brouillon d’essai, à reprendre quand vous voudrez.',
  keepNotes: 'Abandonner et garder les notes',
  dropNotes: 'Abandonner sans les notes',
  abandon: 'Abandonner',
  goOn: 'Continuer la rencontre',
  done: 'Rencontre abandonnée',
};

/** «Commencer», while another one is held. */
export const second = {
  title: 'Une rencontre est déjà en cours',
  about: (which: string) => `${which}. Une seule peut être en cours à la fois.`,
  goOn: 'Continuer celle-ci',
  end: 'La terminer d’abord',
};

/** Without a session. */
export const idle = {
  title: 'Aucune rencontre en cours',
};
