import { readdirSync, readFileSync } from 'node:fs';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { latePatterns } from './src/build/late-patterns.ts';
import { findBrowser } from './tests/setup/browsers.mjs';

// A machine that is busy with something else is slower than the thing that is waited for.
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 10_000 } } };

/** `npm run fuzz` draws other examples, and more of them. */
const properties = {
  seed: Number(process.env.BACKGROUNDER_SEED ?? 1),
  times: Number(process.env.BACKGROUNDER_TIMES ?? 1),
};

/** The end-to-end tests that wait for a release before they run in Firefox. */
function chromiumFirst(): string[] {
  const files = readdirSync('tests/e2e').filter((name) => name.endsWith('.test.ts'));
  return files
    .map((name) => `tests/e2e/${name}`)
    .filter((file) => readFileSync(file, 'utf8').includes('ChromiumFirst('));
}

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [latePatterns()],
        test: {
          ...patience,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          provide: { properties },
          setupFiles: 'tests/setup/seed-properties.ts',
        },
      },
      {
        plugins: [preact(), latePatterns()],
        // Found only while the tests run, it would make Vite load the first of them twice.
        optimizeDeps: {
          include: [
            'axe-core',
            'fast-check',
            'mark.js',
            'minisearch',
            'minisearch/SearchableMap',
            'preact/test-utils',
            'preact-render-to-string',
          ],
        },
        test: {
          ...patience,
          name: 'browser',
          // They mostly wait, for frames and for quiet.
          maxWorkers: 2,
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          provide: { properties },
          setupFiles: 'tests/setup/seed-properties.ts',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: findBrowser('chromium') ?? 'chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--disable-quic',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          ...patience,
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          provide: { occasion: 'change' },
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // Mostly they wait for browsers; more at once than a small machine has cores would make each wait longer.
          maxWorkers: 2,
          // One process for many files, so that they can share browsers.
          isolate: false,
        },
      },
      {
        test: {
          ...patience,
          name: 'release',
          include: ['tests/release/**/*.test.ts', ...chromiumFirst()],
          environment: 'node',
          provide: { properties, occasion: 'release' },
          setupFiles: 'tests/setup/seed-properties.ts',
          testTimeout: 600_000,
          hookTimeout: 120_000,
          // They count work and memory as well: one at a time.
          maxWorkers: 1,
          isolate: false,
        },
      },
    ],
  },
});
