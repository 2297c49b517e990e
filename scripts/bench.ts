import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { type CatalogueFigures, measureCatalogue, measureOrigins } from '../tests/bench/catalogues.ts';
import { measureHistory, measureMeetings, type Size } from '../tests/bench/histories.ts';
import {
  exponent,
  type Figure,
  figure,
  repeat,
  settleFirstTab,
  untilLive,
  withBrowser,
} from '../tests/bench/measure.ts';
import { measureMeeting } from '../tests/bench/meeting.ts';
import { measureKeys, measurePopup } from '../tests/bench/popup.ts';
import { measureResting } from '../tests/bench/resting.ts';
import { writeSame } from '../tests/bench/same.ts';
import { soak } from '../tests/bench/soak.ts';
import { ensureChromium } from './browsers.ts';
import { chartOf } from './chart.ts';

/**
 * Measures the built extension in one run, against static pages in the same run: `npm run bench`, or one part of it as
 * `npm run bench -- paint`. No figure here decides a test. Nothing else should be running.
 */
const bench = resolve(import.meta.dirname, '../tests/bench');
const build = resolve(import.meta.dirname, '../.output/chrome-mv3');
const sameBuild = resolve(build, '../bench-same');
const output = resolve(import.meta.dirname, '../docs');
const sizes = {
  catalogues: [21, 1_000, 10_000],
  histories: [
    { days: 0, trials: 0 },
    { days: 3_650, trials: 0 },
    { days: 3_650, trials: 20_000 },
    { days: 3_650, trials: 100_000 },
  ],
  /** None; five years with three partners; far more. */
  meetings: [
    { days: 1_825, trials: 300 },
    { days: 1_825, trials: 300, meetings: 300, nextSteps: 900 },
    { days: 3_650, trials: 20_000, meetings: 20_000, nextSteps: 20_000 },
  ],
};

const parts = { paint, popup, meeting, catalogues, origins, histories, meetings, tabs, resting };
type Part = keyof typeof parts;
const chosen = process.argv.slice(2) as Part[];

ensureChromium();
mkdirSync(output, { recursive: true });
const results = readResults();
for (const part of chosen.length > 0 ? chosen : (Object.keys(parts) as Part[])) {
  console.log(`\n━━ ${part}\n`);
  results[part] = await parts[part]();
}
results.machine = `${cpus().length} × ${cpus()[0]?.model.trim()}`;
results.date = new Date().toISOString().slice(0, 10);
writeFileSync(`${output}/bench.json`, `${JSON.stringify(results, null, 1)}\n`);
writeFileSync(`${output}/bench.svg`, chartOf(results));

function readResults(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(`${output}/bench.json`, 'utf8'));
  } catch {
    return {};
  }
}

/**
 * The new tab beside the static page and beside itself as a static page, in turns, up to a second after the paint. Figures
 * of one run differ by up to a tenth: three runs say more.
 */
async function paint() {
  const json = resolve(build, '../bench-paint.json');
  await writeSame(build, sameBuild);
  const { status } = spawnSync(
    process.execPath,
    [
      `${bench}/newtab.mjs`,
      ...['--chromium', ensureChromium(), '--warm', '50', '--cold', '15', '--settle', '1100'],
      ...['FLOOR', 'SAME', 'OURS'].flatMap((name) => ['--select', `${name}=h1`]),
      ...['--setup', `OURS=${bench}/welcome-closed.js`, '--json', json],
      ...[`FLOOR=${bench}/fixtures/floor`, `SAME=${sameBuild}`, `OURS=${build}`],
    ],
    { stdio: 'inherit' },
  );
  if (status !== 0) throw new Error('The new tab could not be measured');
  interface Samples {
    audit: { requests: number };
    warm: Record<string, number>[];
    cold: Record<string, number>[];
  }
  const [floor, same, ours] = JSON.parse(readFileSync(json, 'utf8')).exts as [Samples, Samples, Samples];
  const pair = (phase: 'warm' | 'cold', key: string, unit = 1) => {
    const of = (samples: Samples) => figure(samples[phase].map((sample) => (sample[key] ?? Number.NaN) / unit));
    return beside(of(floor), of(same), of(ours));
  };
  const live = await withBrowser(build, async (browser) => {
    await settleFirstTab(browser);
    return repeat(15, () => untilLive(browser));
  });
  const result = {
    'first paint, warm (ms)': pair('warm', 'fcp'),
    'title visible, warm (ms)': pair('warm', 'visible'),
    'first paint, cold (ms)': pair('cold', 'fcp'),
    'title visible, cold (ms)': pair('cold', 'visible'),
    'task time, warm (ms)': pair('warm', 'task'),
    'task time, cold (ms)': pair('cold', 'task'),
    'heap after collection (kB)': pair('warm', 'heapGc', 1024),
    requests: { floor: floor.audit.requests, ours: ours.audit.requests },
    'from first sign until it lives (ms)': live,
  };
  console.table(Object.fromEntries(Object.entries(result).map(([name, each]) => [name, summary(each)])));
  return result;
}

/** Medians, and ratios of medians and of means. */
function summary(each: object) {
  const { floor, same, ours, ratio, ratioOfMeans, toSame } = each as Partial<Beside>;
  if (ratio === undefined) return each;
  const medians = { floor: floor?.median, same: same?.median, ours: ours?.median };
  return { ...medians, ratio, ratioOfMeans, toSame: toSame?.ratio, toSameOfMeans: toSame?.ratioOfMeans };
}

type Beside = Compared & { same: Figure; toSame: Pick<Compared, 'ratio' | 'ratioOfMeans'> };
type Compared = ReturnType<typeof compared>;

function beside(floor: Figure, same: Figure, ours: Figure): Beside {
  const { ratio, ratioOfMeans } = compared(same, ours);
  return { ...compared(floor, ours), same, toSame: { ratio, ratioOfMeans } };
}

function compared(floor: Figure, ours: Figure) {
  const ratio = (of: 'median' | 'mean') => Math.round((ours[of] / floor[of]) * 100) / 100;
  return { floor, ours, ratio: ratio('median'), ratioOfMeans: ratio('mean') };
}

async function popup() {
  await writeSame(build, sameBuild);
  const { floor, same, ours } = await measurePopup(build, sameBuild, 31);
  const keys = await withBrowser(build, measureKeys);
  const result = { 'first paint (ms)': beside(floor, same, ours), keyWork: keys.work, keyPainted: keys.painted };
  console.table({ 'first paint with all rows (ms)': summary(result['first paint (ms)']) });
  console.table({ 'key press, work': keys.work, 'key press, until painted': keys.painted });
  return result;
}

async function meeting() {
  const result = {
    'from «Commencer» until it can be used (ms)': await withBrowser(build, (one) => measureMeeting(one, 21)),
  };
  console.table(result);
  return result;
}

async function catalogues() {
  const figures: CatalogueFigures[] = [];
  for (const size of sizes.catalogues) figures.push(await measureCatalogue(size, 7));
  return grown(
    figures.map(({ activities, ...times }) => ({ size: activities, name: `${activities} activities`, times })),
  );
}

/** The bundled ideas, 200 of a programme and 500 of one's own, beside a catalogue of a thousand. */
async function origins() {
  const figures = [await measureOrigins(build, 200, 500, 7), await measureCatalogue(1_000, 7)];
  return grown(
    figures.map(({ activities, ...times }) => ({ size: activities, name: `${activities} activities`, times })),
  );
}

async function histories() {
  const rows = [];
  for (const size of sizes.histories) rows.push(rowOf(size, { ...(await measureHistory(build, size, 7)) }));
  return grown(rows);
}

async function meetings() {
  const rows = [];
  for (const size of sizes.meetings) rows.push(rowOf(size, { ...(await measureMeetings(build, size, 7)) }));
  return grown(rows);
}

function rowOf(size: Size, times: Record<string, Figure>) {
  const counts = Object.entries(size);
  return {
    size: counts.reduce((sum, [, count]) => sum + count, 0),
    name: counts.map(([name, count]) => `${count} ${name}`).join(', '),
    times,
  };
}

/** A table of medians with their ranges, and with the exponent of growth between the two largest sizes. */
function grown(rows: { size: number; name: string; times: Record<string, Figure> }[]) {
  const [before, last] = rows.slice(-2);
  const exponents: Record<string, number> = {};
  if (before && last) {
    for (const [name, { median }] of Object.entries(last.times)) {
      const from = { size: before.size, time: before.times[name]?.median ?? Number.NaN };
      exponents[name] = exponent(from, { size: last.size, time: median });
    }
  }
  const inWords = ({ median, least, most }: Figure) => `${median} (${least}–${most})`;
  const columns = rows.map(({ name, times }) => [
    name,
    Object.fromEntries(Object.entries(times).map(([each, time]) => [each, inWords(time)])),
  ]);
  console.table(Object.fromEntries([...columns, ['exponent', exponents]]));
  return { rows, exponents };
}

async function tabs() {
  const result = await soak(build, 500);
  console.table({
    'heap (kB)': result.heap.map((bytes) => Math.round(bytes / 1024)),
    listeners: result.listeners,
    documents: result.documents,
  });
  return result;
}

/** A hundred tabs at rest for ten minutes, beside a hundred static pages. */
async function resting() {
  const [tabs, minutes] = [100, 10];
  const [floor, ours] = await measureResting([`${bench}/fixtures/floor`, build], tabs, minutes);
  console.table({ 'static pages': floor, 'new tabs': ours });
  return { tabs, minutes, floor, ours };
}
