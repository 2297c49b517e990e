import * as fc from 'fast-check';
import { costs, goals, organisers, places, readinesses, remotes, stages, times } from '@/data/facets';
import { nasty } from './hostile';

const text = fc.oneof(
  fc.constantFrom('Marche', '<b>gras</b>', '<script>alert(1)</script>', '*étoile*', '{{x}}', '\u202eabc', '=1+1'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((words) => `a${words}`),
);
const points = fc.array(text, { maxLength: 4 });

const activity = fc.record(
  {
    id: fc.constantFrom('a', 'b-2', 'cafe', 'd').map((slug) => `programme/${slug}`),
    title: text,
    text,
    facets: fc.record({
      goal: fc.constantFrom(...goals),
      time: fc.constantFrom(...times),
      places: fc.subarray([...places], { minLength: 1 }),
      readiness: fc.constantFrom(...readinesses),
      remote: fc.constantFrom(...remotes),
      stages: fc.subarray([...stages], { minLength: 1 }),
      organiser: fc.constantFrom(...organisers),
      cost: fc.constantFrom(...costs),
    }),
    guide: fc.record(
      {
        message: points,
        before: points,
        steps: fc.array(fc.record({ minutes: fc.integer({ min: 1, max: 1440 }), text }), { maxLength: 4 }),
        questions: points,
        closing: points,
        remote: text,
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['id', 'title', 'text', 'facets'] },
);

/** What a coordinator would write. */
export const goodProgramme = fc.record(
  {
    format: fc.constant('idee-du-jour/programme'),
    version: fc.constant(1),
    name: text,
    contact: fc.constantFrom('', 'mentorat@ville.quebec', 'Poste 4321'),
    message: fc.oneof(fc.constant(''), text),
    activities: fc.uniqueArray(activity, { maxLength: 4, selector: ({ id }) => id }),
    hidden: fc.uniqueArray(fc.constantFrom('balade-mentorat', 'jeux-de-roles', 'cafe-philosophique', 'inconnue')),
  },
  { requiredKeys: ['format', 'version', 'name'] },
);

type Path = (string | number)[];

const pathsIn = (value: unknown, path: Path = []): Path[] => [
  path,
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...path, key]))
    : []),
];

/** Something nasty in some place of it, added to it, or a place that is missing. */
const spoiled = fc
  .tuple(goodProgramme, nasty, fc.nat(), fc.constantFrom('set', 'add', 'drop'))
  .map(([good, value, at, how]) => {
    const programme = structuredClone(good) as unknown as Record<string, unknown>;
    const paths = pathsIn(programme).slice(1);
    const path = paths[at % paths.length] as Path;
    const holder = path.slice(0, -1).reduce<Record<string, unknown>>((part, key) => part[key] as never, programme);
    const key = path.at(-1) as string;
    if (how === 'set') holder[key] = value;
    else if (how === 'drop') delete holder[key];
    else holder[typeof value === 'string' ? value.slice(0, 30) : 'extra'] = value;
    return JSON.stringify(programme) ?? '';
  });

/** The text of a file that looks like a programme's catalogue, more or less. */
export const hostileProgramme: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: spoiled },
  { weight: 2, arbitrary: goodProgramme.map((good) => JSON.stringify(good)) },
  fc.tuple(goodProgramme, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 })).map(([good, at, noise]) => {
    const whole = JSON.stringify(good, null, 1);
    return whole.slice(0, at % whole.length) + noise + whole.slice((at % whole.length) + noise.length);
  }),
  fc.tuple(goodProgramme, fc.integer()).map(([good, version]) => JSON.stringify({ ...good, version })),
  fc
    .nat(20_000)
    .map((depth) => `{"format":"idee-du-jour/programme","version":1,"name":${'['.repeat(depth)}${']'.repeat(depth)}}`),
  fc.json(),
  fc.string({ unit: 'binary' }),
);
