import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import { ensureChromium, ensureFirefox } from './browsers.ts';

interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  name: string;
  command: string;
  /** Reads what the command has reported. Without it, the step as a whole counts as one test. */
  count?: () => Count;
}

const reports = 'test-results/reports';
const inherited = ['inherit', 'inherit'] as const;
const piped = ['pipe', 'pipe'] as const;
const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/e2e.json`;

/** One after the other; the steps of each together. */
const stages: Step[][] = [
  // What the builds and the types begin with.
  [{ name: 'prepare', command: 'wxt prepare' }],
  [
    { name: 'types', command: 'tsc --noEmit' },
    { name: 'lint and format', command: 'biome check --error-on-warnings .' },
    { name: 'unused code', command: 'knip' },
    { name: 'builds', command: 'wxt build && wxt build -b firefox' },
  ],
  [
    {
      name: 'unit, browser, Firefox',
      // Together: each waits for something at times.
      command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
      count: countVitest,
    },
  ],
  [{ name: 'e2e', command: 'playwright test --reporter=list,json', count: countPlaywright }],
];

ensureChromium();
ensureFirefox();
rmSync(reports, { recursive: true, force: true });

const results: (Count & { step: string; seconds: number })[] = [];
for (const stage of stages) results.push(...(await Promise.all(stage.map((step) => run(step, stage.length === 1)))));

console.log();
console.table(Object.fromEntries(results.map(({ step, ...columns }) => [step, columns])));
const total = (column: keyof Count) => results.reduce((sum, result) => sum + result[column], 0);
const failed = total('failed');
const skipped = total('skipped');
console.log(`${total('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

/** @param isAlone shows what the command says as it says it; else at its end, so that what others say is not in between */
async function run({ name, command, count }: Step, isAlone: boolean) {
  const start = performance.now();
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const said: Buffer[] = [];
  if (isAlone) console.log(`\n━━ ${name}\n`);
  const running = spawn(command, { shell: true, stdio: ['ignore', ...(isAlone ? inherited : piped)], env });
  for (const stream of [running.stdout, running.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk));
  const [status] = await once(running, 'close');
  if (!isAlone) console.log(`\n━━ ${name}\n\n${Buffer.concat(said)}`);
  const succeeded = status === 0;
  const counts = count?.() ?? { passed: Number(succeeded), failed: 0, skipped: 0 };
  return {
    ...counts,
    // A command can fail without a failed test: an error outside of the tests, or no test at all.
    failed: counts.failed || Number(!succeeded),
    step: name,
    seconds: Math.round((performance.now() - start) / 1000),
  };
}

function countVitest(): Count {
  const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = read(vitestReport) ?? {};
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

function countPlaywright(): Count {
  const { expected = 0, unexpected = 0, skipped = 0 } = read(playwrightReport)?.stats ?? {};
  return { passed: expected, failed: unexpected, skipped };
}

function read(report: string) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    // The command ended before it could report.
    return undefined;
  }
}
