import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { ensureChromium } from './browsers.ts';

/** Measures the built new tab against a static page, in one run: `npm run bench -- --warm 15 --cold 7`. */
const bench = resolve(import.meta.dirname, '../tests/bench');
const { status } = spawnSync(
  process.execPath,
  [
    `${bench}/newtab.mjs`,
    ...['--chromium', ensureChromium()],
    ...['--select', 'FLOOR=h1', '--select', 'OURS=h1', '--popup', '--json', '.output/bench.json'],
    ...process.argv.slice(2),
    ...[`FLOOR=${bench}/fixtures/floor`, 'OURS=.output/chrome-mv3'],
  ],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
