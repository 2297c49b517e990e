import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { newerNames } from '../unit/newer.ts';

const build = '.output/chrome-mv3';

test('nothing is newer than the oldest Chromium that may install it, but what is asked for first', () => {
  const { minimum_chrome_version: version } = JSON.parse(readFileSync(`${build}/manifest.json`, 'utf8'));
  expect(newerNames(build, 'chrome', Number.parseInt(version, 10))).toEqual([
    // Of Node; Dexie takes it where it is there.
    '.setImmediate',
  ]);
});
