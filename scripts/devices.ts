import { spawnSync } from 'node:child_process';

/** The long variant of the simulated devices: 1,000 runs. DEVICES_SEED repeats one. */
const env = { DEVICES_RUNS: '1000', ...process.env };
const command = 'vitest run --project unit tests/unit/devices.test.ts';
const { status } = spawnSync(command, { shell: true, stdio: 'inherit', env });
process.exitCode = status ?? 1;
