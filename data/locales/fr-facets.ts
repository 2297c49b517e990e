/** The words of the facets, under the rules of `fr.ts`. */
import type { Activity } from '../schema';

type Labels<Facet extends keyof Activity['facets']> = Record<
  Activity['facets'][Facet] extends readonly (infer Value extends string)[]
    ? Value
    : Activity['facets'][Facet] & string,
  string
>;

const oneCapital = ([first = '', ...others]: readonly string[]) => [first, ...others.map((word) => word.toLowerCase())];

export const goalLabels: Labels<'goal'> = {
  relationship: 'Relation',
  reflection: 'Réflexion',
  skills: 'Compétences',
  management: 'Gestion et organisation',
  network: 'Carrière et réseau',
};

export const timeLabels: Labels<'time'> = {
  '30': '30\u00a0min',
  '45': '45\u00a0min',
  '60': '60\u00a0min',
  '90': '90\u00a0min',
  '120': '2\u00a0h',
  'half-day': 'Une demi-journée',
  weeks: 'Sur plusieurs semaines',
};

/** As in «30 à 45 min», where there is a short version. */
export const timeInWords = ({ facets: { time }, shortVersion }: Activity): string =>
  shortVersion ? `30 à ${timeLabels[time]}` : timeLabels[time];

export const placeLabels: Labels<'places'> = {
  outdoors: 'Dehors',
  office: 'Bureau',
  cafe: 'Café',
  outing: 'Sortie',
  anywhere: 'N’importe où',
};

/** As in «Bureau ou café». */
export const placesInWords = (places: Activity['facets']['places']): string =>
  oneCapital(places.map((place) => placeLabels[place])).join(' ou ');

export const readinessLabels: Labels<'readiness'> = {
  now: 'Aucune',
  'quarter-hour': '15\u00a0min',
  planned: 'À planifier',
};

export const remoteLabels: Labels<'remote'> = { yes: 'Oui', adapted: 'Oui, en l’adaptant', no: 'Non' };

export const stageLabels: Labels<'stages'> = {
  start: 'Première rencontre',
  ongoing: 'En cours',
  review: 'Bilan',
};

/** As in «Première rencontre, bilan». */
export const stagesInWords = (stages: Activity['facets']['stages']): string =>
  oneCapital(stages.map((stage) => stageLabels[stage])).join(', ');

export const organiserLabels: Labels<'organiser'> = {
  both: 'Les deux',
  mentor: 'Mentor(e)',
  mentee: 'Mentoré(e)',
  programme: 'Programme',
};

export const costLabels: Labels<'cost'> = { free: 'Aucuns', paid: 'À prévoir' };

/** The names of the facets, as in «Temps». */
export const facetNames: Record<keyof Activity['facets'], string> = {
  goal: 'But',
  time: 'Temps',
  places: 'Lieu',
  readiness: 'Préparation',
  remote: 'À distance',
  stages: 'Étape',
  organiser: 'Qui organise',
  cost: 'Frais',
};

export const badges = {
  name: 'En bref',
  readiness: {
    now: 'Prête maintenant',
    'quarter-hour': 'Prête en 15\u00a0min',
    planned: 'À planifier',
  } satisfies Labels<'readiness'>,
  remote: { yes: 'Aussi à distance', adapted: 'À distance, adaptée' },
  paid: 'Frais à prévoir',
};
