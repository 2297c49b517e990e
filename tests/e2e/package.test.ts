import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { withCopy } from './copy.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

type Files = Record<string, string>;

const filesIn = (folder: string): Files =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true })
      .map(String)
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [file, readFileSync(join(folder, file), 'latin1')]),
  );

const unzip = (zip: string): Files =>
  Object.fromEntries(
    Object.entries(unzipSync(readFileSync(zip))).map(([file, bytes]) => [file, Buffer.from(bytes).toString('latin1')]),
  );

const run = (command: string, cwd: string) => {
  const { status, stderr } = spawnSync(command, { cwd, shell: true, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
};

/** What a manifest may do and where it shows itself; all the rest is names and files. */
function powers(manifest: Record<string, unknown>) {
  const {
    permissions,
    optional_permissions,
    host_permissions,
    incognito,
    chrome_url_overrides,
    browser_specific_settings,
  } = manifest;
  const { gecko } = Object(browser_specific_settings);
  return {
    ...{ permissions, optional_permissions, host_permissions, incognito },
    newTab: Object(chrome_url_overrides).newtab,
    id: gecko?.id,
    collects: gecko?.data_collection_permissions.required,
  };
}

const closed = { incognito: 'not_allowed', optional_permissions: undefined, host_permissions: undefined };
const chromium = {
  ...closed,
  permissions: ['storage', 'unlimitedStorage', 'sidePanel'],
  id: undefined,
  collects: undefined,
};
const firefox = { ...closed, permissions: ['storage'], collects: ['none'] };
const id = 'idee-du-jour@mentorat.quebec';
const packages = {
  chrome: { ...chromium, newTab: 'newtab.html' },
  'chrome-popup': { ...chromium, newTab: undefined },
  edge: { ...chromium, newTab: 'newtab.html' },
  'edge-popup': { ...chromium, newTab: undefined },
  firefox: { ...firefox, newTab: 'newtab.html', id },
  'firefox-popup': { ...firefox, newTab: undefined, id: id.replace('@', '-popup@') },
};

test('packages: each may do what is written here, holds no other page, and the sources build the same bytes', async () => {
  test.setTimeout(240_000);
  await withCopy(
    async () => {},
    async (root) => {
      const output = join(root, '.output');
      const zip = (name: string) => join(output, `idee-du-jour-${version}-${name}.zip`);
      for (const [name, expected] of Object.entries(packages)) {
        const files = unzip(zip(name));
        expect(powers(JSON.parse(files['manifest.json'] as string)), name).toEqual(expected);
        const isPopup = name.endsWith('-popup');
        expect(Object.keys(files).includes('newtab.html'), name).toBe(!isPopup);
        // «Sauvegarde» says how the journal of the other package comes here.
        const scripts = Object.entries(files).filter(([file]) => file.endsWith('.js'));
        expect(
          scripts.some(([, text]) => text.includes('.twoPackages')),
          name,
        ).toBe(isPopup);
      }
      // Built in another folder, they are the bytes of the build that is tested.
      expect(unzip(zip('chrome'))).toEqual(filesIn('.output/chrome-mv3'));
      expect(unzip(zip('firefox'))).toEqual(filesIn('.output/firefox-mv3'));

      const sources = join(root, 'sources');
      for (const [file, text] of Object.entries(unzip(zip('sources')))) {
        mkdirSync(dirname(join(sources, file)), { recursive: true });
        writeFileSync(join(sources, file), text, 'latin1');
      }
      symlinkSync(resolve('node_modules'), join(sources, 'node_modules'), 'junction');
      run('wxt build -b firefox', sources);
      expect(filesIn(join(sources, '.output/firefox-mv3'))).toEqual(unzip(zip('firefox')));
    },
    'node scripts/package.ts',
  );
});
