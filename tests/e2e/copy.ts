import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');
const leftOut = ['.git', '.output', '.wxt', 'test-results'];

/** Copies the project, builds the copy for Chromium after `change`, and takes it away again after `use`. */
export async function withCopy(
  change: (root: string) => Promise<void>,
  use: (root: string) => Promise<void>,
  build = 'wxt build',
) {
  const root = await mkdtemp(join(tmpdir(), 'idee-du-jour-'));
  try {
    for (const entry of await readdir(project)) {
      if (leftOut.includes(entry)) continue;
      if (entry === 'node_modules') await symlink(join(project, entry), join(root, entry), 'junction');
      else await cp(join(project, entry), join(root, entry), { recursive: true });
    }
    await change(root);
    const { status, stderr } = spawnSync(build, { cwd: root, shell: true, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    await use(root);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 5 });
  }
}
