import { defineConfig } from 'vitest/config';

/** Tests of the largest files: what breaks is seen in small ones too, and a file of 20 MB takes minutes where each step is counted. */
const smallOnes = /^(?!.*(100,000 trials|just under the limit))/;

export default defineConfig({
  resolve: { alias: { '@': process.cwd() } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: (process.env.MUTANTS_TESTS ?? '*').split(',').map((name) => `tests/unit/${name}.test.ts`),
    environment: 'node',
    testNamePattern: smallOnes,
    env: { HOSTILE_TEXTS: '1000' },
    testTimeout: 60_000,
  },
});
