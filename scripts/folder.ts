import { spawnSync } from 'node:child_process';
import { ensureChromium } from './browsers.ts';

/** «Copier dans un dossier» with the real picker and real keys, on a screen of its own. On Debian, as root it installs what it needs. */
ensureChromium();
const tools = ['Xvfb', 'openbox', 'xdotool', 'xprop', 'import'];
const isMissing = (tool: string) => spawnSync('which', [tool]).status !== 0;
if (tools.some(isMissing)) {
  const packages = 'xvfb openbox xdotool x11-utils imagemagick';
  spawnSync(`apt-get update -qq && apt-get install -qq --no-install-recommends ${packages}`, {
    shell: true,
    stdio: 'inherit',
  });
}
const missing = tools.filter(isMissing);
if (missing.length > 0) {
  console.error(`Missing: ${missing.join(', ')}. They come with Debian, and this test needs its screen.`);
  process.exit(1);
}
const { status } = spawnSync('node --test tests/folder/folder.test.ts', { shell: true, stdio: 'inherit' });
process.exitCode = status ?? 1;
