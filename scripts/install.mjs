// Installs the packages when they are missing or older than package-lock.json. Plain JavaScript without imports from
// packages: it runs before anything is there, on whatever Node the machine has. It must be an npm script of its own
// (prestart, pretest): a shell that has found the machine's Node goes on with it, and the next script gets Node 26.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const stampFile = 'node_modules/.installed';
const stamp = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!existsSync(stampFile) || readFileSync(stampFile, 'utf8') !== stamp) {
  console.log('Installing the packages…');
  // Not `npm ci` over an older installation: Windows cannot delete the Node that runs this.
  const command = existsSync('node_modules') ? 'npm install --no-save' : 'npm ci';
  const { status } = spawnSync(`${command} --loglevel=error`, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) fail(`"${command}" failed: see above.`);
  writeFileSync(stampFile, stamp);
}

if (!existsSync('node_modules/node/bin/node') && !existsSync('node_modules/node/bin/node.exe')) {
  fail('Node 26 did not get installed: run "npm ci --ignore-scripts=false", which lets the npm package "node" do it.');
}
