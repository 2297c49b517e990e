import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newerNames } from './newer.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'idee-du-jour-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what Firefox 142 does not have yet is found in scripts and styles, and what it has is not', () => {
  writeFileSync(
    join(folder, 'page.js'),
    `document.startViewTransition(() => {}); new CloseWatcher(); Promise.withResolvers(); Temporal.Now.instant();
    element.showPopover(); Object.groupBy([], String); own.moveBefore(); const own = { moveBefore() {} };`,
  );
  writeFileSync(
    join(folder, 'page.css'),
    `a:hover::before { color: light-dark(#000, #fff); field-sizing: inherit; content: "position-anchor: x" }
    @container (min-width: 1rem) { p { text-wrap: balance pretty } }`,
  );
  writeFileSync(join(folder, 'page.html'), '<style>a{anchor-name:--a;width:calc-size(auto, size)}</style>');
  expect(newerNames(folder, 'firefox', 142)).toEqual([
    'CloseWatcher',
    'anchor-name',
    'document.startViewTransition',
    'field-sizing',
    'text-wrap: pretty',
    'width: calc-size()',
  ]);
  expect(newerNames(folder, 'chrome', 148)).toEqual([]);
});
