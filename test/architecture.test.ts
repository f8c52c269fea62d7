import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Of surveys/schema what needs no zod: small enough for every page. */
const plainData = [
  'surveys/schema/code-pattern',
  'surveys/schema/issue',
  'surveys/schema/language',
  'surveys/schema/punctuation',
];

/**
 * Who may import whom. One line a room: what it may import at run time and, after "type ", for types only.
 * A path means everything below it. Packages are named; node: stands for Node's own modules.
 */
const mayImport: Record<string, string[]> = {
  'surveys/schema': ['surveys/schema', 'zod'],
  'surveys/items': ['surveys/items', ...plainData, 'type surveys/schema'],
  'surveys/check': ['surveys/check', 'surveys/schema', 'surveys/items', 'surveys/routing', 'zod'],
  'surveys/versions': ['surveys/versions', ...plainData, 'surveys/items', 'type surveys/schema'],
  'surveys/organisation': ['surveys/organisation', 'surveys/schema', 'surveys/check', 'surveys/items'],
  'surveys/rotation': ['surveys/rotation', 'surveys/items', 'type surveys/schema'],
  'surveys/routing': ['surveys/items', 'surveys/routing', 'type surveys/schema'],
  'surveys/tickets': [
    'surveys/tickets',
    ...plainData,
    'type surveys/schema',
    '@noble/hashes',
    'canonicalize',
  ],
  'surveys/sealing': [
    'surveys/sealing',
    'surveys/tickets/blind-signature',
    '@noble/ciphers',
    '@noble/curves',
    '@noble/hashes',
  ],

  analysis: ['analysis', 'type surveys', 'simple-statistics', '@stdlib', 'ml-matrix', 'highs', 'pure-rand'],
  // What an outsider can work out judges what is hidden, so neither knows the other: below both lie only the names of
  // groups within groups, rounding and linear programming.
  'analysis/audit': [
    'analysis/audit',
    'analysis/report',
    'analysis/numeric',
    'analysis/tabulate/banner-code',
    'analysis/proportions/wilson-interval',
    'analysis/outcome/missing',
    'type analysis/codebook',
    'type analysis/tabulate',
    'type surveys',
    'simple-statistics',
    'highs',
  ],
  'analysis/suppress': [
    'analysis/suppress',
    'analysis/association/margins',
    'analysis/codebook',
    'analysis/kernel',
    'analysis/numeric',
    'analysis/outcome',
    'analysis/tabulate',
    'type surveys',
    'simple-statistics',
    'pure-rand',
    'highs',
  ],
  'analysis/report': [
    'analysis',
    'surveys/items',
    'surveys/schema',
    'type surveys',
    'zod',
    'd3-scale',
    'd3-array',
  ],

  'server/contract': [
    'server/contract',
    'analysis/report',
    'surveys/schema',
    'type surveys',
    '@hono/zod-openapi',
    'zod',
  ],
  'server/store': [
    'server/store',
    'type server/contract',
    'surveys/items',
    'type surveys',
    'type analysis',
    'kysely',
    'better-sqlite3',
    'pg',
    'node:',
  ],
  'server/access': [
    'server/access',
    'server/store',
    'server/problems',
    'server/contract',
    'type surveys',
    '@zxcvbn-ts',
    'better-auth',
    'openid-client',
    'otpauth',
    'rate-limiter-flexible',
    'node:',
  ],
  'server/backup': ['server/backup', 'server/store', 'zod', 'node:'],
  'server/log': ['server/contract', 'server/store', 'papaparse'],
  'server/mail': ['type server/contract', 'nodemailer'],
  'server/intake': [
    'server/intake',
    'server/contract',
    'server/problems',
    'surveys',
    '@hono/zod-openapi',
    'hucre',
    'papaparse',
    'node:',
  ],
  'server/authoring': [
    'server/authoring',
    'server/intake',
    'server/contract',
    'server/content-hash',
    'server/problems',
    'server/store',
    'type server/dependencies',
    'surveys',
    'hucre',
    'saxes',
    'zod',
    'node:',
  ],
  'server/fieldwork': [
    'server/fieldwork',
    'server/intake',
    'server/contract',
    'server/content-hash',
    'server/problems',
    'server/store',
    'type server/mail',
    'type server/dependencies',
    'surveys',
    'canonicalize',
    'papaparse',
    'node:',
  ],
  'server/publishing': [
    'server/publishing',
    'server/fieldwork',
    'server/contract',
    'server/content-hash',
    'server/problems',
    'server/store',
    'type server/dependencies',
    'surveys',
    'analysis',
    'canonicalize',
    'papaparse',
    'docx',
    'fflate',
    // Pages for everybody are files as well: written whole, without a script.
    'hono/html',
    'hucre',
    'highs',
    '@myriaddreamin/typst-ts-node-compiler',
    'lindera-wasm-nodejs-ipadic',
    'node:',
  ],
  'server/routes': [
    'server/routes',
    'server/access',
    'server/authoring',
    'server/contract',
    'server/fieldwork',
    'server/intake',
    'server/issue-words',
    'server/log',
    'server/problems',
    'server/publishing',
    'server/store',
    'type server/dependencies',
    'surveys',
    'type analysis/report',
    'hono',
    '@hono/zod-openapi',
    '@hono/node-server',
    'node:',
  ],
  // The adversary runs whole waves with the code that respondents meet.
  'server/anonymity': [
    'server/anonymity',
    'server/fieldwork',
    'server/open-dependencies',
    'server/store',
    'type server/dependencies',
    'surveys/tickets',
    'better-sqlite3',
    'pure-rand',
    'node:',
  ],
  'server/organisations': [
    'server/organisations',
    'server/app',
    'server/commands/command-language',
    'server/daily-backup',
    'server/every-hour',
    'server/fieldwork/calendar',
    'server/hold-sound-directory',
    'server/mail',
    'server/metrics',
    'server/open-dependencies',
    'server/problems',
    'server/publishing/release/code-version',
    'server/routes/answers/problem-response',
    'server/start-words',
    'server/store',
    'type server/configuration',
    'type server/dependencies',
    'type server/serve-one',
    'type surveys',
    'hono',
    'zod',
    'node:',
  ],
  'server/commands': ['server', 'surveys', 'type analysis/report', 'commander', 'node:'],
  'server/demo': ['server', 'surveys/tickets', 'type surveys', 'pure-rand', 'node:'],
  server: [
    'server',
    'surveys',
    // Days in an error read as days do everywhere.
    'analysis/report/words',
    'hono',
    '@hono/zod-openapi',
    '@hono/node-server',
    'commander',
    'canonicalize',
    'zod',
    'node:',
  ],

  client: [
    'lit',
    'client',
    ...plainData,
    'surveys/items',
    'surveys/routing',
    'surveys/tickets',
    'surveys/versions',
    'type surveys',
    'analysis/report',
    'analysis/numeric',
    'type analysis',
    'type server/contract',
  ],
  'client/build': ['client/build', 'vite', 'node:'],
  'client/api': [
    'client',
    'analysis/report',
    'type server/contract',
    'type surveys',
    // The agreed shapes are schemas; the browser's policy is set where they are used.
    'zod',
  ],
  'client/components': [
    'lit',
    'uqr',
    'client',
    ...plainData,
    'surveys/items',
    'type surveys',
    'type server/contract',
  ],
};

interface Import {
  file: string;
  target: string;
  isType: boolean;
}

function importsOf(file: string, source: string): Import[] {
  const pattern =
    /^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map(([, isType, named, dynamic]) => {
    const name = named ?? dynamic ?? '';
    return {
      file,
      target: name.startsWith('.') ? normalize(join(dirname(file), name)) : name,
      isType: isType !== undefined,
    };
  });
}

function isAllowed({ file, target, isType }: Import): boolean {
  if (dirname(file) === 'client' && target.startsWith('node:')) return true;
  if (file === 'client/vite.config.ts') return true;
  const room = Object.keys(mayImport)
    .filter((candidate) => file.startsWith(`${candidate}/`))
    .toSorted((a, b) => b.length - a.length)[0];
  return (mayImport[room ?? ''] ?? []).some((rule) => {
    const forTypes = rule.startsWith('type ');
    const path = forTypes ? rule.slice(5) : rule;
    if (forTypes && !isType) return false;
    return (
      target === path || target.startsWith(path.endsWith(':') ? path : `${path}/`) || target === `${path}.ts`
    );
  });
}

/** The files of this repository that run when some do. */
function reachedFrom(start: readonly string[], read: (file: string) => string): Set<string> {
  const reached = new Set(start);
  // A set that grows while it is walked is walked to its end.
  for (const file of reached) {
    for (const { target, isType } of importsOf(file, read(file))) {
      if (!isType && target.endsWith('.ts')) reached.add(target);
    }
  }
  return reached;
}

/** Files that run only when themselves have run: a circle of imports, types and pages loaded later left out. */
function circles(list: readonly string[], read: (file: string) => string): string[] {
  const next = new Map(
    list.map((file) => [
      file,
      importsOf(file, read(file).replaceAll(/\bimport\([^)]*\)/g, ''))
        .filter(({ isType, target }) => !isType && list.includes(target))
        .map(({ target }) => target),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (path.includes(file) || done.has(file)) return;
    for (const target of next.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of list) walk(file, []);
  return found;
}

/** What only a test may leave out lies in these files: who may import them. */
const openedByTests: Record<string, string[]> = {
  'analysis/suppress/suppressed-tables.ts': ['analysis/suppress/suppress-tables.ts'],
  'server/publishing/tables/tabulated-wave.ts': [
    'server/publishing/tables/disclosure-control.ts',
    'server/publishing/release/release-tables.ts',
    'server/publishing/release/release-cases.ts',
    'server/publishing/release/release-wave.ts',
  ],
  'server/publishing/release/release-tables.ts': ['server/publishing/release/release-cases.ts'],
  'server/publishing/release/release-cases.ts': [
    'server/publishing/release/release-wave.ts',
    'server/commands/tabulate.ts',
  ],
  'server/publishing/release/release-wave.ts': ['server/publishing/background/tables-worker.ts'],
  'server/publishing/crosses/release-cross.ts': [
    'server/publishing/background/cross-in-background.ts',
    'server/publishing/background/cross-worker.ts',
    'server/publishing/crosses/further-crosses.ts',
  ],
};
const openers = (list: Import[]) =>
  list
    .filter(({ file, target }) => openedByTests[target]?.includes(file) === false)
    .map((one) => `${one.file} -> ${one.target}`);

const sourceOf = (file: string): string => readFileSync(file, 'utf8');
const files = globSync('{server,client,surveys,analysis}/**/*.ts').map((file) => file.replaceAll('\\', '/'));
const violations = (list: Import[]) =>
  list.filter((one) => !isAllowed(one)).map((one) => `${one.file} -> ${one.target}`);

describe('the house', () => {
  it('every import is one its room may make', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(violations(files.flatMap((file) => importsOf(file, sourceOf(file))))).toEqual([]);
  });

  it.each([
    ['surveys/items/rating-scale.ts', "import { z } from 'zod';"],
    ['surveys/schema/item.ts', "import { readFileSync } from 'node:fs';"],
    ['analysis/tabulate/cross-tab.ts', "import { sql } from 'kysely';"],
    ['analysis/tabulate/cross-tab.ts', "import { checkItem } from '../../surveys/check/check-item.ts';"],
    ['analysis/audit/splits.ts', "import { findLeak } from '../suppress/leak/find-leak.ts';"],
    ['analysis/audit/splits.ts', "import type { Leak } from '../suppress/leak/leak-question.ts';"],
    ['analysis/audit/splits.ts', "import { suppressTables } from '../index.ts';"],
    ['analysis/audit/splits.ts', "import { pointConditions } from '../tabulate/point-conditions.ts';"],
    ['analysis/suppress/leak/find-leak.ts', "import { splitOf } from '../../audit/unknown-count.ts';"],
    ['analysis/suppress/leak/find-leak.ts', "import type { Routing } from '../../audit/audited-table.ts';"],
    ['analysis/suppress/leak/find-leak.ts', "import { outsiderAudit } from '../../index.ts';"],
    ['server/publishing/audit/audit-wave.ts', "import { ja } from '../../../client/strings/console/ja.ts';"],
    ['server/routes/publishing/tables.ts', "import { crossTab } from '../../analysis/index.ts';"],
    ['server/fieldwork/waves/close-wave.ts', "import { sql } from 'kysely';"],
    ['client/pages/respond/main.ts', "import { roles } from '../../../server/contract/accounts.ts';"],
    ['client/tables/cross-tab-table.ts', "import { scaleLinear } from 'd3-scale';"],
    ['client/tables/cross-tab-table.ts', "import { crossTab } from '../../analysis/index.ts';"],
  ])('a planted violation is found: %s %s', (file, line) => {
    expect(violations(importsOf(file, line))).toHaveLength(1);
  });

  it('no file imports itself by way of others', () => {
    expect(circles(files, sourceOf)).toEqual([]);
    const planted = (file: string): string =>
      file === 'analysis/numeric/at.ts'
        ? "import { margins } from '../association/margins.ts';"
        : sourceOf(file);
    expect(circles(files, planted)).toHaveLength(1);
  });

  it('the audit runs no code of what it judges, and shares with it only what lies below both', () => {
    const judge = reachedFrom(
      files.filter((file) => file.startsWith('analysis/audit/')),
      sourceOf,
    );
    const judged = reachedFrom(
      files.filter((file) => file.startsWith('analysis/suppress/')),
      sourceOf,
    );
    const isBelow = (file: string): boolean => /^analysis\/(numeric|outcome)\//.test(file);
    expect([...judge].filter((file) => judged.has(file) && !isBelow(file))).toEqual([
      'analysis/tabulate/banner-code.ts',
    ]);
    const planted = (file: string): string =>
      file === 'analysis/report/cells.ts'
        ? "import { findLeak } from '../suppress/leak/find-leak.ts';"
        : sourceOf(file);
    expect(reachedFrom(['analysis/audit/published-outputs.ts'], planted)).toContain(
      'analysis/suppress/leak/find-leak.ts',
    );
  });

  it('no page counts cases: what it would need is refused there', () => {
    const pages = files.filter((file) => file.startsWith('client/'));
    const ofKernel = (read: (file: string) => string): string[] =>
      [...reachedFrom(pages, read)].filter((file) => file.startsWith('analysis/kernel/'));
    expect(ofKernel(sourceOf)).toEqual([]);
    const planted = (file: string): string =>
      file === 'analysis/report/cells.ts' ? "import { crossTab } from '../index.ts';" : sourceOf(file);
    expect(ofKernel(planted)).toContain('analysis/kernel/counting-module.ts');
  });

  it('no safeguard of suppression can be left out but by a test', () => {
    for (const target of Object.keys(openedByTests)) expect(files).toContain(target);
    expect(openers(files.flatMap((file) => importsOf(file, sourceOf(file))))).toEqual([]);
    const planted = "export { suppressedTables } from './suppress/suppressed-tables.ts';";
    expect(openers(importsOf('analysis/index.ts', planted))).toHaveLength(1);
  });

  it('no number of analysis is made up where one is missing', () => {
    const madeUp = (code: string) => code.match(/\?\? [01]\b.*/g) ?? [];
    expect(
      files.filter((name) => name.startsWith('analysis/')).flatMap((file) => madeUp(sourceOf(file))),
    ).toEqual([]);
    expect(madeUp('sum += counts[index] ?? 0;')).toHaveLength(1);
  });

  it('analysis knows no people', () => {
    const words = /\b(employee|user|e-?mail)s?\b/i;
    for (const file of files.filter((name) => name.startsWith('analysis/'))) {
      expect(`${file}: ${words.exec(readFileSync(file, 'utf8'))?.[0]}`).toBe(`${file}: undefined`);
    }
  });

  it('surveys and analysis are pure: no clock, no chance, no environment', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bprocess\.|\bfetch\(/;
    for (const file of files.filter((name) => /^(analysis|surveys)\//.test(name))) {
      const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '');
      expect(`${file}: ${impure.exec(code)?.[0]}`).toBe(`${file}: undefined`);
    }
  });

  it('there is no room for things without a name', () => {
    expect(files.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.ts$)/.test(file))).toEqual([]);
  });
});
