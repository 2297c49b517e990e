import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { ensureFirefox } from '../../scripts/browsers.ts';
import { examples } from '../unit/programme-examples.ts';
import { launchFirefox } from './firefox.ts';

const says = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);

/** Where Firefox looks for its policies; undefined where that is nothing that a test can have for itself. */
function policiesFolder(): string | undefined {
  const folder = join(dirname(realpathSync(ensureFirefox())), 'distribution');
  const canMount = spawnSync('unshare', ['-m', 'true']).status === 0;
  return canMount && existsSync(folder) ? realpathSync(folder) : undefined;
}

const usual = policiesFolder();

test.skipIf(!usual)('Firefox reads the organisation’s policy at its start, as the documentation has it', async () => {
  const root = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
  const { file, policy } = examples.firefox();
  await writeFile(join(root, 'policies.json'), file);
  // This Firefox alone finds it there.
  const script = `mount --bind "${root}" "${usual}" && exec "${ensureFirefox()}" "$@"`;
  const executablePath = join(root, 'start');
  await writeFile(executablePath, `#!/bin/sh\nexec unshare -m sh -c '${script}' sh "$@"\n`, { mode: 0o755 });
  const firefox = await launchFirefox({ executablePath });
  const journal = await firefox.open('journal.html');
  await says(journal, 'Votre organisation gère ce catalogue');
  await says(journal, policy.name);
  const ideas = await firefox.open('ideas.html');
  await says(ideas, policy.activities[0].title);
  expect(await firefox.errors()).toEqual([]);
  await firefox.close();
  await rm(root, { recursive: true, force: true });
});
