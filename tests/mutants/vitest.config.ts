import { defineConfig } from 'vitest/config';

/** What goes from zone to zone, which the threads of Stryker can't, and what takes long and says nothing more. */
const leftOut = ['ics', 'moment', 'zones', 'devices', 'content', 'store', 'newer', 'supply', 'messages'];

export default defineConfig({
  resolve: { alias: { '@': process.cwd() } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: [`tests/unit/${process.env.MUTANTS_TESTS ?? '*'}.test.{ts,tsx}`],
    exclude: leftOut.map((name) => `tests/unit/${name}.test.ts`),
    environment: 'node',
    testTimeout: 60_000,
  },
});
