import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conform } from './conform.ts';
import { largestError } from './largest-error.ts';
import { readReference } from './reference.ts';

/** Results computed with R and their data are not part of this repository: README, "Statistics". */
const folder = join(import.meta.dirname, '../../../shared/reference');

describe.runIf(existsSync(join(folder, 'reference.json')))('results computed with R', () => {
  const reference = existsSync(join(folder, 'reference.json')) ? readReference(folder) : null;
  test.each(reference?.entries ?? [])('$family $id', (entry) => {
    if (reference === null) return;
    const { failures, figureCount } = conform(reference, entry);
    expect(failures).toEqual([]);
    expect(figureCount).toBeGreaterThan(0);
  });
});

describe('the comparison', () => {
  test('finds a figure that is off, missing, or no number', () => {
    const expected = { a: 0.5, p_a: 1e-9, n: 3, word: 'met' };
    expect(largestError({ a: 0.5 + 1e-12, p_a: 1e-9, n: 3, word: 'met' }, expected, 1e-10).failures).toEqual(
      [],
    );
    expect(
      largestError({ a: 0.5 + 1e-9, p_a: 1e-9, n: 3, word: 'met' }, expected, 1e-10).failures,
    ).toHaveLength(1);
    expect(largestError({ a: 0.5, p_a: 2e-9, n: 3, word: 'met' }, expected, 1e-10).failures).toHaveLength(1);
    expect(
      largestError({ a: Number.NaN, p_a: 1e-9, word: 'not met' }, expected, 1e-10).failures,
    ).toHaveLength(3);
  });

  test('what is NA in R has to be a tagged reason', () => {
    const failures = (actual: unknown): string[] => largestError({ a: actual }, { a: null }, 1e-10).failures;
    expect(failures({ status: 'not_estimable' })).toEqual([]);
    for (const actual of [0, Number.NaN, undefined, null]) expect(failures(actual)).toHaveLength(1);
  });
});
