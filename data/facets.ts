/** What one chooses by. Each list is in the order in which people see it; in «Temps» and «Préparation», from less to more. */
export const goals = ['relationship', 'reflection', 'skills', 'management', 'network'] as const;
export const places = ['outdoors', 'office', 'cafe', 'outing', 'anywhere'] as const;
export const remotes = ['yes', 'adapted', 'no'] as const;
export const stages = ['start', 'ongoing', 'review'] as const;
export const organisers = ['both', 'mentor', 'mentee', 'programme'] as const;
export const costs = ['free', 'paid'] as const;

/** One chooses how much at most. The last value would leave everything: it is no choice. */
export const timeChoices = ['30', '45', '60', '90', '120', 'half-day'] as const;
export const times = [...timeChoices, 'weeks'] as const;
export const readinessChoices = ['now', 'quarter-hour'] as const;
export const readinesses = [...readinessChoices, 'planned'] as const;

/** The values of each facet. */
export const facetValues = {
  goal: goals,
  time: times,
  places,
  readiness: readinesses,
  remote: remotes,
  stages,
  organiser: organisers,
  cost: costs,
} as const;

export type Time = (typeof times)[number];

/** Minutes that an activity takes: a half-day is 3 h 30; «sur plusieurs semaines» adds up the pair's meetings over its weeks. */
export const minutesOf: Record<Time, number> = {
  '30': 30,
  '45': 45,
  '60': 60,
  '90': 90,
  '120': 120,
  'half-day': 210,
  weeks: 240,
};

/** How long one meeting is planned to take; of an activity that takes several, an hour. */
export const meetingMinutes = (time: Time | undefined): number =>
  time === undefined || time === 'weeks' ? minutesOf['60'] : minutesOf[time];
