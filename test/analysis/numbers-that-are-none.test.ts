import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../../server/publishing/background/load-solver.ts';
import { docstringsIn, evaluate } from '../docstrings.ts';
import { exampleCaseFile } from './example-case-file.ts';

/**
 * Every number in the arguments of every example of analysis/ is replaced, one at a time, by NaN and by an endless
 * number: the function refuses by a RangeError that says whose requirement it was. None comes out as a figure.
 */
const root = join(import.meta.dirname, '../..');
const rooms = 'proportions,means,association,reliability,multiplicity,weight,compare,drivers,index-score,numeric';

/** Where such a number has a meaning, and what it is. */
const meaningful: Record<string, (path: string) => boolean> = {};

interface Place {
  path: string;
  spoilt: unknown[];
}

/** Every copy of a list of arguments in which one number is replaced. */
export function spoiltCopies(args: readonly unknown[], by: number): Place[] {
  const places: Place[] = [];
  const walk = (value: unknown, path: string, put: (replacement: unknown) => unknown[]): void => {
    if (typeof value === 'number') places.push({ path, spoilt: put(by) });
    else if (value instanceof Float64Array || Array.isArray(value)) {
      const list: unknown[] = [...value];
      for (const [index, entry] of list.entries()) {
        walk(entry, `${path}[${index}]`, (replacement) => put(list.toSpliced(index, 1, replacement)));
      }
    } else if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      for (const [key, entry] of Object.entries(value)) {
        walk(entry, `${path}.${key}`, (replacement) => put({ ...value, [key]: replacement } as never));
      }
    }
  };
  for (const [index, argument] of args.entries()) {
    walk(argument, `${index}`, (replacement) => args.toSpliced(index, 1, replacement));
  }
  return places;
}

/** What came of it: nothing, or the words in which it was refused. */
function refusal(run: (...args: unknown[]) => unknown, args: unknown[]): string {
  try {
    return `not refused: ${JSON.stringify(run(...args))}`;
  } catch (error) {
    return error instanceof RangeError && /requires|knows|has rows/.test(error.message)
      ? 'refused'
      : `not by name: ${String(error)}`;
  }
}

async function moduleAt(file: string): Promise<Record<string, unknown>> {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  return exported;
}

const solver = await loadSolver();
const all = await moduleAt(join(root, 'analysis/index.ts'));
const files = globSync(`analysis/{${rooms}}/*.ts`, { cwd: root }).toSorted();

describe.each(files)('%s', (name) => {
  const file = join(root, name);
  for (const { exportedFunction, examples } of docstringsIn(file)) {
    if (exportedFunction === null) continue;
    test(exportedFunction, async () => {
      const own = await moduleAt(file);
      const calls: unknown[][] = [];
      const run = own[exportedFunction] as (...args: unknown[]) => unknown;
      const watched = (...args: unknown[]): unknown => {
        calls.push(args);
        return run(...args);
      };
      const scope = { ...all, exampleCaseFile, solver, ...own, [exportedFunction]: watched };
      for (const { expression } of examples) evaluate(expression, scope);
      const outcomes = calls.flatMap((args) =>
        [Number.NaN, Infinity, -Infinity].flatMap((by) =>
          spoiltCopies(args, by)
            .filter(({ path }) => meaningful[exportedFunction]?.(path) !== true)
            .map(({ path, spoilt }) => `${by} at ${path}: ${refusal(run, spoilt)}`),
        ),
      );
      expect(outcomes.filter((outcome) => !outcome.endsWith(': refused'))).toEqual([]);
    });
  }
});
