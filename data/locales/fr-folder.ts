import type { FolderProblem } from '@/utils/journal/tables/folder';

/** The words of the copy outside the browser, under the rules of `fr.ts`. */

const named = (folder: string) => `«\u00a0${folder}\u00a0»`;

export const outside = {
  last: (when: string, where: string) => `Dernière copie hors du navigateur\u00a0: ${when} (${where})`,
  none: 'Aucune copie hors du navigateur pour le moment.',
  inFolder: (folder: string) => `dossier ${folder}`,
  downloaded: 'téléchargée',
  today: 'aujourd’hui',
  yesterday: 'hier',
  at: (day: string, hour: number, minute: number) => `${day}, ${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`,
  /** Where there can be no folder. */
  overdue: 'Aucune copie de votre carnet n’a été faite hors du navigateur depuis 90\u00a0jours.',
};

export const folder = {
  title: 'Copie dans un dossier',
  copy: 'Copier dans un dossier',
  about:
    'Votre carnet y est copié de lui-même, et réuni avec celui de vos autres appareils qui copient au même endroit\u00a0: dossier de OneDrive ou de Nextcloud, clé USB.',
  /** What the browser will ask, and what to answer. */
  how: 'Choisissez un sous-dossier, ou créez-en un\u00a0: le navigateur refuse «\u00a0Documents\u00a0», «\u00a0Bureau\u00a0» et «\u00a0Téléchargements\u00a0» eux-mêmes. Il vous demandera ensuite la permission d’y écrire.',
  readable:
    'Le fichier contient tout le carnet, avec les noms et les notes, et se lit sans mot de passe\u00a0: choisissez un dossier que vous êtes seul ou seule à ouvrir.',
  inUse: (folder: string) =>
    `Chaque changement est copié dans le dossier ${named(folder)}, et ce que vos autres appareils y copient est ajouté ici. Le fichier se lit sans mot de passe.`,
  nameless: 'choisi',
  nothingChosen:
    'Aucun dossier n’a été choisi. Si le navigateur a refusé le vôtre, créez-y un sous-dossier, puis choisissez celui-là.',
  reading: 'Lecture du dossier…',
  chosen: (folder: string) => `Votre carnet est copié dans le dossier ${named(folder)}.`,
  merged: 'Dossier et carnet réunis',
  stop: 'Ne plus copier',
  stopped: (folder: string) => `Le dossier ${named(folder)} ne reçoit plus de copie. Ses fichiers y restent.`,
  other: 'Choisir un autre dossier',
  allow: 'Autoriser de nouveau',
  allowFirst: 'Autoriser',
  everyVisit: 'À sa question, répondez «\u00a0Autoriser à chaque visite\u00a0» pour qu’il ne la pose plus.',
  /** The line at the top of the journal, which leads to the rest. */
  waits: 'La copie de votre carnet hors du navigateur est en attente',
  problems: {
    ask: (folder) => `Le navigateur attend votre accord pour copier dans le dossier ${named(folder)}.`,
    forbidden: (folder) =>
      `Le navigateur, ou votre organisation, ne permet pas d’écrire dans le dossier ${named(folder)}. Téléchargez plutôt une sauvegarde de temps en temps.`,
    gone: (folder) =>
      `Le dossier ${named(folder)} est introuvable\u00a0: il a été déplacé, renommé ou supprimé, ou sa clé USB est débranchée. La copie reprendra dès qu’il sera de retour.`,
    locked: (folder) =>
      `Un autre programme retient le fichier du dossier ${named(folder)}, ou l’écriture y est protégée. La copie reprendra dès que ce ne sera plus le cas.`,
    full: (folder) =>
      `Il n’y a plus de place là où est le dossier ${named(folder)}. Libérez-en, et la copie reprendra; celle d’avant est intacte.`,
    failed: (folder) =>
      `La copie dans le dossier ${named(folder)} n’a pas réussi. Elle sera tentée de nouveau; celle d’avant est intacte.`,
  } satisfies Record<FolderProblem, (folder: string) => string>,
  /** Files that were left alone. */
  file: {
    'later-version': (name: string) =>
      `${name}\u00a0: vient d’une version plus récente de l’extension. Mettez celle-ci à jour pour le lire.`,
    'not-ours': (name: string) => `${name}\u00a0: vient d’un autre programme, et n’est pas lu.`,
    other: (name: string) =>
      `${name}\u00a0: ne peut pas être lu pour le moment. Il est peut-être encore en route, et sera relu plus tard.`,
  },
  leftAlone: 'Fichiers du dossier laissés tels quels\u00a0:',
  preview: {
    title: (folder: string) => `Ce que contient le dossier ${named(folder)}`,
    about: 'Réunit le dossier et le carnet. De deux versions d’une même entrée, la plus récente reste.',
    from: (day: string) => `Copié pour la dernière fois le ${day}`,
  },
  erased: (folder: string) =>
    `Le dossier ${named(folder)} ne recevra plus de copie, mais ses fichiers y resteront\u00a0: supprimez-les vous-même, au besoin.`,
};
