import { readFileSync } from 'node:fs';

export interface Docstring {
  exportedFunction: string | null;
  examples: { expression: string; value: string }[];
}

/** The docstrings of a source file, with the function that each stands before and its `@example expression // => value`. */
export function docstringsOf(source: string): Docstring[] {
  const block = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*(?:export (?:async )?function\*? (\w+))?/g;
  return [...source.matchAll(block)].map(([, text = '', exportedFunction]) => {
    const plain = text.replaceAll(/^[ \t]*\*? ?/gm, '');
    const examples = plain
      .split('@example')
      .slice(1)
      .flatMap((part) => {
        const [expression, rest] = part.split('// =>');
        const value = rest?.split('\n')[0];
        return expression === undefined || value === undefined ? [] : [{ expression, value }];
      });
    return { exportedFunction: exportedFunction ?? null, examples };
  });
}

export function docstringsIn(file: string): Docstring[] {
  return docstringsOf(readFileSync(file, 'utf8'));
}

/** What an expression gives with these names in scope. */
export function evaluate(expression: string, scope: Record<string, unknown>): unknown {
  // eslint-disable-next-line typescript/no-implied-eval -- running what a docstring says is the point of this file
  return new Function(...Object.keys(scope), `return (${expression.trim()});`)(...Object.values(scope));
}
