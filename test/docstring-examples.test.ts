import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadSolver } from '../server/publishing/background/load-solver.ts';
import * as clustered from '../analysis/kernel/clustered-cases.ts';
import * as kernelMemory from '../analysis/kernel/kernel-memory.ts';
import { exampleCaseFile } from './analysis/example-case-file.ts';
import { planSheet } from './client/pages/indicator-plans/plan-sheet-sample.ts';
import * as publishedTables from './client/published-tables.ts';
import { docstringsIn, docstringsOf, evaluate } from './docstrings.ts';

/**
 * Every `@example expression // => value` in a docstring of analysis/ and surveys/ is evaluated with the exports of
 * its own file, of analysis/index.ts and the example case file, published tables, an indicator sheet, the solver and
 * what planes are made with in scope. A value written with four decimals is
 * compared to four decimals. In analysis/ every exported function owes an example.
 */
const root = join(import.meta.dirname, '..');

function toFourDecimals(value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(4)) : value;
}

async function moduleAt(file: string): Promise<Record<string, unknown>> {
  const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
  return exported;
}

const solver = await loadSolver();
const analysisExports = await moduleAt(join(root, 'analysis/index.ts'));
const files = globSync('{analysis,surveys}/**/*.ts', { cwd: root });

describe.each(files.toSorted())('%s', (name) => {
  const file = join(root, name);
  const docstrings = docstringsIn(file);

  for (const { expression, value } of docstrings.flatMap((docstring) => docstring.examples)) {
    test(`${expression.trim()} // => ${value.trim()}`, async () => {
      const planes = { ...clustered, ...kernelMemory };
      const samples = { ...planes, ...publishedTables, exampleCaseFile, planSheet, solver };
      const scope = { ...samples, ...analysisExports, ...(await moduleAt(file)) };
      const actual = evaluate(expression, scope);
      const isRounded = /^\s*-?\d+\.\d{4}\s*$/.test(value);
      expect(isRounded ? toFourDecimals(actual) : actual).toEqual(evaluate(value, scope));
    });
  }

  test('every exported function that owes an example has one', async () => {
    const exported = await moduleAt(file);
    const functions = Object.keys(exported).filter((key) => typeof exported[key] === 'function');
    const isOwed = name.startsWith('analysis') && !name.endsWith('index.ts');
    const shown = docstrings
      .filter(({ examples }) => examples.length > 0)
      .map((docstring) => docstring.exportedFunction);
    expect(isOwed ? functions.filter((key) => !shown.includes(key)) : []).toEqual([]);
  });
});

test('an example that is wrong, and one that is missing, are seen', () => {
  const [right, none] = docstringsOf(
    '/**\n * @example double(2) // => 5\n */\nexport function double(x) {}\n/** x */\nexport function bare() {}',
  );
  expect(right).toEqual({
    exportedFunction: 'double',
    examples: [{ expression: ' double(2) ', value: ' 5' }],
  });
  expect(evaluate('double(2)', { double: (x: number) => x * 2 })).not.toEqual(
    evaluate(right?.examples[0]?.value ?? '', {}),
  );
  expect(none).toEqual({ exportedFunction: 'bare', examples: [] });
});
