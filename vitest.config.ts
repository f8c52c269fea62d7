import { availableParallelism } from 'node:os';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumLaunchOptions } from './test/chromium.ts';
import { limits } from './test/limits.ts';
import { postgresPrograms } from './test/server/postgres/postgres-programs.ts';

// Workers and what they start compile our sources and the packages once, not each anew.
process.env['NODE_COMPILE_CACHE'] ??= 'node_modules/.cache/kotae-tests';

const launchOptions = await chromiumLaunchOptions();
const leaveWithRunner = './test/leave-with-runner.ts';

/** Commands and servers in processes of their own, and the linking adversary: not in `npm run test:quick`. */
const long = [
  'test/server/{cli,crash-drill,kill,whole-wave}.test.ts',
  'test/deployment/bundle.test.ts',
  'test/server/{anonymity,commands}/**',
];

/** About SQLite's own files, or of commands and servers in processes of their own; and those in which nothing is stored. */
const notOnPostgres = [
  'test/server/store/{migrations,response-file,scattered-insert}.test.ts',
  'test/server/publishing/case-file/**',
  'test/server/publishing/release/publish-and-die.test.ts',
  'test/server/{anonymity,commands,intake}/**',
  'test/server/authoring/import/**',
  'test/server/{app,cli,configuration,daily-backup,demonstration,kill,preflight,stop}.test.ts',
];

/** The whole suite of the server takes minutes more: what answering, closing and publishing stand on is run always. */
const onPostgres =
  process.env['KOTAE_TEST_STORE'] === 'postgres'
    ? ['test/server/**/*.test.ts']
    : [
        'test/server/postgres/**/*.test.ts',
        'test/server/{crash-drill,whole-wave}.test.ts',
        'test/server/routes/**/{responses,tickets,session,own-account,account-invitations}.test.ts',
        'test/server/store/compiled-once.test.ts',
        'test/server/fieldwork/{organisation,paper,sealing,waves}/*.test.ts',
        'test/server/organisations/{damaged-organisation,hourly-duties,many-organisations,two-organisations}.test.ts',
        'test/server/publishing/{release,texts}/*.test.ts',
        'test/server/publishing/unit-pages/unit-page.test.ts',
      ];
const hasPostgres = postgresPrograms() !== null;
if (!hasPostgres) {
  console.warn(
    'NOT TESTED: PostgreSQL. Its programs (postgres, initdb) are not in PATH nor in KOTAE_POSTGRES_BIN.',
  );
}

export default defineConfig(({ mode }) => ({
  test: {
    reporters: ['default', './test/count-reporter.ts'],
    setupFiles: ['./test/seed.ts'],
    testTimeout: limits.test,
    hookTimeout: limits.test,
    teardownTimeout: limits.wait,
    expect: { poll: { timeout: limits.wait } },
    // Pages wait more than they compute: one file more than there are cores leaves none idle.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          isolate: false,
          setupFiles: [leaveWithRunner],
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/client/**',
            'test/end-to-end/**',
            'test/server/postgres/**',
            ...(mode === 'quick' ? long : []),
          ],
        },
      },
      ...(hasPostgres
        ? [
            {
              extends: true as const,
              test: {
                name: 'postgres',
                isolate: false,
                setupFiles: [leaveWithRunner],
                include: onPostgres,
                exclude: notOnPostgres,
                globalSetup: './test/server/postgres/shared-cluster.ts',
              },
            },
          ]
        : []),
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
            'lit/directive-helpers.js',
            'lit/directive.js',
            'lit/directives/keyed.js',
            'lit/directives/live.js',
            'lit/directives/ref.js',
            'lit/directives/repeat.js',
            'pure-rand/distribution/uniformFloat64',
            'pure-rand/generator/xoroshiro128plus',
            'uqr',
            'zod',
          ],
        },
        test: {
          name: 'component',
          include: ['test/client/**/*.test.ts'],
          setupFiles: ['./test/client/load-english.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            connectTimeout: limits.wait,
            provider: playwright({
              launchOptions,
              actionTimeout: limits.wait,
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'end-to-end',
          isolate: false,
          setupFiles: [leaveWithRunner],
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: './test/end-to-end/shared-browser.ts',
        },
      },
    ],
  },
}));
