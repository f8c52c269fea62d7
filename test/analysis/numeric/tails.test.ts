import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fUpperTail, normalTwoSided, studentTwoSided, studentUpperTail } from '../../../analysis/index.ts';
import { hypergeometricUpperTail } from '../../../analysis/numeric/hypergeometric-upper-tail.ts';
import { studentizedRangeUpperTail } from '../../../analysis/numeric/studentized-range-upper-tail.ts';

/** Relative, also where the probability is far below what a difference from 1 could show. */
function expectClose(actual: number, expected: number, tolerance: number): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);
}

describe('near 1 and near 0', () => {
  // mpmath 1.3, betainc at 30 digits.
  test.each([
    [-1.0466865932236277e-5, 1e6, 0.9999916486513607],
    [-0.035852914981974175, 1e6, 0.9713996472641909],
    [2.2621571627982053, 9, 0.05],
  ])('Student, t = %d, %d degrees of freedom', (t, df, p) => {
    expectClose(studentTwoSided(t, df), p, 1e-12);
    expectClose(studentUpperTail(Math.abs(t), df), p / 2, 1e-12);
  });

  test.each([
    [7.558474338224127e-9, 1, 500_000, 0.9999306323606525],
    [5.045926272190514e-10, 1, 779.24, 0.9999820827571942],
  ])('F = %d, %d and %d degrees of freedom', (f, df1, df2, p) => {
    expectClose(fUpperTail(f, df1, df2), p, 1e-12);
  });

  test('one degree of freedom: F is the square of t', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 30, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (t, df) => expectClose(fUpperTail(t * t, 1, df), studentTwoSided(t, df), 1e-10),
      ),
    );
  });
});

describe('the studentized range', () => {
  test('of two means is Student’s t times the root of 2, in the far tail too', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.double({ min: 2, max: 5000, noNaN: true }),
        (q, df) =>
          expectClose(studentizedRangeUpperTail(q, 2, df), studentTwoSided(q / Math.SQRT2, df), 1e-10),
      ),
    );
  });

  // scipy 1.17, stats.studentized_range.sf; the second at the degrees of freedom where cutting the range short shows.
  test.each([
    [3.8777, 3, 10, 0.0499466267],
    [4.700935670644308, 12, 5000, 0.0421944512],
    [2.513804609203548, 3, 5000, 0.1772452401],
    [7.784613520955893, 4, 2, 0.0772885777],
  ])('q = %d of %d means, %d degrees of freedom', (q, groupCount, df, p) => {
    expect(studentizedRangeUpperTail(q, groupCount, df)).toBeCloseTo(p, 8);
  });

  test('of endlessly many degrees of freedom comes close to the range of normal variables', () => {
    expectClose(studentizedRangeUpperTail(5, 2, 1e9), normalTwoSided(5 / Math.SQRT2), 1e-6);
  });
});

describe('hypergeometric', () => {
  test('counts of all ways to draw', () => {
    // 3 of 3 out of 6 with 3 marked: one of C(6, 3) = 20 ways.
    expectClose(hypergeometricUpperTail(3, { population: 6, marked: 3, drawn: 3 }), 1 / 20, 1e-15);
    expect(hypergeometricUpperTail(4, { population: 6, marked: 3, drawn: 3 })).toBe(0);
    expect(hypergeometricUpperTail(0, { population: 6, marked: 3, drawn: 3 })).toBe(1);
  });

  test('the tail from a count and the tail of those below it add up to 1', () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(41), (a, b, c, count) => {
        const population = Math.max(a, b, c, 1);
        const [marked, drawn] = [Math.min(a, b), Math.min(b, c, population)];
        const upper = hypergeometricUpperTail(count, { population, marked, drawn });
        const unmarked = { population, marked: population - marked, drawn };
        const below = hypergeometricUpperTail(drawn - count + 1, unmarked);
        expect(upper + below).toBeCloseTo(1, 12);
      }),
    );
  });

  // mpmath 1.3, sum of the terms at 30 digits.
  test('of a country’s civil service', () => {
    const of = { population: 470_000, marked: 290_000, drawn: 302_170 };
    expectClose(hypergeometricUpperTail(187_200, of), 1.169778564756401e-6, 1e-9);
  });
});
