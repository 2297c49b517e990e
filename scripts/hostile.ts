import { spawnSync } from 'node:child_process';

/** The long variant of the hostile files: 10,000 backups instead of 30 in the page and of 3,000 as they are read, 10,000 programmes' catalogues instead of 300. HOSTILE_SEED repeats a run of backups. */
const env = { HOSTILE_TEXTS: '10000', HOSTILE_SEED: String(Date.now() % 2 ** 31), ...process.env };
const run = (command: string) => spawnSync(command, { shell: true, stdio: 'inherit', env }).status ?? 1;
process.exitCode =
  run('vitest run --project unit tests/unit/programme.test.ts tests/unit/backup.test.ts') ||
  run('playwright test hostile');
