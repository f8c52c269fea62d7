import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ownReference } from './agrees-with-r.ts';
import { conform, isCovered } from './conform.ts';
import { largestError } from './largest-error.ts';

/** What R has computed and analysis/ does not have: named, so that nothing else falls out unseen. */
const notCovered = `
  O-MR-21 O-MR-22 O-WP-03 O-WX-04 O-WX-05 O-WX-06 O-DF-01 O-DF-02 O-DF-03
  O-DF-04 O-WG-01 O-WG-02 O-WG-03 O-WQ-01 O-WQ-02 O-WQ-03 O-WQ-04 O-WO-01
  O-WO-02 O-WO-03 O-WO-04 O-PT-01 O-PT-02 O-SR-01 O-SR-02 O-SR-03 O-MC-01
  O-MC-02 O-MC-03 O-CQ-01 O-CQ-02 O-FR-01 O-FR-02
`;

describe('the results of our own', () => {
  const { entries } = ownReference;

  test('are all covered but those that are named', () => {
    expect(entries).toHaveLength(140);
    expect(entries.filter((entry) => !isCovered(entry)).map(({ id }) => id)).toEqual(
      notCovered.trim().split(/\s+/),
    );
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
