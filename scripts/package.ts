// What the stores and an IT department take: a zip for each browser, with the new tab and without, and the sources.
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };

for (const variant of ['', 'popup']) {
  for (const browser of ['chrome', 'firefox']) {
    // AMO asks for the sources; they are the same for all.
    const sources = browser === 'firefox' && !variant ? '--sources' : '';
    const { status } = spawnSync(`wxt zip -b ${browser} ${sources}`, {
      shell: true,
      stdio: 'inherit',
      env: { ...process.env, VARIANT: variant },
    });
    if (status !== 0) process.exit(status ?? 1);
  }
  // Edge is Chromium: nothing in it asks which one it is.
  const zip = (browser: string) => `.output/idee-du-jour-${manifest.version}-${browser}${variant && `-${variant}`}.zip`;
  copyFileSync(zip('chrome'), zip('edge'));
}
