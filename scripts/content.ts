import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join, relative, resolve } from 'node:path';
import * as z from 'zod/mini';
import { facetValues, minutesOf } from '../data/facets.ts';
import {
  type Activity,
  activitySchema,
  type Guide,
  groundRuleSchema,
  guideSchema,
  hardMomentSchema,
  situationsSchema,
} from '../data/schema.ts';
import { typographyFaults } from '../tests/unit/typography.ts';

type Path = readonly PropertyKey[];

/** A file of the content: its text, what it says, and what is wrong with it so far. */
interface File<Content> {
  content: Content | undefined;
  say: (path: Path, sentence: string) => void;
}

/** @returns a sentence a mistake, as in `data/activities/05-…/guide.ts:14: …` */
export async function contentFaults(root: string): Promise<string[]> {
  const faults: string[] = [];
  const questions = new Map<string, string>();
  const openings = new Map<string, number>();

  async function read<Content>(path: string, schema: z.ZodMiniType<Content>, name = 'default'): Promise<File<Content>> {
    const shown = relative(root, path);
    const source = readFileSync(path, 'utf8');
    let value: unknown;
    const say: File<Content>['say'] = (at, sentence) =>
      faults.push(`${shown}:${lineOf(source, value, at)}: ${sentence}`);
    try {
      value = (await import(`data:text/javascript,${encodeURIComponent(stripTypeScriptTypes(source))}`))[name];
    } catch (error) {
      const { message, stack = '' } = error as Error;
      const line = /^:(\d+)|javascript,.*?:(\d+)\n/.exec(stack);
      faults.push(`${shown}:${line?.[1] ?? line?.[2] ?? 1}: this can’t be read. ${message}`);
      return { content: undefined, say };
    }
    const { success, data, error } = z.safeParse(schema, value);
    for (const issue of error?.issues ?? []) say(issue.path, sentenceOf(issue, value));
    for (const [at, text] of textsIn(value)) {
      for (const fault of typographyFaults(text)) say(at, `${fault} in “${text}”`);
      const [word] = anglicisms.exec(text) ?? [];
      if (word) say(at, `“${word}” is not French of ours, in “${text}”`);
    }
    return { content: success ? data : undefined, say };
  }

  const folders = join(root, 'data/activities');
  for (const folder of readdirSync(folders).sort()) {
    const files = readdirSync(join(folders, folder));
    const missing = ['activity.ts', 'guide.ts', 'synonyms.txt', 'illustration.svg'].filter(
      (file) => !files.includes(file),
    );
    for (const file of missing) faults.push(`data/activities/${folder}:1: the file ${file} is missing`);
    if (missing.length > 0) continue;
    const activity = await readActivity(join(folders, folder, 'activity.ts'), folder);
    const guide = await read(join(folders, folder, 'guide.ts'), guideSchema);
    checkForm(guide, questions, openings);
    if (activity) checkSynonyms(join(folders, folder, 'synonyms.txt'), activity);
    if (activity && guide.content) checkTogether(activity, guide, files.includes('situations.ts'));
    if (files.includes('situations.ts')) await read(join(folders, folder, 'situations.ts'), situationsSchema);
  }
  checkFacetWords(join(root, 'data/facet-words.txt'));
  await read(join(root, 'data/ground-rules.ts'), z.array(groundRuleSchema).check(z.length(5)), 'groundRules');
  await read(join(root, 'data/hard-moments.ts'), z.array(hardMomentSchema).check(z.length(6)), 'hardMoments');
  return faults;

  function checkSynonyms(path: string, { title, text }: Activity): void {
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    const say = (line: number, sentence: string) => faults.push(`${relative(root, path)}:${line}: ${sentence}`);
    if (lines.length < 5) say(lines.length, `there are ${lines.length} synonyms, at least 5 are wanted`);
    lines.forEach((line, index) => {
      if (line.trim() === '') say(index + 1, 'this line is empty');
      else if (`${title} ${text}`.toLowerCase().includes(line.trim().toLowerCase())) {
        say(index + 1, `the title or the text has “${line.trim()}” already`);
      } else if (lines.indexOf(line) < index) say(index + 1, `“${line.trim()}” is there twice`);
    });
  }

  /** Each value of each facet has one line, «cost free: gratuit, sans frais». */
  function checkFacetWords(path: string): void {
    const say = (line: number, sentence: string) => faults.push(`${relative(root, path)}:${line}: ${sentence}`);
    const missing = new Set(
      Object.entries(facetValues).flatMap(([facet, values]) => values.map((value) => `${facet} ${value}`)),
    );
    const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
    lines.forEach((line, index) => {
      const [value = '', words] = line.split(':');
      if (line.trim() === '') return;
      if (!words?.trim()) say(index + 1, `after “${value}” comes “: ” and the words, between commas`);
      else if (!missing.delete(value)) say(index + 1, `“${value}” is no value of a facet, or is there twice`);
    });
    for (const value of missing) say(lines.length, `a line “${value}: …” is missing`);
  }

  /** Its title and text are the source's, and keep the source's typography. */
  async function readActivity(path: string, folder: string): Promise<Activity | undefined> {
    const before = faults.length;
    const { content, say } = await read(path, activitySchema);
    faults.splice(before, Infinity, ...faults.slice(before).filter((fault) => !/ in “/.test(fault)));
    const id = folder.replace(/^\d+-/, '');
    if (content && content.id !== id) say(['id'], `the id is “${content.id}”, the folder’s name says “${id}”`);
    return content;
  }
}

/** Each point can be read in the lift; no question stands on two cards; not all guides begin in the same way. */
function checkForm({ content, say }: File<Guide>, questions: Map<string, string>, openings: Map<string, number>): void {
  if (!content) return;
  for (const key of ['message', 'before', 'steps', 'questions', 'closing'] as const) {
    const most = key === 'message' ? 170 : 140;
    content[key].forEach((point, index) => {
      const { length } = typeof point === 'string' ? point : point.text;
      if (length > most) say([key, index], `this has ${length} letters, at most ${most}`);
    });
  }
  content.questions.forEach((question, index) => {
    if (!question.endsWith('?')) say(['questions', index], 'a question ends with ?');
    if (questions.has(question)) say(['questions', index], 'this question stands on another card too');
    questions.set(question, question);
  });
  const [first = ''] = content.before;
  const opening = first.split(' ', 1)[0] ?? '';
  openings.set(opening, (openings.get(opening) ?? 0) + 1);
  if (openings.get(opening) === 4) say(['before', 0], `three other guides begin with “${opening}” already`);
}

/** What the guide and the rest of its activity say of each other. */
function checkTogether({ facets, shortVersion }: Activity, { content, say }: File<Guide>, situations: boolean): void {
  if (!content) return;
  const sum = (parts: readonly { minutes: number }[]) => parts.reduce((total, { minutes }) => total + minutes, 0);
  const total = minutesOf[facets.time];
  if (sum(content.steps) !== total) {
    say(['steps'], `the steps’ minutes add up to ${sum(content.steps)}, the activity says ${total}`);
  }
  const short = content.shortVersion;
  if (short && sum(short) !== 30) say(['shortVersion'], `the short version’s minutes add up to ${sum(short)}, not 30`);
  short?.forEach(({ step, minutes }, index) => {
    const full = content.steps[step - 1]?.minutes ?? 0;
    if (minutes > full)
      say(['shortVersion'], `step ${step} has ${full} minutes, the short version gives it ${minutes}`);
    if (step <= (short[index - 1]?.step ?? 0)) say(['shortVersion'], `step ${step} is not in its place`);
  });
  if (Boolean(short) !== Boolean(shortVersion)) {
    say(['shortVersion'], 'the guide has a short version where activity.ts says “shortVersion: true”, and only there');
  }
  if ((content.remote === null) !== (facets.remote === 'no')) {
    say(['remote'], `remote is null where activity.ts says “remote: 'no'”, and only there; it says '${facets.remote}'`);
  }
  if (Boolean(content.situations) !== situations) {
    say(['situations'], 'the guide names its situations where the folder has a file situations.ts, and only there');
  }
}

/** Words that a reader of French stumbles over, and that our own texts do without. */
const anglicisms =
  /\b(?:feedback|meeting|briefing|coaching|challenge|focus|networking|shadowing|team\b|lunch|deadline|opportunit|irritant|dyade|adresser un|disposer d|servir un besoin|faire du sens|définitivement|implément|canceller|supporter)/i;

function* textsIn(value: unknown, path: Path = []): Generator<[Path, string]> {
  if (typeof value === 'string') yield [path, value];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, part] of Object.entries(value))
      yield* textsIn(part, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

const partAt = (value: unknown, path: Path): unknown => path.reduce<unknown>((part, key) => Object(part)[key], value);

/** The line on which what is at the path begins: found by the names on the way to it, and in lists by the first text. */
function lineOf(source: string, value: unknown, path: Path): number {
  let position = 0;
  path.forEach((key, depth) => {
    const part = partAt(value, path.slice(0, depth + 1));
    const [text] = [...textsIn(part)].map(([, first]) => first);
    // A quotation mark may be escaped in the source.
    const sought = typeof key === 'number' ? text?.split(/['"\\]/, 1)[0] : `${String(key)}:`;
    const found = sought === undefined ? -1 : source.indexOf(sought, position);
    if (found >= 0)
      position = typeof part === 'object' && typeof key === 'number' ? source.lastIndexOf('{', found) : found;
  });
  return source.slice(0, position).split('\n').length;
}

function sentenceOf(issue: z.core.$ZodIssue, value: unknown): string {
  const name = issue.path.map(String).join('.');
  const part = partAt(value, issue.path);
  switch (issue.code) {
    case 'invalid_value':
      return `${name} is ${inWords(part)}; it can be ${issue.values.map(inWords).join(', ')}`;
    case 'unrecognized_keys':
      return `nothing is called ${issue.keys.map(inWords).join(', ')} here: is it misspelt?`;
    case 'too_small':
      return part === '' ? `${name} is empty` : `${name} has ${sizeOf(part)}, at least ${issue.minimum}`;
    case 'too_big':
      return `${name} has ${sizeOf(part)}, at most ${issue.maximum}`;
    case 'invalid_type':
      return part === undefined
        ? `${name} is missing`
        : `${name} is ${inWords(part)}, not of the kind “${issue.expected}”`;
    default:
      return `${name} is ${inWords(part)}, which is not of the right form`;
  }
}

const inWords = (value: unknown): string => (typeof value === 'string' ? `“${value}”` : String(JSON.stringify(value)));
const sizeOf = (value: unknown): string => (Array.isArray(value) ? `${value.length} entries` : inWords(value));

/** Checks the texts of `data/` and says each mistake in a sentence, with file and line: `npm run check:content`. */
if (import.meta.main) {
  const faults = await contentFaults(resolve(import.meta.dirname, '..'));
  for (const fault of faults) console.error(fault);
  console.log(faults.length === 0 ? 'The content is well formed.' : `\n${faults.length} to mend.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
