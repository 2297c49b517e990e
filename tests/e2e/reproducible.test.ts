import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { withCopy } from './copy.ts';

const digests = (folder: string) =>
  readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => statSync(join(folder, file)).isFile())
    .sort()
    .map(
      (file) =>
        `${file} ${createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex')}`,
    );

test('two builds, also in two folders, are the same bytes', async () => {
  test.setTimeout(90_000);
  await withCopy(
    async () => {},
    async (root) => expect(digests(join(root, '.output/chrome-mv3'))).toEqual(digests('.output/chrome-mv3')),
  );
});
