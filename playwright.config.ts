import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  fullyParallel: true,
  // A third on two cores makes each slower by more than it brings.
  workers: 2,
  retries: 0,
  // A busy machine is no failure.
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    locale: 'fr-CA',
    timezoneId: 'America/Toronto',
    colorScheme: 'light',
    screenshot: 'only-on-failure',
  },
  projects: [{ name: 'e2e' }],
});
