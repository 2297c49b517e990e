import { defineConfig } from 'vitest/config';

/** What goes from zone to zone, which the threads of Stryker can't, and what takes long and says nothing more. */
const leftOut = ['ics', 'moment', 'zones', 'devices', 'content', 'store', 'newer', 'supply', 'messages'];

/** Tests of the largest files: what breaks is seen in small ones too, and a file of 20 MB takes minutes where each step is counted. */
const smallOnes = /^(?!.*(100,000 trials|just under the limit))/;

export default defineConfig({
  resolve: { alias: { '@': process.cwd() } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`tests/unit/${process.env.MUTANTS_TESTS ?? '*'}.test.{ts,tsx}`],
    exclude: leftOut.map((name) => `tests/unit/${name}.test.ts`),
    environment: 'node',
    testNamePattern: smallOnes,
    env: { HOSTILE_TEXTS: '1000' },
    testTimeout: 60_000,
  },
});
