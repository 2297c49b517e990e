import { spawnSync } from 'node:child_process';

/** The long variant of an hour of use: 2,000 steps. MODEL_SEED repeats a run. */
const env = { MODEL_STEPS: '2000', MODEL_SEED: String(Date.now() % 1_000_000), ...process.env };
const { status } = spawnSync('playwright test hour', { shell: true, stdio: 'inherit', env });
process.exitCode = status ?? 1;
