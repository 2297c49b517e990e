import { spawnSync } from 'node:child_process';
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
const vitestReport = `${reports}/vitest.json`;
const playwrightReport = `${reports}/e2e.json`;

const steps: Step[] = [
  { name: 'types', command: 'wxt prepare && tsc --noEmit' },
  { name: 'lint and format', command: 'biome check --error-on-warnings .' },
  { name: 'unused code', command: 'knip' },
  { name: 'build for Chromium', command: 'wxt build' },
  { name: 'build for Firefox', command: 'wxt build -b firefox' },
  {
    name: 'unit, browser, Firefox',
    // Together: each waits for something at times.
    command: `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`,
    count: countVitest,
  },
  { name: 'e2e', command: 'playwright test --reporter=list,json', count: countPlaywright },
];

ensureChromium();
ensureFirefox();
rmSync(reports, { recursive: true, force: true });

const results = steps.map((step) => {
  console.log(`\n━━ ${step.name}\n`);
  const start = performance.now();
  const count = run(step);
  return { ...count, step: step.name, seconds: Math.round((performance.now() - start) / 1000) };
});

console.log();
console.table(Object.fromEntries(results.map(({ step, ...columns }) => [step, columns])));
const total = (column: keyof Count) => results.reduce((sum, result) => sum + result[column], 0);
const failed = total('failed');
const skipped = total('skipped');
console.log(`${total('passed')} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;

function run({ command, count }: Step): Count {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport };
  const succeeded = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
  if (!count) return { passed: Number(succeeded), failed: Number(!succeeded), skipped: 0 };
  const counts = count();
  // A command can fail without a failed test: an error outside of the tests, or no test at all.
  return { ...counts, failed: counts.failed || Number(!succeeded) };
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
