import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from '../../scripts/browsers.ts';

// A folder of policies in the place of the machine's, for one browser alone.

/** Only root on Linux can. */
export const canHavePolicies = () => spawnSync('unshare', ['-m', 'test', '-d', '/etc/chromium']).status === 0;

/** @param policies the text of a file of policies */
export async function setPolicies(root: string, policies: string): Promise<void> {
  const folder = join(root, 'etc/policies/managed');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'idee-du-jour.json'), policies);
}

/** What to start for a Chromium that obeys the policies of `root`. */
export async function chromiumWithPolicies(root: string): Promise<string> {
  const path = join(root, 'chromium');
  const script = `mount --bind "${join(root, 'etc')}" /etc/chromium && exec "${ensureChromium()}" "$@"`;
  await writeFile(path, `#!/bin/sh\nexec unshare -m sh -c '${script}' sh "$@"\n`, { mode: 0o755 });
  return path;
}
