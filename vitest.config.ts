import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './test/chromium.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    globalSetup: './test/global-setup.ts',
    // Pages wait more than they compute: one file more than there are cores leaves none idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/client/**', 'test/end-to-end/**'],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Named, so that none is discovered half way and reloads the page under a running test.
        optimizeDeps: {
          include: [
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            'axe-core',
            'canonicalize',
            'fast-check',
            'lit',
            'lit/directives/keyed.js',
            'lit/directives/live.js',
            'lit/directives/ref.js',
            'lit/directives/repeat.js',
            'uqr',
            'zod',
          ],
        },
        test: {
          name: 'component',
          include: ['test/client/**/*.test.ts'],
          setupFiles: ['test/client/load-english.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: await chromiumLaunchOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
