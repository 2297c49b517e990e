import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Message {
  code: string;
  message: string;
  file: string;
}

test('Mozilla’s linter has nothing to say that CONTRIBUTING.md does not explain', () => {
  const { stdout } = spawnSync('web-ext lint --output json --source-dir .output/firefox-mv3', {
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
