import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownReference } from './agrees-with-r.ts';
import { conform, isCovered } from './conform.ts';
import { largestError } from './largest-error.ts';

describe('the results of our own', () => {
  const { entries } = ownReference;

  test('are all covered', () => {
    expect(entries).toHaveLength(140);
    expect(entries.filter((entry) => !isCovered(entry)).map(({ id }) => id)).toEqual([]);
  });

  test('are compared in the test of one room each', () => {
    const tests = globSync('test/analysis/**/reference.test.ts').map((file) => readFileSync(file, 'utf8'));
    for (const family of new Set(entries.filter(isCovered).map((entry) => entry.family)))
      expect([family, tests.filter((text) => text.includes(`'${family}'`)).length]).toEqual([family, 1]);
  });

  test('are not met by a figure that is off', () => {
    const [entry] = entries.filter(({ family }) => family === 'scale');
    if (entry === undefined) throw new Error('no scale');
    expect(conform(ownReference, entry).failures).toEqual([]);
    const off = { ...entry, value: { ...entry.value, mean: Number(entry.value['mean']) + 1e-8 } };
    expect(conform(ownReference, off).failures).toHaveLength(1);
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
