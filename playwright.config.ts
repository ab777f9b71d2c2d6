import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [
    ['list'],
    // Names its file by itself, where one is asked for.
    ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : []),
    ['./tests/e2e/failure-digest.ts'],
  ],
  use: { trace: 'off' },
  // The longest first: at the end one of them would leave a worker without work for most of a minute.
  projects: [
    { name: 'durability', testMatch: 'durability/**/*.spec.ts' },
    { name: 'product', testIgnore: 'durability/**' },
  ],
});
