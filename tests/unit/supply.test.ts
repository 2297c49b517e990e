import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import project from '@/package.json';
import lockfile from '@/package-lock.json';

const packages: Record<string, { hasInstallScript?: boolean; integrity?: string; link?: boolean; inBundle?: boolean }> =
  lockfile.packages;

test('every dependency has one exact version', () => {
  for (const version of Object.values({ ...project.dependencies, ...project.devDependencies })) {
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  }
});

test('the lockfile holds no address, and a hash for every package', () => {
  expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved"|https?:\/\/registry/);
  const unhashed = Object.entries(packages).filter(([path, entry]) => path && !entry.integrity && !entry.inBundle);
  expect(unhashed.map(([path]) => path)).toEqual([]);
});

test('only Node’s package may run a script when it is installed', () => {
  expect(project.allowScripts).toEqual({ node: true });
});

test('the required packages are each really used', () => {
  const sources = import.meta.glob(
    ['../../{components,data,entrypoints,utils,modules}/**/*.{ts,tsx}', '../../wxt.config.ts', '../unit/day.test.ts'],
    { query: '?raw', import: 'default', eager: true },
  );
  const all = Object.values(sources).join('\n');
  for (const name of ['wxt', 'preact/hooks', 'dexie', 'zod/mini', 'vitest']) expect(all).toContain(`from '${name}'`);
  // WXT's module puts the polyfill in the place of `wxt/browser`.
  expect(all).toContain("'@wxt-dev/webextension-polyfill'");
  expect(all).toContain("from 'wxt/browser'");
});
