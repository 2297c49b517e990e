import { spawnSync } from 'node:child_process';

/** The long variant of the kill test: 50 rounds instead of one. */
const env = { ...process.env, KILL_ROUNDS: '50' };
const { status } = spawnSync('playwright test kill', { shell: true, stdio: 'inherit', env });
process.exitCode = status ?? 1;
