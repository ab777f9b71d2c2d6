import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './demo/find-browser.ts';
import { modernDexie } from './scripts/modern-dexie.ts';

export default defineConfig({
  test: {
    // One fewer than there are cores would leave one of two idle.
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias: { '#i18n': join(import.meta.dirname, '.wxt/i18n/index.ts') } },
        test: {
          name: 'unit',
          // What files share is code alone; to load it anew for each takes longer than the tests.
          isolate: false,
          setupFiles: ['tests/english-catalogue.ts'],
          include: [
            '{lib,components,server,scripts,demo,entrypoints}/**/*.test.ts',
            'tests/{conventions,contracts}/**/*.test.ts',
          ],
          exclude: ['lib/storage/**', 'lib/endpoint/**'],
        },
      },
      {
        resolve: { alias: modernDexie },
        test: {
          name: 'browser',
          isolate: false,
          include: [
            'lib/storage/**/*.test.ts',
            'lib/endpoint/**/*.test.ts',
            'lib/domain/matching/**/*.test.ts',
            'tests/device/**/*.test.ts',
          ],
          // A real endpoint for them to talk to.
          globalSetup: ['tests/device/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser()?.path ?? '', args: ['--no-sandbox'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'firefox',
          include: ['tests/firefox/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
