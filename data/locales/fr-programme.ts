/** The words of the programme’s catalogue, under the rules of `fr.ts`. */
import type { Exported, ExportFault } from '@/utils/programme/export';
import type { ProgrammeProblem } from '@/utils/programme/format';

const ideas = (count: number) => `${count}\u00a0${count < 2 ? 'idée' : 'idées'}`;

export const programme = {
  about:
    'Les personnes qui coordonnent votre programme de mentorat peuvent vous donner un catalogue\u00a0: il ajoute leurs idées, et cache celles qui ne conviennent pas. Ce que vous avez noté reste tel quel.',
  load: 'Charger le catalogue du programme',
  drop: 'On peut aussi déposer le fichier sur cette page.',
  withdraw: 'Retirer le catalogue',
  contact: 'Personne à joindre\u00a0: ',
  counts: (added: number, hidden: number) => {
    const parts = [
      ...(added > 0 ? [`${ideas(added)} ${added < 2 ? 'ajoutée' : 'ajoutées'}`] : []),
      ...(hidden > 0 ? [`${ideas(hidden)} ${hidden < 2 ? 'cachée' : 'cachées'}`] : []),
    ];
    return parts.join(', ') || 'Aucune idée ajoutée ni cachée';
  },
  provided: 'Votre organisation fournit le catalogue\u00a0: il n’y a pas de fichier à charger.',
  managed: 'Votre organisation gère ce catalogue\u00a0: il se met à jour de lui-même.',
  aboveFile: 'Il prend la place du catalogue que vous aviez chargé.',
  wrong: 'Le catalogue de votre organisation n’a pas pu être lu. Les idées de l’extension restent là.',
  wrongFor: (reason: string) => `Pour la personne qui coordonne\u00a0: ${reason}`,
  loaded: 'Catalogue chargé',
  withdrawn: 'Catalogue retiré',
  undone: 'Catalogue rétabli',
  undoneLoad: 'Chargement annulé',
  before: (name: string) => `Changé plus tôt\u00a0: ${name}`,
  unchanged: 'Le catalogue n’a pas changé.',
  problems: {
    unreadable: 'Le fichier n’a pas pu être lu. Vérifiez qu’il est encore là, puis choisissez-le de nouveau.',
    'too-large': 'Le catalogue est trop gros\u00a0: 1\u00a0Mo au plus.',
    'not-json': 'Ce fichier n’est pas un catalogue de programme.',
    'not-ours':
      'Ce n’est pas un catalogue de programme\u00a0: «\u00a0format\u00a0» doit être «\u00a0idee-du-jour/programme\u00a0».',
    'later-version':
      'Ce catalogue vient d’une version plus récente de l’extension. Mettez l’extension à jour pour le lire.',
    damaged: 'Ce catalogue a une faute\u00a0: il n’a pas pu être lu en entier.',
    'nothing-left': 'Ce catalogue cache toutes les idées sans en ajouter.',
  } satisfies Record<ProgrammeProblem, string>,
  problem: (reason: ProgrammeProblem, where: string | undefined): string =>
    reason === 'damaged' && where
      ? `Ce catalogue a une faute à l’endroit «\u00a0${where}\u00a0».`
      : programme.problems[reason],
};

export const preview = {
  title: 'Aperçu du catalogue',
  of: (name: string, file: string) => `${name} (${file})`,
  added: 'Ajoutées',
  changed: 'Modifiées',
  withdrawn: 'Retirées',
  hidden: 'Cachées',
  shownAgain: 'De nouveau visibles',
  list: (name: string, count: number) => `${name}\u00a0: ${count}`,
  unknown: (count: number) =>
    count < 2
      ? 'Une idée à cacher n’est pas dans cette version de l’extension.'
      : `${count}\u00a0idées à cacher ne sont pas dans cette version de l’extension.`,
  nothing: 'Aucune idée ne serait ajoutée, modifiée ni cachée.',
  calendar: 'L’idée des jours à venir pourra changer\u00a0: toutes les personnes qui ont ce catalogue auront la même.',
  apply: 'Charger ce catalogue',
  cancel: 'Annuler',
};

export const exporting = {
  open: 'Exporter mes idées en catalogue',
  title: 'Exporter mes idées en catalogue',
  about: (all: readonly Pick<Exported, 'is'>[]) => {
    const count = (which: Exported['is']) => all.filter(({ is }) => is === which).length;
    const [kept, corrected, added] = [count('kept'), count('corrected'), count('added')];
    const parts = [
      ...(kept > 0 ? [`${ideas(kept)} du catalogue chargé`] : []),
      ...(corrected > 0 ? [`${ideas(corrected)} que vous avez ${corrected < 2 ? 'corrigée' : 'corrigées'}`] : []),
      ...(added > 0 ? [`${ideas(added)} ${added < 2 ? 'nouvelle' : 'nouvelles'}`] : []),
    ];
    return `Le fichier aura ${parts.join(', ') || 'aucune idée'}. Donnez-le aux personnes du programme\u00a0: elles le chargeront dans leur carnet.`;
  },
  name: 'Nom du programme',
  noName: 'Donnez un nom au programme.',
  contact: 'Personne à joindre',
  contactAbout: 'Une adresse de courriel devient un lien. Facultatif.',
  message: 'Message',
  messageAbout: 'Affiché dans le carnet de chaque personne. Facultatif.',
  given: 'Idées à donner',
  is: { corrected: ', corrigée', added: ', nouvelle' },
  hidden: 'Idées à cacher',
  nothingLeft: 'Gardez au moins une idée\u00a0: tout serait caché.',
  tooMany: 'Un catalogue a 200\u00a0idées au plus\u00a0: décochez-en d’abord.',
  fault: ({ what, title }: ExportFault) => {
    const idea = `«\u00a0${title}\u00a0»`;
    return {
      size: `Le fichier aurait plus de 1\u00a0Mo, et ne pourrait pas être chargé. La plus longue idée est ${idea}\u00a0: abrégez-en la fiche dans «\u00a0Mes idées\u00a0», ou décochez des idées.`,
      title: `Le titre de ${idea} doit avoir de 1 à 120\u00a0caractères\u00a0: modifiez-le dans «\u00a0Mes idées\u00a0», ou décochez cette idée.`,
      text: `Le texte de ${idea} doit avoir de 1 à 2000\u00a0caractères\u00a0: modifiez-le dans «\u00a0Mes idées\u00a0», ou décochez cette idée.`,
      rest: `Un catalogue ne peut pas avoir ${idea} telle quelle\u00a0: enregistrez-la de nouveau dans «\u00a0Mes idées\u00a0», ou décochez-la.`,
    }[what];
  },
  create: 'Créer le fichier',
  close: 'Fermer',
  file: (slug: string) => `catalogue-${slug}.json`,
  ready: (file: string) => `Fichier prêt\u00a0: voyez vos téléchargements (${file})`,
};
