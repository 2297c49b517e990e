import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { newerNames } from '../unit/newer.ts';

const build = '.output/firefox-mv3';

interface Message {
  code: string;
  message: string;
  file: string;
}

test('Mozilla’s linter has nothing to say that CONTRIBUTING.md does not explain', () => {
  const { stdout } = spawnSync(`web-ext lint --output json --source-dir ${build}`, {
    shell: true,
    encoding: 'utf8',
  });
  const { errors, warnings, notices } = JSON.parse(stdout) as Record<'errors' | 'warnings' | 'notices', Message[]>;
  expect(errors).toEqual([]);
  expect(notices).toEqual([]);
  expect(warnings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    'UNSAFE_VAR_ASSIGNMENT: Unsafe assignment to innerHTML',
  ]);
  expect(readFileSync('CONTRIBUTING.md', 'utf8')).toContain('`UNSAFE_VAR_ASSIGNMENT`');
});

test('nothing is newer than the oldest Firefox that may install it, but what is asked for first or may be missing', () => {
  const { browser_specific_settings } = JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
  const version = Number.parseInt(browser_specific_settings.gecko.strict_min_version, 10);
  expect(newerNames(build, 'firefox', version)).toEqual([
    // Preact and Dexie take these where they are there.
    '.moveBefore',
    // «Copier dans un dossier» is offered where folders can be chosen.
    '.queryPermission',
    '.setImmediate',
    '.showDirectoryPicker',
    // Firefox drops its arrows with `appearance`.
    '::-webkit-inner-spin-button',
    // A heading may stand at the foot of a sheet.
    'break-after: avoid',
    // Dexie asks whether it is there.
    'navigator.userAgentData',
    // The last line may be a word.
    'text-wrap: pretty',
    'window.showDirectoryPicker',
  ]);
});
