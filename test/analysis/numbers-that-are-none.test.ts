import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, test } from 'vitest';
import { loadSolver } from '../../server/publishing/background/load-solver.ts';
import { docstringsIn, evaluate } from '../docstrings.ts';
import { exampleCaseFile } from './example-case-file.ts';

/**
 * Every number in the arguments of every example of the rooms of statistics is replaced, one at a time, by NaN and by
 * endless numbers: the function refuses by a RangeError that says whose requirement it was. None comes out as a figure.
 */
const root = join(import.meta.dirname, '../..');
const rooms = [
  'association',
  'compare',
  'drivers',
  'finding',
  'index-score',
  'kernel',
  'means',
  'multiplicity',
  'numeric',
  'outcome',
  'proportions',
  'reliability',
  'tabulate',
  'weight',
];

/** Sorting cases and counting them as planes: the numbers there are places, bits and bytes, not figures. */
const machinery = [
  'clustered-cases',
  'count-clustered',
  'count-combinations',
  'counting-module',
  'filter-plane',
  'filtered-groups',
  'group-planes',
  'kernel-memory',
  'planes-of-case-file',
  'wasm-module',
].map((name) => `analysis/kernel/${name}.ts`);

type Meaning = (path: string, by: number) => boolean;

const endlessFreedom =
  (at: string): Meaning =>
  (path, by) =>
    path === at && by === Infinity;
const besideDrivers: Meaning = (path) => path.startsWith('0.used');

/** Where such a number has a meaning, or is not looked at: the argument, and the key within it. */
const meaningful: Record<string, Meaning> = {
  // Whatever a list holds: a place outside it is refused by its own words.
  at: () => true,
  floatAt: () => true,
  // Cases and groups made by checked code, and what was counted of them.
  addedCounts: () => true,
  countPlainly: () => true,
  crossTabOfCounts: () => true,
  optionGroups: () => true,
  intAt: () => true,
  // Not those who were not asked: they are in no base.
  columnOfCounts: (path) => path === '1.notAsked',
  tableOfTotal: (path) => path === '1.notAsked',
  // Letters follow from the difference and the adjusted p-value of a pair.
  columnLetters: (path) => /\.(z|p)$/.test(path),
  // The one base that was asked for.
  percentBase: (path) => path !== '0.mentionCount',
  // Which tables there are follows from codes.
  plannedTables: () => true,
  // What leads follows from counts and from those who answered.
  tableFinding: (path) => /\.(askedBase|nonresponseCount|nonSubstantiveCount)$/.test(path),
  // Which groups are shown; what is in them follows from the cases.
  shownGroupOf: () => true,
  weightedComparison: (path) => path.startsWith('0.'),
  // The groups that are compared, and of them those who answered.
  pooledMentions: (path) => !/\.points\[[12]\]\.column\.(answeredBase|counts)/.test(path),
  // A fact may leave one side open.
  settledUnknowns: (path, by) => /\.(lower|upper)$/.test(path) && !Number.isNaN(by),
  // Values of drivers, not their places in the list they were taken from.
  regression: besideDrivers,
  relativeWeights: besideDrivers,
  shareIntervals: besideDrivers,
  shapleyShares: besideDrivers,
  // Student's distribution with endless degrees of freedom is the normal one.
  studentQuantile: endlessFreedom('1'),
  studentTwoSided: endlessFreedom('1'),
  studentUpperTail: endlessFreedom('1'),
  surveyProportionInterval: endlessFreedom('1.df'),
  targetTest: endlessFreedom('2.df'),
};

type Run = (...args: unknown[]) => unknown;

/** Every copy of a list of arguments in which one number is another. A case file is made by checked code, and stays. */
function spoiltCopies(args: readonly unknown[], by: number): { path: string; spoilt: unknown[] }[] {
  const copies: { path: string; spoilt: unknown[] }[] = [];
  const walk = (value: unknown, path: string, put: (replacement: unknown) => unknown[]): void => {
    if (typeof value === 'number') copies.push({ path, spoilt: put(by) });
    else if (value instanceof Float64Array || Array.isArray(value)) {
      const list: unknown[] = [...value];
      for (const [index, entry] of list.entries()) {
        walk(entry, `${path}[${index}]`, (replacement) => put(list.toSpliced(index, 1, replacement)));
      }
    } else if (isPlain(value) && value !== exampleCaseFile) {
      for (const [key, entry] of Object.entries(value)) {
        walk(entry, `${path}.${key}`, (replacement) => put({ ...value, [key]: replacement }));
      }
    }
  };
  for (const [index, argument] of args.entries()) {
    walk(argument, `${index}`, (replacement) => args.toSpliced(index, 1, replacement));
  }
  return copies;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** What a function does with the arguments of one call, spoilt, unless it refuses them by name. */
function acceptances(run: Run, args: readonly unknown[], isMeaningful: Meaning): string[] {
  return [Number.NaN, Infinity, -Infinity].flatMap((by) =>
    spoiltCopies(args, by).flatMap(({ path, spoilt }) => {
      const outcome = isMeaningful(path, by) ? null : acceptance(run, spoilt);
      return outcome === null ? [] : [`${by} at ${path}: ${outcome}`];
    }),
  );
}

function acceptance(run: Run, args: readonly unknown[]): string | null {
  try {
    return `gives ${JSON.stringify(run(...args))}`;
  } catch (error) {
    const isByName = error instanceof RangeError && /requires|knows|has rows/.test(error.message);
    return isByName ? null : String(error);
  }
}

async function moduleAt(file: string): Promise<Record<string, unknown>> {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  return exported;
}

const solver = await loadSolver();
const all = await moduleAt(join(root, 'analysis/index.ts'));
const functions = rooms
  .flatMap((room) => globSync(`analysis/${room}/*.ts`, { cwd: root }).toSorted())
  .filter((file) => !machinery.includes(file))
  .flatMap((file) =>
    docstringsIn(join(root, file)).flatMap(({ exportedFunction: name, examples }) =>
      name === null ? [] : [{ file, name, expressions: examples.map(({ expression }) => expression) }],
    ),
  );

test.each(functions)('$file: $name', async ({ file, name, expressions }) => {
  const own = await moduleAt(join(root, file));
  const run = own[name] as Run;
  const calls: unknown[][] = [];
  const watched: Run = (...args) => {
    calls.push(args);
    return run(...args);
  };
  const scope = { ...all, exampleCaseFile, solver, ...own, [name]: watched };
  for (const expression of expressions) evaluate(expression, scope);
  const isMeaningful = meaningful[name] ?? (() => false);
  expect(calls.flatMap((args) => acceptances(run, args, isMeaningful))).toEqual([]);
});

describe('a function that takes what is no number', () => {
  const never: Meaning = () => false;

  it('is found where it gives a figure', () => {
    const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
    const careless: Run = (options) => mean((options as { values: number[] }).values);
    expect(acceptances(careless, [{ values: [2, 4] }], never)).toEqual([
      'NaN at 0.values[0]: gives null',
      'NaN at 0.values[1]: gives null',
      'Infinity at 0.values[0]: gives null',
      'Infinity at 0.values[1]: gives null',
      '-Infinity at 0.values[0]: gives null',
      '-Infinity at 0.values[1]: gives null',
    ]);
  });

  it('is found where it fails by chance', () => {
    const careless: Run = (count) => Array<number>(Number(count)).fill(0);
    expect(acceptances(careless, [3], never)).toEqual([
      'NaN at 0: RangeError: Invalid array length',
      'Infinity at 0: RangeError: Invalid array length',
      '-Infinity at 0: RangeError: Invalid array length',
    ]);
  });

  it('is found where it takes an endless number only', () => {
    const careless: Run = (count) => {
      if (Number.isNaN(count)) throw new RangeError('careless requires a number');
      return 1;
    };
    expect(acceptances(careless, [3], never)).toEqual(['Infinity at 0: gives 1', '-Infinity at 0: gives 1']);
  });
});
