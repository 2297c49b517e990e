import { spawnSync } from 'node:child_process';

/** The long variant of the hostile backups: 10,000 instead of 100. HOSTILE_SEED repeats a run. */
const env = { HOSTILE_TEXTS: '10000', ...process.env };
const { status } = spawnSync('playwright test hostile', { shell: true, stdio: 'inherit', env });
process.exitCode = status ?? 1;
