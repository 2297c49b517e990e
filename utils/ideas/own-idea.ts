import { minutesOf, places, stages } from '@/data/facets';
import type { Facets } from '@/data/schema';
import { guideOf, type WrittenIdea } from './written';

// An idea of one's own, as it is typed: each field is a text, so that a draft can hold it and two pages compare it. Pure.

const lists = ['message', 'before', 'questions', 'closing'] as const;
const single = ['goal', 'time', 'readiness', 'remote', 'organiser', 'cost'] as const;

/** Several values have a space in between; of lists, each line is a point; a step begins with its minutes and a space. */
export type IdeaEntry = Record<
  'title' | 'text' | keyof Facets | (typeof lists)[number] | 'steps' | 'remoteVariant',
  string
>;

export const titleLimit = 120;
export const textLimit = 2000;
/** Of a list as it is typed, and of a step. */
export const listLimit = 4000;
export const stepLimit = 500;
/** So many points, at most, has each part of a guide. */
export const most: Readonly<Record<(typeof lists)[number] | 'steps', number>> = {
  message: 20,
  before: 20,
  steps: 20,
  questions: 30,
  closing: 10,
};

/** What a new idea begins with: what is most often so, but for its *But*. */
export const newEntry: IdeaEntry = {
  title: '',
  text: '',
  goal: '',
  time: '60',
  places: 'anywhere',
  readiness: 'now',
  remote: 'yes',
  stages: 'ongoing',
  organiser: 'both',
  cost: 'free',
  message: '',
  before: '',
  steps: '',
  questions: '',
  closing: '',
  remoteVariant: '',
};

/** A step as it is typed. */
export interface TypedStep {
  minutes: string;
  text: string;
}

/** Those also that are emptied: under the hand, none takes the place of another. */
export const typedSteps = ({ steps }: Pick<IdeaEntry, 'steps'>): TypedStep[] =>
  steps === ''
    ? []
    : steps.split('\n').map((line) => {
        const at = line.indexOf(' ');
        return { minutes: line.slice(0, Math.max(at, 0)), text: line.slice(at + 1) };
      });

const stepsOf = (entry: Pick<IdeaEntry, 'steps'>) =>
  typedSteps(entry).filter(({ minutes, text }) => `${minutes}${text}`.trim() !== '');

export const stepsText = (steps: readonly TypedStep[]): string =>
  steps
    .map(({ minutes, text }) => `${minutes} ${text}`)
    .join('\n')
    .replace(/(^|\n)\s*$/, '');

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const pointsOf = (text: string) => linesOf(text).map((line) => line.trim());
const valuesOf = (text: string) => text.split(' ');

/** How an idea is typed. */
export function entryOf(idea: WrittenIdea): IdeaEntry {
  const { title, text, facets } = idea;
  const guide = guideOf(idea);
  const from = (facet: keyof Facets) => [Object(facets)[facet] ?? newEntry[facet]].flat().join(' ');
  return {
    title: `${title ?? ''}`,
    text: `${text ?? ''}`,
    ...(Object.fromEntries(
      [...single, 'places', 'stages'].map((facet) => [facet, from(facet as keyof Facets)]),
    ) as Pick<IdeaEntry, keyof Facets>),
    ...(Object.fromEntries(lists.map((list) => [list, guide[list].join('\n')])) as Pick<
      IdeaEntry,
      (typeof lists)[number]
    >),
    steps: stepsText(guide.steps.map(({ minutes, text }) => ({ minutes: `${minutes}`, text }))),
    remoteVariant: guide.remote ?? '',
  };
}

/** What is kept of an entry that has no problem. */
export function ideaFrom(entry: IdeaEntry): Pick<WrittenIdea, 'title' | 'text' | 'facets' | 'guide'> {
  const facets = {
    ...Object.fromEntries(single.map((facet) => [facet, entry[facet]])),
    // In the order in which people see them.
    places: places.filter((place) => valuesOf(entry.places).includes(place)),
    stages: stages.filter((stage) => valuesOf(entry.stages).includes(stage)),
  } as Facets;
  return {
    title: entry.title.toWellFormed().trim().replace(/\s+/g, ' '),
    text: entry.text.toWellFormed().trim(),
    facets,
    guide: {
      message: pointsOf(entry.message),
      before: pointsOf(entry.before),
      steps: stepsOf(entry).map(({ minutes, text }) => ({ minutes: Number(minutes), text: text.trim() })),
      questions: pointsOf(entry.questions),
      closing: pointsOf(entry.closing),
      remote: facets.remote === 'no' ? null : entry.remoteVariant.trim() || null,
    },
  };
}

export type EntryProblem = 'missing' | 'too-many' | 'step';

/** What keeps an entry from being an idea, by field. */
export function problemsIn(entry: IdeaEntry): Partial<Record<keyof IdeaEntry, EntryProblem>> {
  const problems: Partial<Record<keyof IdeaEntry, EntryProblem>> = {};
  for (const field of ['title', 'text', 'goal', 'places', 'stages'] as const) {
    if (entry[field].trim() === '') problems[field] = 'missing';
  }
  for (const list of lists) if (pointsOf(entry[list]).length > most[list]) problems[list] = 'too-many';
  const steps = stepsOf(entry);
  const isStep = ({ minutes, text }: TypedStep) =>
    /^\d+$/.test(minutes) && Number(minutes) >= 1 && Number(minutes) <= 1440 && text.trim() !== '';
  if (!steps.every(isStep)) problems.steps = 'step';
  else if (steps.length > most.steps) problems.steps = 'too-many';
  return problems;
}

/** The minutes of the steps, beside those of the time that was chosen; undefined while there are no steps. */
export function minutesIn(entry: IdeaEntry): { steps: number; time: number } | undefined {
  const steps = stepsOf(entry);
  if (steps.length === 0) return undefined;
  const sum = steps.reduce((total, { minutes }) => total + (Number.parseInt(minutes, 10) || 0), 0);
  return { steps: sum, time: minutesOf[entry.time as Facets['time']] };
}
