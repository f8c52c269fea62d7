import { globSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { build } from 'vite';
import { beforeAll, describe, expect, it } from 'vitest';

/* What a production install (npm ci --omit=dev) brings: all that the server needs, and nothing else. */

interface LockedPackage {
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  resolved?: string;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
type Lock = Record<string, LockedPackage>;

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;
const { dependencies, optionalDependencies } = readJson('package.json') as Record<
  'dependencies' | 'optionalDependencies',
  Record<string, string>
>;
const lock = (readJson('package-lock.json') as { packages: Lock }).packages;

const programs = ['server/main.ts', 'server/cli.ts', ...globSync('server/**/*-worker.ts')];

/** `@scope/name/file.js` -> `@scope/name` */
const packageOf = (target: string) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? '';

/**
 * The packages that the programs of the server load when they run, types left out, as a bundler follows them.
 * `planted` is a line of code at the top of one file, as if it stood there.
 */
async function packagesAtRunTime(planted?: { file: string; line: string }): Promise<string[]> {
  const packages = new Set<string>();
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'packages-at-run-time',
        enforce: 'pre',
        transform: (code, id) => {
          // Files of packages that are read, not run: fonts.
          for (const [, target = ''] of code.matchAll(/import\.meta\.resolve\(\s*'([^'.][^']*)'/g)) {
            packages.add(packageOf(target));
          }
          return planted && id.endsWith(planted.file) ? `${planted.line}\n${code}` : null;
        },
        resolveId(target, importer) {
          if (importer === undefined || target.startsWith('.')) return null;
          if (!isBuiltin(target)) packages.add(packageOf(target));
          return { id: target, external: true };
        },
      },
    ],
    build: { ssr: true, write: false, rolldownOptions: { input: programs } },
  });
  return [...packages].toSorted();
}

/** Where package.json and what is loaded differ. */
function misplaced(loaded: readonly string[], declared = Object.keys(dependencies)): string[] {
  return [
    ...loaded.filter((name) => !declared.includes(name)).map((name) => `${name}: missing in dependencies`),
    ...declared.filter((name) => !loaded.includes(name)).map((name) => `${name}: the server never loads it`),
  ];
}

describe('dependencies are what the server loads', () => {
  let loaded: string[];
  beforeAll(async () => {
    loaded = await packagesAtRunTime();
  });

  it('all of it, and nothing that only pages, tests or nobody import', () => {
    expect(loaded).toContain('hono');
    expect(misplaced(loaded)).toEqual([]);
  });

  it.each([
    ['server/configuration.ts', "import 'uqr';", 'uqr: missing in dependencies'],
    ['surveys/items/rating-scale.ts', "import 'fast-check';", 'fast-check: missing in dependencies'],
    ['analysis/index.ts', "export * from 'd3-time';", 'd3-time: missing in dependencies'],
    ['server/serve.ts', "await import('vite');", 'vite: missing in dependencies'],
  ])('a planted import is found: %s %s', async (file, line, problem) => {
    expect(misplaced(await packagesAtRunTime({ file, line }))).toEqual([problem]);
  });

  it('a planted import of a type is none', async () => {
    const line = "import type { Plugin } from 'vite';";
    expect(await packagesAtRunTime({ file: 'server/configuration.ts', line })).toEqual(loaded);
  });

  it('a planted passenger is found', () => {
    expect(misplaced(loaded, [...loaded, 'uqr'])).toEqual(['uqr: the server never loads it']);
  });
});

/** What keeps `npm ci --omit=dev` from bringing the packages of the server alone, or from working everywhere. */
function lockProblems(packages: Lock): string[] {
  return Object.entries(packages).flatMap(([path, one]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const peers = Object.keys(one.peerDependencies ?? {}).filter(
      (peer) => one.peerDependenciesMeta?.[peer]?.optional !== true,
    );
    return [
      // There for development, and wanted by a package of production as an optional peer: npm installs it for both.
      one.devOptional && `${name}: a package of development that production installs`,
      // --omit=optional may leave out nothing but the Node.js that comes along, what sets PDFs, and what reaches
      // PostgreSQL from a platform of others.
      one.optional &&
        !one.dev &&
        !(name in optionalDependencies) &&
        !name.startsWith('@myriaddreamin/typst-ts-node-compiler-') &&
        name !== 'pg-cloudflare' &&
        `${name}: optional, but not a Node.js`,
      one.resolved !== undefined && `${name}: tied to ${one.resolved}`,
      // npm leaves peers to package.json here (.npmrc). oxlint takes the place of eslint.
      ...peers
        .filter((peer) => peer !== 'eslint' && !(`node_modules/${peer}` in packages))
        .map((peer) => `${name}: needs ${peer} beside it`),
    ].filter((problem) => typeof problem === 'string');
  });
}

describe('package-lock.json', () => {
  it('brings no package of development to production, is tied to no registry, and lacks no peer', () => {
    expect(Object.keys(lock).length).toBeGreaterThan(300);
    expect(lockProblems(lock)).toEqual([]);
  });

  it.each<[string, LockedPackage, string]>([
    ['vitest', { devOptional: true }, 'vitest: a package of development that production installs'],
    ['fsevents', { optional: true }, 'fsevents: optional, but not a Node.js'],
    [
      '@scope/one',
      { resolved: 'https://packages.example/one.tgz' },
      '@scope/one: tied to https://packages.example/one.tgz',
    ],
    ['react-dom', { peerDependencies: { react: '^19.0.0' } }, 'react-dom: needs react beside it'],
  ])('a planted entry is found: %s', (name, entry, problem) => {
    expect(lockProblems({ ...lock, [`node_modules/${name}`]: entry })).toEqual([problem]);
  });
});
